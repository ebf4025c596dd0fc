public import Diagnostics
public import Documents
public import Vocabulary

extension IndicatorDefinition {
  /// Reads `indicators/*.yml`, in their own order, else that of their ids. What is wrong goes to `log`; sound ones are returned.
  ///
  /// Codes and indexes are checked later, by `IndicatorProgram`, once the records' code lists are known.
  ///
  /// - Parameters:
  ///   - rules: the rules of protection that there are.
  ///   - names: what the portal calls its lists and columns.
  ///   - periodSets: the terms and seasons that the portal declares; `nil` where nobody knows.
  public static func load(
    from folder: Folder, rules: [RuleID], names: FormulaNames, periodSets: PeriodSets? = PeriodSets.none,
    into log: inout DiagnosticLog
  ) -> [IndicatorDefinition] {
    var definitions: [IndicatorDefinition] = []
    for path in folder.files(in: "indicators", ending: "yml") {
      guard let bytes = folder.bytes(path, limit: 1 << 20, into: &log) else { continue }
      for definition in all(in: bytes, file: path, rules: rules, names: names, periodSets, into: &log) {
        if let other = definitions.first(where: { $0.id == definition.id }) {
          log.error(
            "indicator.duplicate", definition.location, "the indicator \"\(definition.id)\" is defined twice",
            hint: "the other stands in \(other.location.file)")
          continue
        }
        definitions.append(definition)
      }
    }
    return definitions.sorted { left, right in
      let (first, second) = (left.order ?? .max, right.order ?? .max)
      return first == second ? naturallyPrecedes(left.id.name, right.id.name) : first < second
    }
  }

  /// The indicators that files are named for, whether these can be read or not.
  public static func named(in folder: Folder) -> [IndicatorID] {
    folder.files(in: "indicators", ending: "yml").map { path in
      IndicatorID(String((path.split(separator: "/").last ?? "").dropLast(".yml".count)))
    }
  }

  /// The definition in one file; `nil` where it has a problem.
  public static func read(
    _ bytes: [UInt8], file: String, rules: [RuleID], names: FormulaNames, periodSets: PeriodSets = .none,
    into log: inout DiagnosticLog
  ) -> IndicatorDefinition? {
    all(in: bytes, file: file, rules: rules, names: names, periodSets, into: &log).first
  }

  /// The definition in one file, and one more for each further unit that it names; none where it has a problem.
  static func all(
    in bytes: [UInt8], file: String, rules: [RuleID], names: FormulaNames,
    _ periodSets: PeriodSets? = PeriodSets.none, into log: inout DiagnosticLog
  ) -> [IndicatorDefinition] {
    guard let document = YAMLFile.read(bytes, file: file, shape(rules: rules), into: &log),
      let id = document["id"], let name = id.text, let making = making(in: document, names, into: &log)
    else { return [] }
    let stem = file.split(separator: "/").last.map(String.init) ?? file
    if stem != name + ".yml" {
      log.error(
        "indicator.file-name", id.location, "the id \"\(name)\" is not the file's name",
        hint: "call the file \(name).yml")
    }
    let units = WrittenUnit.all(of: document, into: &log)
    guard let unit = units.first else { return [] }
    var definition = IndicatorDefinition(
      indicator: indicator(in: document, named: name, unit, making),
      periods: periods(document["periods"], periodSets, into: &log), location: id.location)
    definition.document = document
    definition.declaredUnits = units.compactMap(\.declared)
    definition.order = document["order"]?.integer
    if case .formula(let numerator, let denominator) = making {
      definition.numerator = numerator
      definition.denominator = denominator
    }
    for entry in document["title"]?.entries ?? [] {
      definition.titleLocations[Language(entry.key)] = entry.value.location
    }
    for (index, element) in (document["breakdowns"]?.elements ?? []).enumerated() {
      definition.breakdownLocations[index] = element.location
    }
    for entry in document["merged"]?.entries ?? [] {
      definition.merged[entry.key] = entry.value.elements.compactMap(\.text)
    }
    if definition.isReported { checkProtection(of: definition, into: &log) }
    return [definition] + units.dropFirst().map(definition.inOther)
  }

  private static func periods(
    _ list: YAMLValue?, _ sets: PeriodSets?, into log: inout DiagnosticLog
  ) -> [Period.Kind] {
    (list?.elements ?? []).compactMap { element in
      let name = element.text ?? ""
      if let kind = (sets ?? .none).kind(named: name) { return kind }
      // Where portal.yml can't be read, nobody knows what it declares.
      guard let sets else { return nil }
      log.error(
        "indicator.period", element.location, "\"\(name)\" is no kind of period",
        hint: suggestion(for: name, among: sets.kinds.map(\.name)).map { "did you mean \"\($0)\"?" }
          ?? "use one of \(sets.kinds.map(\.name).joined(separator: ", ")), or declare it in portal.yml, under periods:"
      )
      return nil
    }
  }

  private static func indicator(
    in document: YAMLValue, named name: String, _ unit: WrittenUnit, _ making: Making
  ) -> Indicator {
    var formula = ""
    if case .formula(let numerator, let denominator) = making {
      formula = numerator.source.text
      if let denominator {
        formula = parenthesized(formula) + " / " + parenthesized(denominator.source.text)
      }
    }
    let named = document["protection"].map { $0.text.map { [$0] } ?? document.words("protection") } ?? []
    var indicator = Indicator(
      id: IndicatorID(name), title: document.localized("title"), explanation: document.localized("explanation"),
      unit: unit.unit, decimals: unit.decimals ?? document["decimals"]?.integer ?? 0,
      direction: document.word("better") ?? .neutral, layer: document.word("layer"), formula: formula,
      spokenFormula: document.localized("spoken"), breakdowns: document["breakdowns"]?.elements.map(breakdown) ?? [],
      placeKinds: Set(document.list("places")), protections: named.filter { $0 != unprotected }.map { RuleID($0) },
      address: document.localized("address"))
    indicator.theme = document["theme"]?.text
    indicator.compareBy = document["compare_by"]?.text.map { IndicatorID($0) }
    indicator.aboutSame = document["about_same"]?.number
    indicator.notes = IndicatorNotes(document)
    if case .reported = making {
      indicator.reported = .init(sources: document.words("sources"), addsUp: document["adds_up"]?.boolean)
      indicator.isAdditive = document["adds_up"]?.boolean ?? false
    }
    return indicator
  }

  /// The same in another unit, on the same page.
  private func inOther(_ unit: WrittenUnit) -> IndicatorDefinition {
    var other = self
    other.indicator.id = IndicatorID("\(indicator.id)-\(unit.unit)")
    other.indicator.sibling = indicator.id
    other.indicator.unit = unit.unit
    other.indicator.decimals = unit.decimals ?? document?["decimals"]?.integer ?? 0
    other.declaredUnits = []
    return other
  }

  /// A list, or two that are crossed: `[kind, gender]`, or in one word `kind*gender`.
  private static func breakdown(_ element: YAMLValue) -> String {
    element.text ?? element.elements.compactMap(\.text).joined(separator: String(Category.crossing))
  }

  /// A part of a ratio: what is one name or call needs no parentheses.
  private static func parenthesized(_ formula: String) -> String {
    formula.utf8.contains(32) ? "(\(formula))" : formula
  }

  /// How the figures come about.
  private enum Making {
    case formula(WrittenFormula, over: WrittenFormula?)
    case reported
  }

  private static func making(
    in document: YAMLValue, _ names: FormulaNames, into log: inout DiagnosticLog
  ) -> Making? {
    let isReported = document["reported"]?.boolean ?? false
    refuse(isReported ? ofComputed : ofReported, in: document, isReported, into: &log)
    guard !isReported else { return .reported }
    // Of what has no formula nobody knows whether it is meant to be computed: that is told, and not what else it needs.
    let isComputed = ["formula", "numerator", "denominator"].contains { document[$0] != nil }
    let missing = isComputed ? needed.filter { document[$0.name] == nil } : []
    for key in missing {
      log.error(
        "yaml.missing-key", document.location, "the key \"\(key.name)\" is missing", hint: "add it: \(key.meaning)")
    }
    switch (document["formula"], document["numerator"], document["denominator"]) {
    case (let whole?, nil, nil):
      guard let formula = parse(whole, names, into: &log) else { return nil }
      return missing.isEmpty ? .formula(formula, over: nil) : nil
    case (nil, let above?, let below?):
      let numerator = parse(above, names, into: &log)
      let denominator = parse(below, names, into: &log)
      guard let numerator, let denominator else { return nil }
      return missing.isEmpty ? .formula(numerator, over: denominator) : nil
    default:
      log.error(
        "indicator.formula", document.location, "an indicator has a formula, or a numerator and a denominator",
        hint: "write formula: sum(hours), or both numerator: and denominator:; or reported: true for figures that "
          + "others computed and that stand in records/reported")
      return nil
    }
  }

  /// The keys that a computed indicator can't be without, beside those of all.
  public static let keysOfComputed = ["explanation", "spoken", "layer", "better", "protection", "places", "periods"]

  private static let needed: [Shape.Field] = {
    guard case .object(let fields) = shape(rules: []) else { return [] }
    return fields.filter { keysOfComputed.contains($0.name) }
  }()

  private static let ofComputed = ["formula", "numerator", "denominator", "spoken", "merged"]
  private static let ofReported = ["units", "adds_up", "sources"]

  private static func refuse(
    _ keys: [String], in document: YAMLValue, _ isReported: Bool, into log: inout DiagnosticLog
  ) {
    for entry in document.entries where keys.contains(entry.key) {
      log.error(
        "indicator.reported-key", entry.location,
        isReported
          ? "a reported indicator has no \"\(entry.key)\": others computed its figures"
          : "only a reported indicator has \"\(entry.key)\"",
        hint: isReported
          ? "remove it, or reported: true; how the figures are made can be said as method:"
          : "remove it, or add reported: true if others computed its figures")
    }
  }

  /// Figures of others are protected as counts, or not at all: of their answers, residents and posts nothing is known.
  private static func checkProtection(of definition: IndicatorDefinition, into log: inout DiagnosticLog) {
    let fitting: [RuleID] = [.people, .visitsBySubgroup]
    let others = definition.protections.filter { !fitting.contains($0) }
    for rule in others {
      log.error(
        "indicator.reported-protection", definition.location(of: "protection"),
        "the rule \"\(rule)\" can't be kept for reported figures: what it asks for is not reported",
        hint: "use none, people or visits-by-subgroup")
    }
    if others.isEmpty, definition.unit.isShare, !definition.protections.isEmpty {
      log.error(
        "indicator.reported-protection", definition.location(of: "protection"),
        "shares are no counts of persons, of which small ones could be withheld",
        hint: "use none, and leave out shares of few persons")
    }
  }

  private static func parse(
    _ value: YAMLValue, _ names: FormulaNames, into log: inout DiagnosticLog
  ) -> WrittenFormula? {
    guard let source = FormulaSource(value) else { return nil }
    do {
      return WrittenFormula(tree: try FormulaParser.parse(source.text, names), source: source)
    } catch {
      source.report(error, names.lists, into: &log)
      return nil
    }
  }
}

extension YAMLValue {
  /// The texts of a mapping of languages.
  func localized(_ key: String) -> LocalizedText {
    var texts: [Language: String] = [:]
    for entry in self[key]?.entries ?? [] { texts[Language(entry.key)] = entry.value.text }
    return LocalizedText(texts)
  }

  fileprivate func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
    self[key]?.text.flatMap(Word.init(rawValue:))
  }

  func words(_ key: String) -> [String] { self[key]?.elements.compactMap(\.text) ?? [] }

  fileprivate func list<Word: RawRepresentable<String>>(_ key: String) -> [Word] {
    words(key).compactMap(Word.init(rawValue:))
  }
}
