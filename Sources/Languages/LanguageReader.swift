import Diagnostics
import Documents
import Vocabulary

/// Reads and checks the files of one language.
struct LanguageReader {
  let language: Language
  private let keys: [String: MessageKey]
  /// The names of the messages there are, in order.
  private let names: [String]
  private let openPrefixes: [String]
  /// How many messages were found that nobody needs.
  private var unknown = 0
  private var found: [String: Found] = [:]
  /// The files that were read, as problems name them.
  private var files: [String] = []
  /// How many layers were read: a message of a later one is taken, and none stands twice in one.
  private var layer = 0
  /// Where a file stands, or should.
  private let home: (String) -> SourceLocation
  private var locale: Found?
  private var shortDate: Found?

  /// So many messages that nobody needs are told one by one: more are a file of something else.
  private static let mostUnknown = 50

  /// A message with the place it stands at.
  private struct Found {
    var text: String
    var location: SourceLocation
    var source: MessageSource
    var layer: Int
  }

  /// - Parameter home: where a file of the templates stands, or should.
  init(
    language: Language, keys: [MessageKey], openPrefixes: [String], home: @escaping (String) -> SourceLocation
  ) {
    self.language = language
    self.home = home
    self.keys = Dictionary(keys.map { ($0.name, $0) }) { first, _ in first }
    names = self.keys.keys.sorted()
    self.openPrefixes = openPrefixes
  }

  /// Collects the messages of some files of a layer; they go over those of earlier layers.
  mutating func read(_ paths: [String], of layer: LayeredFolder.Layer, into log: inout DiagnosticLog) {
    self.layer += 1
    for path in paths { read(path, of: layer, into: &log) }
  }

  private mutating func read(_ path: String, of layer: LayeredFolder.Layer, into log: inout DiagnosticLog) {
    let location = layer.location(of: path)
    files.append(location.file)
    let bytes: [UInt8]
    do {
      bytes = try layer.folder.read(path, limit: 1 << 24)
    } catch {
      log.error(
        "messages.file", location, "the file can't be read", hint: "mend its rights or its size")
      return
    }
    guard let document = YAMLReader.read(bytes, file: location.file, into: &log) else { return }
    collect(document, prefix: "", source: MessageSource(file: location.file, bytes: bytes), into: &log)
  }

  private mutating func collect(
    _ value: YAMLValue, prefix: String, source: MessageSource, into log: inout DiagnosticLog
  ) {
    switch value.content {
    case .mapping(let entries):
      for entry in entries {
        let name = prefix.isEmpty ? entry.key : prefix + "." + entry.key
        if case .mapping = entry.value.content {
          collect(entry.value, prefix: name, source: source, into: &log)
        } else if let text = entry.value.text {
          let message = Found(text: text, location: entry.value.location, source: source, layer: layer)
          add(name, message, key: entry.location, into: &log)
        } else {
          log.error(
            "messages.type", entry.value.location, "the message \"\(name)\" is not a text",
            hint: "write a text, in quotes if it begins with a brace")
        }
      }
    case .null: break
    case .scalar, .sequence:
      log.error("messages.type", value.location, "a file of messages is a mapping", hint: "write name: text")
    }
  }

  private mutating func add(
    _ name: String, _ message: Found, key: SourceLocation, into log: inout DiagnosticLog
  ) {
    switch name {
    case "cldr.locale": locale = message
    case "cldr.short-date": shortDate = message
    default:
      if let other = found[name], other.layer == layer {
        log.error(
          "messages.duplicate", key, "the message \"\(name)\" stands in \(other.location.file) too",
          hint: "keep one of them")
        return
      }
      guard keys[name] != nil || openPrefixes.contains(where: name.hasPrefix) else {
        unknown += 1
        guard unknown <= LanguageReader.mostUnknown else { return }
        let isLast = unknown == LanguageReader.mostUnknown
        log.error(
          "messages.unknown", key, "there is no message \"\(name.prefix(100))\"",
          hint: isLast
            ? "\(Diagnostics.hint(for: name, among: names)); further ones are not listed"
            : Diagnostics.hint(for: name, among: names))
        return
      }
      found[name] = message
    }
  }

  /// The words with every message read; what is missing or wrong goes to `log`.
  func words(into log: inout DiagnosticLog) -> Words {
    var words = Words(language: language, locale: locale?.text, shortDate: shortDate?.text)
    checkSettings(words, into: &log)
    for (name, message) in found.sorted(by: { $0.key < $1.key }) {
      do {
        let result = try MessageParser.read(message.text)
        check(result, name, message, words, into: &log)
        words.messages[name] = result.message
      } catch {
        let location = message.source.location(of: error.offset, from: message.location)
        log.error(error.id, location, "\(error.message), in \"\(name)\"", hint: error.hint)
        // It is there, and what is wrong with it has been said.
        words.messages[name] = Message(parts: [])
      }
    }
    let files = fileOfRoom
    for name in names where found[name] == nil {
      let arguments = (keys[name]?.arguments ?? []).map { "{\($0)}" }.joined(separator: " ")
      log.error(
        "messages.missing", SourceLocation(file: likelyFile(for: name, files)), "the message \"\(name)\" is missing",
        hint: arguments.isEmpty ? "add it" : "add it; it may use \(arguments)")
    }
    return words
  }

  private func checkSettings(_ words: Words, into log: inout DiagnosticLog) {
    if !words.cardinal.isKnown {
      let place = locale?.location ?? files.first.map { SourceLocation(file: $0) } ?? home("messages/" + language.tag)
      log.warning(
        "messages.locale", place, "CLDR knows no language \"\(locale?.text ?? language.tag)\"",
        hint: "set cldr.locale to the tag of a language with the same plurals, numbers and order, such as sl")
    }
    if let shortDate, !shortDate.text.allSatisfy("yMd".contains) || !"yMd".allSatisfy(shortDate.text.contains) {
      log.error(
        "messages.skeleton", shortDate.location, "\"\(shortDate.text)\" is not a skeleton of a date",
        hint: "use yMd, yMMMd or yMMMMd")
    }
  }

  /// For each first word of names the file that holds the most messages that begin with it.
  private var fileOfRoom: [Substring: String] {
    var counts: [Substring: [String: Int]] = [:]
    for (name, message) in found {
      counts[name.prefix { $0 != "." }, default: [:]][message.location.file, default: 0] += 1
    }
    return counts.compactMapValues { counts in
      files.filter { counts[$0] != nil }.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }
  }

  private func likelyFile(for name: String, _ files: [Substring: String]) -> String {
    let room = name.prefix { $0 != "." }
    // A file that is missing as a whole is named as it stands in the other languages.
    return files[room] ?? home("messages/\(language.tag)/\(room).yml").file
  }

  private func check(
    _ result: MessageParser.Parsed, _ name: String, _ message: Found, _ words: Words, into log: inout DiagnosticLog
  ) {
    if let key = keys[name] {
      // The first tells what the others are about, and a message may have thousands.
      for use in result.uses.filter({ !key.arguments.contains($0.argument) }).prefix(5) {
        log.error(
          "messages.unknown-argument", message.source.location(of: use.offset, from: message.location),
          "\"{\(use.argument.prefix(60))}\" is not an argument of \"\(name)\"",
          hint: key.arguments.isEmpty
            ? "this message has no arguments" : Diagnostics.hint(for: use.argument, among: key.arguments))
      }
    }
    for (plural, offset) in result.plurals {
      check(plural, name, at: message.source.location(of: offset, from: message.location), words, into: &log)
    }
  }

  private func check(
    _ plural: Message.Plural, _ name: String, at location: SourceLocation, _ words: Words,
    into log: inout DiagnosticLog
  ) {
    let categories = (plural.isOrdinal ? words.ordinal : words.cardinal).categories
    let given = plural.cases.map(\.name)
    let missing = categories.filter { !given.contains($0) }
    if !missing.isEmpty {
      log.error(
        "messages.plural-missing", location,
        "the plural of \"\(name)\" lacks \(missing.joined(separator: ", ")), which \(language.tag) has",
        hint: "add \(missing[0]) {…}")
    }
    for category in given where !categories.contains(category) && category != Message.decimalCategory {
      log.error(
        "messages.plural-unknown", location, "\(language.tag) has no plural category \"\(category)\"",
        hint: Diagnostics.hint(for: category, among: categories + [Message.decimalCategory]))
    }
  }
}
