import Diagnostics
import Tables
import Vocabulary

/// A table that a survey tool exported and no questionnaire has a mapping for: what it looks like, and the mapping that
/// would read it, as far as names and texts tell.
struct SurveyExport {
  private let tool: SurveyTool?
  private let questionnaire: Questionnaire
  /// The columns of items, and of the background where they have another name.
  private var columns: [(ours: String, theirs: String)] = []
  /// By scale: what stands in its columns, and the code it is, where that can be told.
  private var codes: [(scale: String, words: [(written: String, code: Int?)])] = []
  private var others: [String] = []
  private var missing: [String] = []

  /// `nil` where the table does not look like an export.
  ///
  /// - Parameter lists: the columns of the portal's code lists.
  init?(_ table: Table, _ questionnaires: [Questionnaire], lists: [String]) {
    let background = Set(["wave", "centre"] + lists)
    let found = questionnaires.map { ($0, SurveyExport.columns(of: $0, in: table.header)) }
    guard let (questionnaire, columns) = found.max(by: { $0.1.count < $1.1.count }) else { return nil }
    tool = SurveyTool.of(table.header)
    let isForeign = columns.contains { $0.ours != $0.theirs }
    guard tool != nil || isForeign && columns.count >= 2 else { return nil }
    self.questionnaire = questionnaire
    self.columns = columns
    let taken = Set(columns.map(\.theirs)).union(background)
    others = table.header.filter { !taken.contains($0) && !$0.isEmpty }
    missing = ["wave", "centre"].filter { table.column($0) == nil }
    for scale in questionnaire.scales.indices {
      let items = Set(questionnaire.items.filter { $0.scale == scale }.map(\.id))
      let words = SurveyExport.words(of: columns.filter { items.contains($0.ours) }.map(\.theirs), in: table)
      let isOurs = words.allSatisfy { word in questionnaire.scales[scale].answers.contains { String($0.code) == word } }
      guard !words.isEmpty, !isOurs else { continue }
      let pairs = words.map { (written: $0, code: SurveyExport.code(of: $0, in: questionnaire.scales[scale])) }
      // What is no answer of the scale may be what somebody wrote, and is not repeated where it looks so.
      let told = pairs.filter { $0.code != nil || PersonalTrait(inCode: Array($0.written.utf8)[...]) == nil }
      codes.append((questionnaire.scales[scale].id, told))
    }
  }

  /// The columns that hold items: named like them, with their name in brackets, or with their text.
  private static func columns(of questionnaire: Questionnaire, in header: [String]) -> [(ours: String, theirs: String)]
  {
    var items: [String: String] = [:]
    for item in questionnaire.items {
      items[plain(item.id)] = item.id
      for text in item.text.texts.values { items[plain(text)] = item.id }
    }
    var found: [(ours: String, theirs: String)] = []
    for name in header {
      let inside = name.split(separator: "[").last.map { $0.split(separator: "]").first ?? "" } ?? ""
      guard let item = items[plain(name)] ?? (name.hasSuffix("]") ? items[plain(String(inside))] : nil),
        !found.contains(where: { $0.ours == item })
      else { continue }
      found.append((item, name))
    }
    return found
  }

  /// So many different answers are looked at; more are no scale.
  private static let mostWords = 30

  private static func words(of columns: [String], in table: Table) -> [String] {
    let places = columns.compactMap { table.column($0) }
    var words: Set<String> = []
    var rows = table.rows()
    while rows.next(), words.count <= mostWords {
      for place in places where !rows.isEmpty(place) { words.insert(rows.text(place)) }
    }
    return words.count > mostWords ? [] : words.sorted()
  }

  /// The code that a word means: one with the same number in it, or with this label.
  private static func code(of word: String, in scale: Questionnaire.Scale) -> Int? {
    let text = plain(word)
    if let answer = scale.answers.first(where: { $0.label.texts.values.contains { plain($0) == text } }) {
      return answer.code
    }
    let digits = word.utf8.filter { $0 &- 48 < 10 }
    guard !digits.isEmpty, word.unicodeScalars.count <= 4 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { number in
      scale.answers.contains { $0.code == number } ? number : nil
    }
  }

  /// Small letters and digits with single spaces, so that a full stop or a capital makes no difference.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// One problem that says what to write into the questionnaire.
  func report(at table: Table, _ personalColumns: PersonalColumns, into log: inout DiagnosticLog) {
    let personal = others.filter { personalColumns.refusal(of: $0) != nil }
    var steps: [ProblemText] = []
    if !personal.isEmpty {
      steps.append(
        "delete from the file \(ProblemText.joined(personal.map { PersonalTrait.quoted(header: $0, isColumn: true) }))")
    }
    if !missing.isEmpty {
      steps.append("add the columns \(missing.joined(separator: ", ")) or map them")
    }
    steps.append("write into the questionnaire \(questionnaire.name): \(mapping(without: Set(personal)))")
    let unknown = codes.flatMap(\.words).filter { $0.code == nil }.map { PersonalTrait.quoted($0.written) }
    if !unknown.isEmpty { steps.append("say what \(ProblemText.joined(unknown)) mean") }
    let items = questionnaire.items.count
    log.error(
      "responses.export", table.headerLocations.first ?? SourceLocation(file: table.file),
      "this looks like an export of \(tool.map { .verbatim($0.name) } ?? "a survey tool" as ProblemText): "
        + "\(columns.count) of the \(items) items of \"\(questionnaire.name)\" were found by name or text",
      hint: .joined(steps, "; "))
  }

  /// The mapping as it stands in YAML.
  private func mapping(without personal: Set<String>) -> String {
    var parts: [String] = []
    let names = columns.filter { $0.ours != $0.theirs }.map { "\($0.ours): \(SurveyExport.yaml($0.theirs))" }
    if !names.isEmpty { parts.append("columns: { \(names.joined(separator: ", ")) }") }
    let scales = codes.map { scale, words in
      let pairs = words.map { "\(SurveyExport.yaml($0.written)): \($0.code.map { String($0) } ?? "?")" }
      return "\(scale): { \(pairs.joined(separator: ", ")) }"
    }
    if !scales.isEmpty { parts.append("codes: { \(scales.joined(separator: ", ")) }") }
    let finished = tool?.finished.flatMap { others.contains($0) ? $0 : nil }
    if let finished { parts.append("finished: \(finished)") }
    let ignored = others.filter { $0 != finished && !personal.contains($0) && !SurveyExport.looksPersonal($0) }
      .map(SurveyExport.yaml)
    if !ignored.isEmpty { parts.append("ignore: [\(ignored.joined(separator: ", "))]") }
    return "import: { \(parts.joined(separator: ", ")) }"
  }

  private static func looksPersonal(_ name: String) -> Bool {
    guard let trait = PersonalTrait(inCode: Array(name.utf8)[...]), trait != .freeText else { return false }
    return PersonalTrait.quoted(header: name) == PersonalTrait.quoted(name)
  }

  /// A word in YAML, in quotes where it is not one of letters and digits.
  private static func yaml(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ($0 | 32) &- 97 < 26 && $0 < 128 || $0 &- 48 < 10 || $0 == 95 }
    let isWord = isPlain && text.utf8.first.map { $0 &- 48 >= 10 } ?? false
    if isWord, !["yes", "no", "true", "false", "null"].contains(text.lowercased()) { return text }
    let escaped = text.unicodeScalars.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: escaped)
    return "\"\(String(view))\""
  }
}
