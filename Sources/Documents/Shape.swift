public import Diagnostics
import Vocabulary

/// What a YAML document may hold: declared once, it checks documents and prints their JSON Schema.
public indirect enum Shape: Hashable, Sendable {
  case text
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case boolean
  /// A day such as `2020-07-06`.
  case day
  /// A word out of a list.
  case oneOf([String])
  /// A slug: lower-case letters a–z, digits and hyphens.
  case slug
  case list(Shape)
  /// A mapping with these keys and no others.
  case object([Field])
  /// A mapping with any keys, each with a value of one shape.
  case map(Shape)
  /// A text per language, `{ sl: …, en: … }`.
  case localized
  /// Either shape; the first is tried on scalars, the second on the rest.
  case scalarOr(Shape, Shape)

  public struct Field: Hashable, Sendable {
    public var name: String
    public var shape: Shape
    public var isRequired: Bool
    /// One sentence for the editor who fills it in.
    public var meaning: String

    public init(_ name: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
      self.name = name
      self.shape = shape
      self.isRequired = required
      self.meaning = meaning
    }
  }

  /// Reports everything in `value` that does not fit; true where all of it fits.
  @discardableResult
  public func check(_ value: YAMLValue, into log: inout DiagnosticLog) -> Bool {
    switch self {
    case .text: return expect(value.text != nil, value, "a text", &log)
    case .integer(let range):
      let fits = value.integer.map { range.contains($0) } ?? false
      return expect(fits, value, "a whole number from \(range.lowerBound) to \(range.upperBound)", &log)
    case .number(let range):
      let fits = value.number.map { range.contains($0) } ?? false
      return expect(fits, value, "a number from \(range.lowerBound) to \(range.upperBound)", &log)
    case .boolean: return expect(value.boolean != nil, value, "true or false", &log)
    case .day:
      return expect(value.text.flatMap { Day($0) } != nil, value, "a day such as 2020-07-06", &log)
    case .slug:
      let isLong = (value.text?.utf8.count ?? 0) > Shape.mostOfSlug
      return expect(
        value.text.map(Shape.isSlug) ?? false, value,
        isLong
          ? "a name of the letters a-z, digits and hyphens, at most \(Shape.mostOfSlug) of them"
          : "a name of the letters a-z, digits and hyphens", &log)
    case .oneOf(let words):
      guard let word = value.text else { return expect(false, value, .verbatim(words.joined(separator: ", ")), &log) }
      guard !words.contains(word) else { return true }
      log.error(
        "yaml.unknown-word", value.location, "\"\(word)\" is not known here", hint: hint(for: word, among: words))
      return false
    case .list(let shape):
      guard case .sequence(let elements) = value.content else { return expect(false, value, "a list", &log) }
      return elements.reduce(true) { shape.check($1, into: &log) && $0 }
    case .map(let shape):
      guard case .mapping(let entries) = value.content else { return expect(false, value, "a mapping", &log) }
      let sound = whole(entries, into: &log)
      return sound.reduce(sound.count == entries.count) { shape.check($1.value, into: &log) && $0 }
    case .localized:
      guard case .mapping(let entries) = value.content else {
        return expect(false, value, "a text per language, such as { sl: …, en: … }", &log)
      }
      let sound = whole(entries, into: &log)
      return sound.reduce(sound.count == entries.count) { Shape.text.check($1.value, into: &log) && $0 }
    case .scalarOr(let scalar, let other):
      return (value.text == nil ? other : scalar).check(value, into: &log)
    case .object(let fields): return check(value, fields: fields, into: &log)
    }
  }

  /// The entries of a mapping without pieces of texts that have a comma and no quotes, which are reported: YAML makes keys
  /// without a value of them, and without a colon.
  private func whole(_ entries: [YAMLValue.Entry], into log: inout DiagnosticLog) -> [YAMLValue.Entry] {
    var found: [YAMLValue.Entry] = []
    var pieces: [String] = []
    func isPiece(_ entry: YAMLValue.Entry) -> Bool {
      guard case .null = entry.value.content, let last = found.last, case .scalar(_, plain: true) = last.value.content
      else { return false }
      // With a colon, the value that is missing would stand behind it; before the last bracket a blank is usual.
      let (key, value) = (entry.location, entry.value.location)
      let ends = [entry.key.utf8.count, entry.key.unicodeScalars.count].map { value.column - key.column - $0 }
      return key.line == value.line && (ends.contains(0) || ends.contains(1) && entry.key.utf8.count > 3)
    }
    for (index, entry) in entries.enumerated() {
      guard isPiece(entry), let key = found.last?.key, let text = found.last?.value.text else {
        found.append(entry)
        continue
      }
      pieces.append(entry.key)
      guard index + 1 == entries.count || !isPiece(entries[index + 1]) else { continue }
      let all = ([text] + pieces).joined(separator: ", ")
      log.error(
        "yaml.comma", entry.location, "\"\(entry.key.prefix(60))\" stands alone behind a comma",
        hint: "put quotes around a text with a comma: \(key): \"\(all.prefix(120))\"")
      pieces = []
    }
    return found
  }

  /// So many unknown keys of a mapping are told one by one, and the rest with the last of them.
  private static let mostUnknown = 20

  private func check(_ value: YAMLValue, fields: [Field], into log: inout DiagnosticLog) -> Bool {
    guard case .mapping(let written) = value.content else { return expect(false, value, "a mapping", &log) }
    let entries = whole(written, into: &log)
    var fits = entries.count == written.count
    let unknown = entries.filter { entry in !fields.contains { $0.name == entry.key } }
    for (index, entry) in unknown.prefix(Shape.mostUnknown).enumerated() {
      let isLast = index == Shape.mostUnknown - 1 && unknown.count > Shape.mostUnknown
      let more: ProblemText = isLast ? "; nor are \(unknown.count - Shape.mostUnknown) more" : ""
      log.error(
        "yaml.unknown-key", entry.location, "\"\(entry.key.prefix(60))\" is not a key here\(more)",
        hint: hint(for: entry.key, among: fields.map(\.name)))
      fits = false
    }
    for entry in entries {
      guard let field = fields.first(where: { $0.name == entry.key }) else { continue }
      fits = field.shape.check(entry.value, into: &log) && fits
    }
    for field in fields where field.isRequired && !entries.contains(where: { $0.key == field.name }) {
      log.error(
        "yaml.missing-key", value.location, "the key \"\(field.name)\" is missing", hint: "add it: \(field.meaning)")
      fits = false
    }
    return fits
  }

  private func expect(_ holds: Bool, _ value: YAMLValue, _ expected: ProblemText, _ log: inout DiagnosticLog) -> Bool {
    guard !holds else { return true }
    let found: ProblemText =
      switch value.content {
      case .scalar(let text, _): "\"\(text.prefix(60))\""
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .null: "nothing"
      }
    log.error("yaml.type", value.location, "found \(found), expected \(expected)", hint: "write \(expected)")
    return false
  }

  /// How long a name may be that becomes a part of addresses: a file's name has at most 255 bytes, and some have more
  /// than one name and an ending.
  public static let mostOfSlug = 100

  static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= mostOfSlug
      && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
  }
}
