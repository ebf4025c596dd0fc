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
          hint: isLast ? "\(advice(for: name)); further ones are not listed" : advice(for: name))
        return
      }
      found[name] = message
    }
  }

  /// What a message that nobody needs may have been meant to be: one with nearly the same name, with the same end, or of the
  /// same room.
  private func advice(for name: String) -> ProblemText {
    let names = (names + found.keys.filter { keys[$0] == nil }).sorted()
    if let near = suggestion(for: name, among: names) { return "did you mean \"\(near)\"?" }
    let parts = name.split(separator: ".").map(String.init)
    let end = parts.dropFirst().joined(separator: ".")
    let alike = end.isEmpty ? [] : names.filter { $0.hasSuffix("." + end) }
    if alike.count == 1 { return "did you mean \"\(alike[0])\"?" }
    if !alike.isEmpty, alike.count <= LanguageReader.mostOffered { return choice(of: alike) }
    let room = names.filter { $0.hasPrefix((parts.first ?? "") + ".") }
    if !room.isEmpty, room.count <= LanguageReader.mostOffered { return choice(of: room) }
    let near =
      room.isEmpty ? nil : suggestion(for: end, among: room.map { $0.drop { $0 != "." }.dropFirst() }.map(String.init))
    if let near { return "did you mean \"\(parts[0]).\(near)\"?" }
    let beginning = names.filter { begins($0, as: parts) }
    return beginning.isEmpty || beginning.count > LanguageReader.mostOffered
      ? "remove it: no page asks for such words" : choice(of: beginning)
  }

  /// Whether a name begins with some words, or with words near them.
  private func begins(_ name: String, as parts: [String]) -> Bool {
    let own = name.split(separator: ".").map(String.init)
    return own.count > parts.count && zip(own, parts).allSatisfy { $0 == $1 || suggestion(for: $1, among: [$0]) != nil }
  }

  /// So many names in a row are read.
  private static let mostOffered = 8

  /// The words with every message read; what is missing or wrong goes to `log`.
  ///
  /// - Parameters:
  ///   - source: the messages that this language is translated from, which stand for those that are missing.
  ///   - elsewhere: for each message the name of its file in another language.
  func words(
    source: MessageTexts? = nil, files elsewhere: () -> [String: String] = { [:] }, into log: inout DiagnosticLog
  ) -> Words {
    var words = Words(language: language, locale: locale?.text, shortDate: shortDate?.text)
    checkSettings(words, into: &log)
    for (name, message) in found.sorted(by: { $0.key < $1.key }) {
      do {
        let result = try MessageParser.read(message.text)
        check(result, name, message, words, into: &log)
        let isEqual = words.isRightToLeft && source?[name].map { $0.text == message.text } ?? false
        words.messages[name] = isEqual ? result.message.setApart : result.message
      } catch {
        let location = message.source.location(of: error.offset, from: message.location)
        log.error(error.id, location, "\(error.message), in \"\(name)\"", hint: error.hint)
        // It is there, and what is wrong with it has been said.
        words.messages[name] = Message(parts: [])
      }
    }
    addMissing(to: &words, from: source, files: elsewhere, into: &log)
    return words
  }

  /// What is missing is said in the language that this one is translated from; only there nothing can stand for it.
  private func addMissing(
    to words: inout Words, from source: MessageTexts?, files elsewhere: () -> [String: String],
    into log: inout DiagnosticLog
  ) {
    for name in source?.names ?? [] where found[name] == nil && !MessageTexts.isOptional(name) {
      guard keys[name] != nil || openPrefixes.contains(where: name.hasPrefix), let text = source?[name]?.text,
        let message = try? MessageParser.read(text).message
      else { continue }
      words.messages[name] = words.isRightToLeft ? message.setApart : message
    }
    let missing = names.filter { words.messages[$0] == nil }
    let files = missing.isEmpty ? [:] : elsewhere()
    for name in missing {
      let arguments = (keys[name]?.arguments ?? []).map { "{\($0)}" }.joined(separator: " ")
      // A file that is missing as a whole is named as it is in the other languages.
      let file = files[name] ?? "\(name.prefix { $0 != "." }).yml"
      log.error(
        "messages.missing", home("messages/\(language.tag)/\(file)"), "the message \"\(name)\" is missing",
        hint: arguments.isEmpty ? "add it" : "add it; it may use \(arguments)")
    }
  }

  private func checkSettings(_ words: Words, into log: inout DiagnosticLog) {
    if !words.cardinal.isKnown {
      let place = locale?.location ?? files.first.map { SourceLocation(file: $0) } ?? home("messages/" + language.tag)
      log.warning(
        "messages.locale", place, "CLDR knows no language \"\(locale?.text ?? language.tag)\"",
        hint: "set cldr.locale to the tag of a language with the same plurals, numbers and order, such as sl")
    } else if let locale, let other = words.foreignLocale {
      log.warning(
        "messages.locale", locale.location,
        "the numbers, dates and plurals of \"\(language.tag)\" are those of \"\(other)\"",
        hint: "set cldr.locale to \(language.tag), or leave it out")
    }
    if let shortDate, !shortDate.text.allSatisfy("yMd".contains) || !"yMd".allSatisfy(shortDate.text.contains) {
      log.error(
        "messages.skeleton", shortDate.location, "\"\(shortDate.text)\" is not a skeleton of a date",
        hint: "use yMd, yMMMd or yMMMMd")
    }
  }

  private func check(
    _ result: MessageParser.Parsed, _ name: String, _ message: Found, _ words: Words, into log: inout DiagnosticLog
  ) {
    for fault in MessageFault.all(in: result, named: name, arguments: keys[name]?.arguments, words) {
      log.error(
        fault.id, message.source.location(of: fault.offset, from: message.location), fault.message, hint: fault.hint)
    }
  }
}
