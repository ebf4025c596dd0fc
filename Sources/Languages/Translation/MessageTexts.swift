import Diagnostics
public import Documents
public import Vocabulary

/// The messages of a language as its files have them, before they are read as messages.
public struct MessageTexts: Sendable {
  public let language: Language
  /// By name; of several layers that of the last.
  public private(set) var messages: [String: MessageText] = [:]
  /// The names in the order of the files.
  public private(set) var names: [String] = []
  /// The files, by their paths below the folder of templates.
  public private(set) var paths: [String] = []

  /// Reads `messages/<lang>/*.yml` of every layer, and passes over what is no message: loading tells what is wrong.
  ///
  /// - Parameter content: the portal's folder, whose `messages/<lang>.yml` goes over them.
  public init(_ language: Language, in templates: LayeredFolder, and content: LayeredFolder.Layer? = nil) {
    self.language = language
    let folder = "messages/" + language.tag
    paths = templates.files(in: folder, ending: "yml")
    for layer in templates.layers {
      for path in layer.folder.files(in: folder, ending: "yml") {
        guard let bytes = try? layer.folder.read(path, limit: 1 << 24) else { continue }
        read(bytes, path: path, file: layer.location(of: path).file)
      }
    }
    let own = folder + ".yml"
    if let content, content.folder.contains(own), let bytes = try? content.folder.read(own, limit: 1 << 24) {
      read(bytes, path: own, file: content.location(of: own).file)
    }
  }

  /// The messages of one file.
  init(_ language: Language, _ bytes: [UInt8], path: String, file: String) {
    self.language = language
    paths = [path]
    read(bytes, path: path, file: file)
  }

  public subscript(name: String) -> MessageText? { messages[name] }

  private mutating func read(_ bytes: [UInt8], path: String, file: String) {
    // What is wrong in the file was told, or will be, when the language is loaded.
    var log = DiagnosticLog()
    guard let document = YAMLReader.read(bytes, file: file, into: &log) else { return }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    collect(document, prefix: "", lines, path)
  }

  private mutating func collect(_ value: YAMLValue, prefix: String, _ lines: [[UInt8]], _ path: String) {
    for entry in value.entries {
      let name = prefix.isEmpty ? entry.key : prefix + "." + entry.key
      guard let text = entry.value.text else {
        collect(entry.value, prefix: name, lines, path)
        continue
      }
      let message = MessageText(
        name: name, text: text, location: entry.value.location, path: path,
        note: MessageText.Note(in: lines, above: entry.location.line))
      if messages.updateValue(message, forKey: name) == nil { names.append(name) }
    }
  }

  /// The language that this one is translated from: the one that its comments name, or else the one that it is a variant
  /// of, or else English, in which the program is written; `nil` for English itself, and where there are no such messages.
  public func source(in templates: LayeredFolder) -> Language? {
    let noted = names.lazy.compactMap { messages[$0]?.note.source?.tag }.first { _ in true }
    let tags = [noted, language.main.tag, "en"].compactMap { $0 }
    let tag = tags.first { $0 != language.tag && !templates.files(in: "messages/" + $0, ending: "yml").isEmpty }
    return language.tag == "en" ? nil : tag.map { Language($0) }
  }
}

extension Language {
  /// The language without its script, region and variants: `de` of `de-AT`.
  public var main: Language { Language(String(tag.prefix { $0 != "-" })) }
}

extension MessageTexts {
  /// Whether a message is one of words: settings, sorts of units and what is only signs and numbers needs no translation.
  static func isOfWords(_ message: MessageText) -> Bool {
    guard !isSetting(message.name) else { return false }
    let literals = (try? MessageParser.read(message.text).message.literals) ?? [message.text]
    return literals.contains { $0.split { !$0.isLetter }.contains { $0.count > 1 } }
  }

  /// Whether a message is read by the program alone.
  static func isSetting(_ name: String) -> Bool {
    name.hasPrefix("cldr.") || (name.hasPrefix("unit.") && name.hasSuffix(".sort"))
  }

  /// Whether a language may do without a message that another one has: a form that its grammar does not need.
  static func isOptional(_ name: String) -> Bool {
    name.hasPrefix("cldr.") || (name.hasPrefix("unit.") && (name.hasSuffix(".amount") || name.hasSuffix(".clause")))
      || name.hasPrefix("nav.") || name.hasPrefix("portal.")
  }

  /// The number of words that somebody who translates a message has to write.
  static func wordCount(_ message: MessageText) -> Int {
    let literals = (try? MessageParser.read(message.text).message.literals) ?? [message.text]
    return literals.reduce(0) { $0 + MessageTexts.wordCount($1) }
  }

  /// The number of words of a text.
  public static func wordCount(_ text: String) -> Int {
    text.split { $0.isWhitespace }.count { $0.contains(where: \.isLetter) }
  }
}
