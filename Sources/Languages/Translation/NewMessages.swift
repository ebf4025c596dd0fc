public import Documents
public import Vocabulary

/// The files of messages that a language needs which the program does not speak.
///
/// Each message has the text of another language above it, and is that text until somebody translates it: with the plural
/// categories of its own language, so that it can be read, and counted as not translated.
public enum NewMessages {
  /// A file to write, by its path below the folder of templates.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// How many messages in it are to be translated.
    public let count: Int
  }

  /// A file that can't be written in its place.
  public struct Unchangeable: Error, Sendable {
    public let path: String
  }

  /// The files that are new, and those of which messages are missing; none where nothing is missing.
  ///
  /// - Parameter own: the portal's own templates, where the files are to be; `nil` where it has none.
  public static func files(
    of language: Language, from source: MessageTexts, in templates: LayeredFolder, own: Folder?
  ) throws(Unchangeable) -> [File] {
    let known = MessageTexts(language, in: templates)
    let words = Words(language: language)
    var files: [File] = []
    for path in source.paths {
      let name = path.split(separator: "/").last ?? ""
      let target = "messages/\(language.tag)/\(name)"
      let missing = source.names.filter { source[$0]?.path == path && known[$0] == nil }
      let isNew = known.names.isEmpty
      let changes = missing.filter { isNew || !MessageTexts.isOptional($0) }
        .compactMap { source[$0] }.map { change($0, from: source.language, words) }
      guard !changes.isEmpty else { continue }
      let skeleton = templates.layers.first { $0.folder.contains(path) }
      let existing = own.flatMap { $0.contains(target) ? try? $0.read(target, limit: 1 << 24) : nil }
      let start = existing ?? (isNew ? skeleton.flatMap { try? $0.folder.read(path, limit: 1 << 24) } : nil) ?? []
      guard let bytes = MessageFile(start)?.changed(changes) else { throw Unchangeable(path: target) }
      files.append(File(path: target, bytes: bytes, count: changes.count { $0.source != nil }))
    }
    return files
  }

  private static func change(_ message: MessageText, from source: Language, _ words: Words) -> MessageFile.Change {
    switch message.name {
    case "cldr.locale": return MessageFile.Change(name: message.name, text: words.language.tag)
    case "cldr.short-date": return MessageFile.Change(name: message.name, text: "yMd")
    default:
      guard MessageTexts.isOfWords(message) else { return MessageFile.Change(name: message.name, text: message.text) }
      let note = MessageText.Note.Source(tag: source.tag, text: MessageText.Note.onOneLine(message.text))
      return MessageFile.Change(name: message.name, text: fitted(message.text, words), source: note)
    }
  }

  /// The text with the plural categories of the language, where it has a plural.
  private static func fitted(_ text: String, _ words: Words) -> String {
    guard let message = try? MessageParser.read(text).message, message.hasPlural else { return text }
    return message.fitted(cardinal: words.cardinal.categories, ordinal: words.ordinal.categories).written
  }
}
