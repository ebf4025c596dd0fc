public import Diagnostics
public import Documents
public import Vocabulary

extension IndicatorDefinition {
  /// Reads `indicators/*.yml`, in the order of their ids. What is wrong goes to `log`; sound ones are returned.
  ///
  /// Codes and indexes are checked later, by `IndicatorProgram`, once the records' code lists are known.
  ///
  /// - Parameters:
  ///   - rules: the rules of protection that there are.
  ///   - names: what the portal calls its lists and columns.
  public static func load(
    from folder: Folder, rules: [RuleID], names: FormulaNames, into log: inout DiagnosticLog
  ) -> [IndicatorDefinition] {
    var definitions: [IndicatorDefinition] = []
    for path in folder.files(in: "indicators", ending: "yml") {
      guard let bytes = folder.bytes(path, limit: 1 << 20, into: &log) else { continue }
      guard let definition = read(bytes, file: path, rules: rules, names: names, into: &log) else { continue }
      if let other = definitions.first(where: { $0.id == definition.id }) {
        log.error(
          "indicator.duplicate", definition.location, "the indicator \"\(definition.id)\" is defined twice",
          hint: "the other stands in \(other.location.file)")
        continue
      }
      definitions.append(definition)
    }
    return definitions.sorted { $0.id < $1.id }
  }

  /// The definition in one file; `nil` where it has a problem.
  public static func read(
    _ bytes: [UInt8], file: String, rules: [RuleID], names: FormulaNames, into log: inout DiagnosticLog
  ) -> IndicatorDefinition? {
    guard let document = YAMLFile.read(bytes, file: file, shape(rules: rules), into: &log),
      let id = document["id"], let name = id.text, let numerator = formula(in: document, names, into: &log)
    else { return nil }
    let stem = file.split(separator: "/").last.map(String.init) ?? file
    if stem != name + ".yml" {
      log.error(
        "indicator.file-name", id.location, "the id \"\(name)\" is not the file's name",
        hint: "call the file \(name).yml")
    }
    var formula = numerator.numerator.source.text
    if let denominator = numerator.denominator {
      formula = parenthesized(formula) + " / " + parenthesized(denominator.source.text)
    }
    let named = document["protection"].map { $0.text.map { [$0] } ?? document.words("protection") } ?? []
    let indicator = Indicator(
      id: IndicatorID(name), title: document.localized("title"), explanation: document.localized("explanation"),
      unit: Unit(document["unit"]?.text ?? ""), decimals: document["decimals"]?.integer ?? 0,
      direction: document.word("better") ?? .neutral, layer: document.word("layer") ?? .process, formula: formula,
      spokenFormula: document.localized("spoken"), breakdowns: document["breakdowns"]?.elements.map(breakdown) ?? [],
      placeKinds: Set(document.list("places")), protections: named.filter { $0 != unprotected }.map { RuleID($0) },
      address: document.localized("address"))
    var definition = IndicatorDefinition(
      indicator: indicator, periods: document.list("periods"), location: id.location,
      numerator: numerator.numerator, denominator: numerator.denominator)
    for entry in document["title"]?.entries ?? [] {
      definition.titleLocations[Language(entry.key)] = entry.value.location
    }
    for (index, element) in (document["breakdowns"]?.elements ?? []).enumerated() {
      definition.breakdownLocations[index] = element.location
    }
    for entry in document["merged"]?.entries ?? [] {
      definition.merged[entry.key] = entry.value.elements.compactMap(\.text)
    }
    return definition
  }

  /// A list, or two that are crossed: `[kind, gender]`, or in one word `kind*gender`.
  private static func breakdown(_ element: YAMLValue) -> String {
    element.text ?? element.elements.compactMap(\.text).joined(separator: String(Category.crossing))
  }

  /// A part of a ratio: what is one name or call needs no parentheses.
  private static func parenthesized(_ formula: String) -> String {
    formula.utf8.contains(32) ? "(\(formula))" : formula
  }

  private static func formula(
    in document: YAMLValue, _ names: FormulaNames, into log: inout DiagnosticLog
  ) -> (numerator: WrittenFormula, denominator: WrittenFormula?)? {
    switch (document["formula"], document["numerator"], document["denominator"]) {
    case (let whole?, nil, nil):
      guard let formula = parse(whole, names, into: &log) else { return nil }
      return (formula, nil)
    case (nil, let above?, let below?):
      let numerator = parse(above, names, into: &log)
      let denominator = parse(below, names, into: &log)
      guard let numerator, let denominator else { return nil }
      return (numerator, denominator)
    default:
      log.error(
        "indicator.formula", document.location, "an indicator has a formula, or a numerator and a denominator",
        hint: "write formula: sum(hours), or both numerator: and denominator:")
      return nil
    }
  }

  private static func parse(
    _ value: YAMLValue, _ names: FormulaNames, into log: inout DiagnosticLog
  ) -> WrittenFormula? {
    guard let source = FormulaSource(value) else { return nil }
    do {
      return WrittenFormula(tree: try FormulaParser.parse(source.text, names), source: source)
    } catch {
      source.report(error, into: &log)
      return nil
    }
  }
}

extension YAMLValue {
  /// The texts of a mapping of languages.
  fileprivate func localized(_ key: String) -> LocalizedText {
    var texts: [Language: String] = [:]
    for entry in self[key]?.entries ?? [] { texts[Language(entry.key)] = entry.value.text }
    return LocalizedText(texts)
  }

  fileprivate func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
    self[key]?.text.flatMap(Word.init(rawValue:))
  }

  fileprivate func words(_ key: String) -> [String] { self[key]?.elements.compactMap(\.text) ?? [] }

  fileprivate func list<Word: RawRepresentable<String>>(_ key: String) -> [Word] {
    words(key).compactMap(Word.init(rawValue:))
  }
}
