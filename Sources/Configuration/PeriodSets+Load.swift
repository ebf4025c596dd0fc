import Diagnostics
import Documents
import Vocabulary

/// The terms and seasons that a portal declares.
extension PeriodSets {
  static let setShape: Shape = .object([
    .init("id", .slug, required: true, "The name by which indicators ask for its periods, such as term."),
    .init(
      "spans",
      .list(
        .object([
          .init("id", .slug, required: true, "As it stands in codes of periods: spring makes 2025-spring."),
          .init("title", .localized, required: true, "What it is called without its year, in each language."),
          .init("months", .text, required: true, "Its first and last month, such as 08-12, or 12-02 over a new year."),
        ])), required: true, "The spans of whole months; none overlaps another."),
  ])

  /// - Parameter languages: those of the portal, the default first.
  init(_ list: YAMLValue?, _ languages: [Language], into log: inout DiagnosticLog) {
    var reader = PeriodSetReader(languages: languages)
    let sets = (list?.elements ?? []).compactMap { reader.set($0) }
    log.merge(reader.log)
    self.init(sets)
  }
}

/// Reads sets of periods, and reports what can't be one.
private struct PeriodSetReader {
  let languages: [Language]
  var log = DiagnosticLog()
  private var setIDs: [String: Int] = [:]
  /// The line of each span's id: a code does not name its set, so that no two sets have one of the same id.
  private var spanIDs: [String: Int] = [:]

  init(languages: [Language]) { self.languages = languages }

  mutating func set(_ value: YAMLValue) -> PeriodSet? {
    let id = value["id"]?.text ?? ""
    let location = value["id"]?.location ?? value.location
    if Period.Kind.builtIn.contains(where: { $0.name == id }) {
      log.error(
        "portal.period-kind", location, "\"\(id)\" is a kind of period that every portal has",
        hint: "give the set another id, such as \"term\" or \"season\"")
      return nil
    }
    if let line = setIDs[id] {
      log.error(
        "portal.period-twice", location, "the set of periods \"\(id)\" stands in line \(line) already",
        hint: "give it another id")
      return nil
    }
    setIDs[id] = location.line
    let elements = value["spans"]?.elements ?? []
    guard !elements.isEmpty else {
      log.error(
        "portal.period-empty", value["spans"]?.location ?? location, "the set \"\(id)\" has no spans",
        hint: "add one, such as { id: spring, title: { en: Spring term }, months: 01-06 }")
      return nil
    }
    var spans: [PeriodSet.Span] = []
    for element in elements {
      guard let span = span(element) else { continue }
      if let other = spans.first(where: { !Set($0.months).isDisjoint(with: span.months) }) {
        log.error(
          "portal.period-overlap", element["months"]?.location ?? element.location,
          "\"\(span.id)\" shares months with \"\(other.id)\"",
          hint: "correct the months, or make a set of its own of what lies across others")
        continue
      }
      spans.append(span)
    }
    return spans.isEmpty ? nil : PeriodSet(id: id, spans: spans)
  }

  private mutating func span(_ value: YAMLValue) -> PeriodSet.Span? {
    let id = value["id"]?.text ?? ""
    let location = value["id"]?.location ?? value.location
    if PeriodSetReader.isTaken(id) {
      log.error(
        "portal.period-code", location, "\"2025-\(id)\" is the code of another kind of period, or looks like one",
        hint: "give it an id that begins with two letters, such as \"spring\"")
      return nil
    }
    if let line = spanIDs[id] {
      log.error(
        "portal.period-twice", location, "the period \"\(id)\" stands in line \(line) already",
        hint: "give it another id: 2025-\(id) would be two periods")
      return nil
    }
    spanIDs[id] = location.line
    guard let months = months(value["months"]), let title = title(value["title"], of: id) else { return nil }
    return PeriodSet.Span(id: id, title: title, first: months.first, length: months.length)
  }

  /// Whether a code with it could be a month, quarter, half-year, week, school year or day: these have a digit first, or
  /// after one letter.
  private static func isTaken(_ id: String) -> Bool {
    let bytes = id.utf8.prefix(2)
    return bytes.count < 2 || !bytes.allSatisfy { (97...122).contains($0) }
  }

  private mutating func title(_ value: YAMLValue?, of id: String) -> LocalizedText? {
    guard let value else { return nil }
    let text = value.localizedText
    let missing = languages.filter { text[$0]?.allSatisfy(\.isWhitespace) ?? true }
    guard !missing.isEmpty else { return text }
    log.error(
      "portal.period-title", value.location,
      "the period \"\(id)\" has no title in \(missing.map(\.tag).joined(separator: ", "))",
      hint: "add \(missing[0]): …; its year is added by itself")
    return nil
  }

  /// `08-12`, `12–02` over a new year, or `07`.
  private mutating func months(_ value: YAMLValue?) -> (first: Int, length: Int)? {
    guard let value, let text = value.text else { return nil }
    let ends = text.split(separator: "–", omittingEmptySubsequences: false).joined(separator: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.map { end -> Int? in
      let digits = end.utf8.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed()
      guard (1...2).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers[numbers.count - 1] else {
      log.error(
        "portal.period-months", value.location, "\"\(text.prefix(40))\" is not a span of months",
        hint: "write the first and the last month, such as 08-12; a span is at most a year long")
      return nil
    }
    for month in [first, last] where !(1...12).contains(month) {
      log.error(
        "portal.period-months", value.location, "\(month) is not a month",
        hint: "write the first and the last month, 1 to 12, such as 08-12, or 12-02 over a new year")
      return nil
    }
    return (first, (last - first + 12) % 12 + 1)
  }
}
