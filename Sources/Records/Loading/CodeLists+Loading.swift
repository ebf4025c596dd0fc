import Diagnostics
public import Documents
import Vocabulary

extension CodeLists {
  /// What `codes.yml` may hold.
  public static let shape: Shape = .object([
    .init("dimensions", .list(listShape), "The lists by which records and figures are sorted. None is obligatory."),
    .init("columns", .list(columnShape), "Numbers of the portal's own in its activities, such as meals."),
  ])

  private static let listShape: Shape = .object([
    .init("id", .slug, required: true, "The name of the list: gender, age, kind, mode, topic, or one of your own."),
    .init("title", .localized, required: true, "The breakdown in each language."),
    .init(
      "by", .localized,
      "The breakdown as it follows what is counted, such as by gender; the names of charts are then Visits by gender, and Visits: gender otherwise."
    ),
    .init(
      "counts", .oneOf(Dimension.Scope.allCases.map(\.rawValue)),
      "What is sorted: activities, each with a code in a column of the list's name; visits, counted in a column for each value, such as visits_girls; or figures that others reported, and nothing else. Visits for gender and age, activities for all others, if left out."
    ),
    .init("many", .boolean, "An activity may have several codes, with spaces between, as topics have."),
    .init("required", .boolean, "A row must have a code where its table has the column, as kind does."),
    .init("whole", .boolean, "The visits of all values together are all visits, as those by gender are."),
    .init("ages", .boolean, "The values are ages, as those of age and of any list with from and to are."),
    .init("values", .list(valueShape), required: true, "The values in the order in which they are shown."),
  ])

  private static let valueShape: Shape = .object([
    .init("id", .slug, required: true, "The name of the value, as it stands in tables."),
    .init("title", .localized, required: true, "The value in each language."),
    .init("from", .integer(0...150), "The youngest age, in full years, of an age band."),
    .init("to", .integer(0...150), "The oldest age, in full years, of an age band."),
    .init("unknown", .boolean, "It stands for what is not known; one value of a list can."),
  ])

  private static let columnShape: Shape = .object([
    .init("id", .slug, required: true, "The name of the column in tables and formulas."),
    .init("title", .localized, required: true, "What is counted, in each language."),
    .init(
      "type", .oneOf(OwnColumn.Kind.allCases.map(\.rawValue)), required: true,
      "Whole numbers (count), numbers with decimals (number), hours, or euros (money)."),
    .init("persons", .boolean, "It counts persons: small numbers of it are withheld under the rules for persons."),
  ])

  /// What a portal declares, without a word of what is wrong with it: whoever needs it before the records are read.
  public static func peek(into folder: Folder) -> CodeLists {
    var log = DiagnosticLog()
    guard folder.contains("codes.yml") else { return .none(.missing) }
    guard let document = YAMLFile.read("codes.yml", shape, from: folder, limit: 4 << 20, into: &log) else {
      return .none(.faulty)
    }
    return CodeLists(document, into: &log)
  }

  /// Those of a file that can't be read, or is not there.
  private static func none(_ soundness: Soundness) -> CodeLists {
    var lists = CodeLists()
    lists.soundness = soundness
    return lists
  }

  static func load(_ loading: inout TableLoading) -> CodeLists {
    guard let file = loading.files.index(of: .codes) else { return .none(.missing) }
    guard let document = loading.document(file, shape) else { return .none(.faulty) }
    let lists = CodeLists(document, into: &loading.log)
    loading.records[file].records = lists.dimensions.reduce(lists.columns.count) { $0 + $1.values.count }
    return lists
  }

  init(_ document: YAMLValue, into log: inout DiagnosticLog) {
    var own = DiagnosticLog()
    self.init(reading: document, into: &own)
    soundness = own.hasErrors ? .faulty : .sound
    log.merge(own)
  }

  private init(reading document: YAMLValue, into log: inout DiagnosticLog) {
    var names = CodeNames()
    var dimensions: [Dimension] = []
    var columns: [OwnColumn] = []
    for element in document["dimensions"]?.elements ?? [] {
      guard names.take(element, into: &log) else { continue }
      dimensions.append(Dimension(element, into: &log))
    }
    for element in document["columns"]?.elements ?? [] {
      guard names.take(element, into: &log) else { continue }
      let kind = element["type"]?.text.flatMap { OwnColumn.Kind(rawValue: $0) } ?? .number
      columns.append(
        OwnColumn(
          id: element["id"]?.text ?? "", title: element["title"]?.localizedText ?? LocalizedText([:]), kind: kind,
          isOfPersons: element["persons"]?.boolean ?? false))
    }
    self.init(dimensions: dimensions, columns: columns)
    checkColumns(document, into: &log)
  }

  /// Two lists, or two of their values, can't share a column of activities.
  private func checkColumns(_ document: YAMLValue, into log: inout DiagnosticLog) {
    var owners: [String: ProblemText] = [:]
    let fixed: ProblemText = "a column of every table of activities"
    for name in ActivityColumn.fixedNames { owners[name] = fixed }
    let elements = document["dimensions"]?.elements ?? []
    for (list, columns) in zip(ofVisits, ActivityLayout.visitColumns(self)) {
      let element = elements.first { $0["id"]?.text == list.id }
      for (value, name) in zip(list.values, columns) {
        let own: ProblemText = "\"\(value.id)\" of \(list.id)"
        guard let owner = owners.updateValue(own, forKey: name) else { continue }
        let place = element?["values"]?.elements.first { $0["id"]?.text == value.id }?.location
        log.error(
          "codes.reserved", place ?? element?.location ?? document.location,
          "\"\(value.id)\" can't be a value of \(list.id): its column \(name) is that of \(owner)",
          hint: "choose another id")
      }
    }
    let others = single + several
    let places = others.map { list in (id: list.id, location: elements.first { $0["id"]?.text == list.id }?.location) }
    let own = columns.map { column in
      (id: column.id, location: document["columns"]?.elements.first { $0["id"]?.text == column.id }?.location)
    }
    for (id, location) in places + own {
      let name = CodeLists.column(of: id)
      guard let owner = owners.updateValue(.verbatim("\"\(id)\""), forKey: name) else { continue }
      log.error(
        "codes.reserved", location ?? document.location,
        "\"\(id)\" can't be the name of a column: it is that of \(owner)",
        hint: "choose another id")
    }
  }
}

/// The names that lists and columns have taken.
private struct CodeNames {
  private var seen: Set<String> = []

  /// Words that mean something else where lists and columns are named.
  private static let reserved: Set<String> = [
    "all", "and", "category", "centre", "count", "date", "end", "in", "indicator", "is", "municipality", "network",
    "not", "or", "period", "place", "present", "producers", "source", "start", "status", "value", "visitors", "visits",
    "volunteers", "wave", "where", "year",
  ]

  /// Whether a list or a column has a name of its own.
  mutating func take(_ element: YAMLValue, into log: inout DiagnosticLog) -> Bool {
    let id = element["id"]?.text ?? ""
    let location = element["id"]?.location ?? element.location
    if CodeNames.reserved.contains(CodeLists.column(of: id)) {
      log.error(
        "codes.reserved", location, "\"\(id)\" can't be the name of a list or a column",
        hint: "choose another id; tables and formulas use this word for something else")
      return false
    }
    guard seen.insert(CodeLists.column(of: id)).inserted else {
      log.error("codes.twice", element.location, "\"\(id)\" stands twice", hint: "keep one of them")
      return false
    }
    return true
  }
}

extension Dimension {
  /// So many codes of an activity that can have several fit into the bits of one number.
  private static let mostOfSeveral = 32
  private static let most = 250

  fileprivate init(_ element: YAMLValue, into log: inout DiagnosticLog) {
    let values = Dimension.values(of: element, into: &log)
    self.init(
      id: element["id"]?.text ?? "", title: element["title"]?.localizedText ?? LocalizedText([:]),
      phrase: element["by"]?.localizedText ?? LocalizedText([:]), values: values,
      scope: element["counts"]?.text.flatMap { Scope(rawValue: $0) }, isMany: element["many"]?.boolean,
      isRequired: element["required"]?.boolean, isWhole: element["whole"]?.boolean, isOfAges: element["ages"]?.boolean)
    checkUses(of: element, into: &log)
    let most = scope == .activities && isMany ? Dimension.mostOfSeveral : Dimension.most
    if values.count > most {
      log.error(
        "codes.too-many", element["values"]?.location ?? element.location, "\(values.count) values are too many",
        hint: most == Dimension.mostOfSeveral
          ? "use at most \(most), or leave many out" : "use at most \(most)")
      self.values = Array(values.prefix(most))
    }
  }

  /// What is said of one sort of list and means nothing for another.
  private func checkUses(of element: YAMLValue, into log: inout DiagnosticLog) {
    for key in ["many", "required"] where scope != .activities {
      guard let value = element[key], value.boolean == true else { continue }
      log.error(
        "codes.use", value.location, "\"\(key)\" means nothing for a list that counts \(scope.rawValue)",
        hint: "remove it, or write counts: activities")
    }
    if let value = element["whole"], value.boolean == true, scope != .visits {
      log.error(
        "codes.use", value.location, "\"whole\" means nothing for a list that counts \(scope.rawValue)",
        hint: "remove it, or write counts: visits")
    }
  }

  private static func values(of element: YAMLValue, into log: inout DiagnosticLog) -> [Value] {
    let list = element["id"]?.text ?? ""
    var values: [Value] = []
    var seen: Set<String> = []
    for value in element["values"]?.elements ?? [] {
      let code = Value(
        id: value["id"]?.text ?? "", title: value["title"]?.localizedText ?? LocalizedText([:]),
        from: value["from"]?.integer, to: value["to"]?.integer, isUnknown: value["unknown"]?.boolean ?? false)
      if !seen.insert(code.id).inserted {
        log.error(
          "codes.twice", value.location, "the value \"\(code.id)\" stands twice", hint: "keep one of them")
        continue
      }
      if let from = code.from, let to = code.to, from > to {
        log.error(
          "codes.age", value["from"]?.location ?? value.location, "the band begins at \(from) and ends at \(to)",
          hint: "write the younger age first")
      }
      if code.id == "all" {
        log.error(
          "codes.reserved", value.location, "\"\(code.id)\" can't be a value of \(list)",
          hint: "choose another id; tables use this word for something else")
      }
      if code.isUnknown, let first = values.first(where: \.isUnknown) {
        log.error(
          "codes.unknown", value["unknown"]?.location ?? value.location,
          "\"\(first.id)\" stands for what is not known already", hint: "say unknown of one value of a list")
      }
      values.append(code)
    }
    return values
  }
}
