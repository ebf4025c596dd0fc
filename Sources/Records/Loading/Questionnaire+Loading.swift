import Diagnostics
public import Documents
import Vocabulary

extension Questionnaire {
  /// What a file of `surveys/questionnaires/` may hold.
  public static let shape: Shape = .object([
    .init("id", .slug, required: true, "The name of the questionnaire."),
    .init("version", .integer(1...9999), required: true, "The version; versions are never edited, only followed."),
    .init("languages", .list(.text), required: true, "The languages in which it is asked."),
    .init("scales", .list(scaleShape), required: true, "The scales of answers."),
    .init("items", .list(itemShape), required: true, "The items in the order in which they are asked."),
    .init("indexes", .list(indexShape), "The indexes that are made of items."),
    .init("import", Import.shape, "How a survey tool writes the answers, such as LimeSurvey, Google Forms or 1KA."),
  ])

  private static let scaleShape: Shape = .object([
    .init("id", .text, required: true, "The name of the scale."),
    .init(
      "codes",
      .list(
        .object([
          .init("code", .integer(-99...99), required: true, "The number that stands in tables."),
          .init("label", .localized, required: true, "The answer in each language."),
        ])), required: true, "The answers, from the least to the most favourable."),
    .init("positive", .list(.integer(-99...99)), required: true, "The codes that count as positive."),
    .init("missing", .list(.integer(-99...99)), "The codes that count as no answer."),
  ])

  private static let itemShape: Shape = .object([
    .init("id", .text, required: true, "The name of the item, which is its column in tables."),
    .init("scale", .text, required: true, "The scale of its answers."),
    .init("text", .localized, required: true, "The statement in each language."),
    .init("reverse", .boolean, "Whether agreement is the unfavourable answer."),
    .init("sensitive", .boolean, "Whether no figure of the item alone is published."),
  ])

  private static let indexShape: Shape = .object([
    .init("id", .slug, required: true, "The name of the index."),
    .init("title", .localized, required: true, "The index in each language."),
    .init("items", .list(.text), required: true, "Its items."),
    .init("minimum", .integer(1...999), required: true, "How many of its items a person must have answered."),
  ])

  static func load(_ loading: inout TableLoading, _ lists: CodeLists) -> [Questionnaire] {
    var found: [Questionnaire] = []
    for file in loading.files.indexes(of: .questionnaire) {
      guard let document = loading.document(file, shape) else { continue }
      let questionnaire = Questionnaire(document, lists: lists, into: &loading.log)
      loading.records[file].records = questionnaire.items.count
      if found.contains(where: { $0.name == questionnaire.name }) {
        loading.log.error(
          "questionnaire.twice", document.location, "the questionnaire \"\(questionnaire.name)\" stands in two files",
          hint: "give one of them another version")
      }
      found.append(questionnaire)
    }
    return found
  }

  /// - Parameter lists: the portal's code lists, whose columns tables of answers may have.
  private init(_ document: YAMLValue, lists: CodeLists, into log: inout DiagnosticLog) {
    let names = lists.dimensions.map { CodeLists.column(of: $0.id) }
    id = document["id"]?.text ?? ""
    version = document["version"]?.integer ?? 0
    languages = document["languages"]?.elementTexts.map { Language($0) } ?? []
    for value in document["languages"]?.elements ?? [] {
      guard let tag = value.text, !Language(tag).isWellFormed else { continue }
      log.error("language.tag", value.location, "\"\(tag)\" is not a language tag", hint: "use tags such as sl or en")
    }
    scales = (document["scales"]?.elements ?? []).map { Scale($0, into: &log) }
    Questionnaire.reportTwice(document["scales"], "scale", into: &log)
    Questionnaire.reportTwice(document["items"], "item", into: &log)
    Questionnaire.reportTwice(document["indexes"], "index", into: &log)
    items = []
    indexes = []
    let scalePlaces = Dictionary(scales.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    for element in document["items"]?.elements ?? [] {
      if let item = item(element, scalePlaces, lists: names, into: &log) { items.append(item) }
    }
    let places = Dictionary(items.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    for element in document["indexes"]?.elements ?? [] { indexes.append(index(element, places, into: &log)) }
    imported = document["import"].map { Import($0, of: self, lists: lists, into: &log) }
  }

  private static func reportTwice(_ list: YAMLValue?, _ what: String, into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for element in list?.elements ?? [] {
      guard let id = element["id"]?.text, !seen.insert(id).inserted else { continue }
      log.error(
        "questionnaire.\(what)-twice", element["id"]?.location ?? element.location,
        "\"\(id)\" stands twice", hint: "keep one of them")
    }
  }

  private func item(
    _ element: YAMLValue, _ places: [String: Int], lists: [String], into log: inout DiagnosticLog
  ) -> Item? {
    let id = element["id"]?.text ?? ""
    let scale = element["scale"]?.text ?? ""
    guard let index = places[scale] else {
      log.error(
        "questionnaire.unknown-scale", element["scale"]?.location ?? element.location,
        "\"\(scale)\" is not a scale of this questionnaire", hint: hint(for: scale, among: scales.map(\.id)))
      return nil
    }
    if (["wave", "centre"] + lists).contains(id) {
      log.error(
        "questionnaire.reserved", element["id"]?.location ?? element.location, "no item can have the id \"\(id)\"",
        hint: "it is another column of the tables of answers")
    }
    return Item(
      id: id, scale: index, text: element["text"]?.localizedText ?? LocalizedText([:]),
      isReversed: element["reverse"]?.boolean ?? false, isSensitive: element["sensitive"]?.boolean ?? false)
  }

  private func index(_ element: YAMLValue, _ places: [String: Int], into log: inout DiagnosticLog) -> Index {
    var members: [Int] = []
    var seen: Set<Int> = []
    for value in element["items"]?.elements ?? [] {
      let id = value.text ?? ""
      guard let item = places[id] else {
        log.error(
          "questionnaire.unknown-item", value.location, "\"\(id)\" is not an item of this questionnaire",
          hint: hint(for: id, among: items.map(\.id)))
        continue
      }
      if !seen.insert(item).inserted {
        log.error(
          "questionnaire.item-twice", value.location, "the item \"\(id)\" stands twice in the index",
          hint: "keep one of them")
        continue
      }
      members.append(item)
    }
    refuseSensitive(members, element, into: &log)
    let minimum = element["minimum"]?.integer ?? 1
    let count = element["items"]?.elements.count ?? 0
    if minimum > count {
      log.error(
        "questionnaire.minimum", element["minimum"]?.location ?? element.location,
        "the minimum is \(minimum), but the index has \(count) items", hint: "use 1 to \(max(1, count))")
    }
    return Index(
      id: element["id"]?.text ?? "", title: element["title"]?.localizedText ?? LocalizedText([:]), items: members,
      minimum: minimum)
  }

  /// An index of sensitive items alone would publish them: where all or none agree, it tells what each person answered
  /// (`Documentation/Rules.md`, rule 5).
  private func refuseSensitive(_ members: [Int], _ element: YAMLValue, into log: inout DiagnosticLog) {
    guard !members.isEmpty, members.allSatisfy({ items[$0].isSensitive }) else { return }
    log.error(
      "questionnaire.sensitive-alone", element["items"]?.location ?? element.location,
      "the index is made of sensitive items alone", hint: "add items that are not sensitive, or remove the index")
  }
}

extension Questionnaire.Scale {
  fileprivate init(_ element: YAMLValue, into log: inout DiagnosticLog) {
    id = element["id"]?.text ?? ""
    answers = []
    var seen: Set<Int> = []
    for value in element["codes"]?.elements ?? [] {
      let answer = Questionnaire.Answer(
        code: value["code"]?.integer ?? 0, label: value["label"]?.localizedText ?? LocalizedText([:]))
      if !seen.insert(answer.code).inserted {
        log.error(
          "questionnaire.code-twice", value.location, "the code \(answer.code) stands twice in the scale",
          hint: "keep one of them")
      }
      answers.append(answer)
    }
    let codes = Set(answers.map(\.code))
    positive = Questionnaire.Scale.codes(of: element["positive"], among: codes, into: &log)
    missing = Questionnaire.Scale.codes(of: element["missing"], among: codes, into: &log)
    for code in positive.intersection(missing).sorted() {
      log.error(
        "questionnaire.positive-missing", element["missing"]?.location ?? element.location,
        "the code \(code) is both positive and missing", hint: "keep it in one of the lists")
    }
  }

  private static func codes(of list: YAMLValue?, among known: Set<Int>, into log: inout DiagnosticLog) -> Set<Int> {
    var codes: Set<Int> = []
    for value in list?.elements ?? [] {
      guard let code = value.integer else { continue }
      guard known.contains(code) else {
        log.error(
          "questionnaire.unknown-code", value.location, "\(code) is not a code of this scale",
          hint: choice(of: known.sorted().map { String($0) }))
        continue
      }
      codes.insert(code)
    }
    return codes
  }
}
