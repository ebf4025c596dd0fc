public import Diagnostics
public import Vocabulary

/// Messages as entries of a PO file, and back.
public enum MessageExchange {
  /// An entry for each message, in the order of the files: with its translation, and marked where that is older
  /// than its text.
  ///
  /// - Parameter keys: the messages that the program knows, with their arguments.
  public static func entries(
    of texts: MessageTexts, from source: MessageTexts, keys: [MessageKey]
  ) -> [PortableEntry] {
    let states = MessageState.all(of: texts, from: source)
    let equal = Set(states.flatMap(\.equal).map(\.name))
    let outdated = Set(states.flatMap(\.outdated).map(\.name))
    let arguments = Dictionary((MessageKey.languageKeys + keys).map { ($0.name, $0.arguments) }) { first, _ in first }
    return source.names.compactMap { name in
      guard let original = source[name], !MessageTexts.isSetting(name) else { return nil }
      let translation = equal.contains(name) ? nil : texts[name]
      var entry = PortableEntry(context: name, source: original.text, translation: translation?.text ?? "")
      entry.reference = original.path
      entry.remarks = original.note.remarks + remarks(original, arguments[name])
      if outdated.contains(name), let noted = translation?.note.source {
        entry.isFuzzy = true
        entry.previous = noted.text
      }
      return entry
    }
  }

  private static func remarks(_ message: MessageText, _ arguments: [String]?) -> [String] {
    guard let parsed = try? MessageParser.read(message.text) else { return [] }
    var remarks: [String] = []
    let names = arguments ?? parsed.uses.map(\.argument).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    if !names.isEmpty { remarks.append("Variables: \(names.map { "{\($0)}" }.joined(separator: " "))") }
    if !parsed.plurals.isEmpty {
      remarks.append(
        "The plural stands in the text, in ICU's syntax; # is the number. Write every category of your language.")
    }
    return remarks
  }

  /// The fields of the header of a PO file in a language.
  public static func header(_ language: Language, program: String) -> [(name: String, value: String)] {
    [
      // gettext wants these fields; programs of translators fill them in.
      ("Project-Id-Version", program), ("PO-Revision-Date", ""), ("Last-Translator", ""), ("Language-Team", ""),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"), ("Language", String(language.tag.map { $0 == "-" ? "_" : $0 })),
      ("Plural-Forms", Words(language: language).cardinal.gettext),
    ]
  }

  /// The categories of a language as a message writes them: `one {…} other {…}`.
  public static func categories(_ language: Language) -> String {
    Words(language: language).cardinal.categories.map { "\($0) {…}" }.joined(separator: " ")
  }

  /// Whether the name is one of a message that can be translated.
  public static func isKnown(_ name: String, in source: MessageTexts) -> Bool { source[name] != nil }

  /// Reports what is wrong with a translated message, at its place in the PO file.
  public static func check(
    _ written: WrittenEntry, from source: MessageTexts, texts: MessageTexts, keys: [MessageKey],
    into log: inout DiagnosticLog
  ) {
    let entry = written.entry
    let words = Words(language: texts.language, locale: texts["cldr.locale"]?.text, shortDate: nil)
    let original = source[entry.context].flatMap { try? MessageParser.read($0.text) }
    let used = original.map { Set($0.uses.map(\.argument)) } ?? []
    let known = (MessageKey.languageKeys + keys).first { $0.name == entry.context }?.arguments ?? used.sorted()
    do {
      let parsed = try MessageParser.read(entry.translation)
      for fault in MessageFault.all(in: parsed, named: entry.context, arguments: known, words) {
        log.error(fault.id, written.location(of: fault.offset), fault.message, hint: fault.hint)
      }
      let lost = used.subtracting(parsed.uses.map(\.argument)).sorted()
      if !lost.isEmpty {
        let names = lost.map { "{\($0)}" }.joined(separator: ", ")
        log.warning(
          "po.lost-argument", written.location(of: 0),
          "the translation of \"\(entry.context)\" leaves out \(names)", hint: "write it in if it is to be said")
      }
    } catch {
      log.error(
        error.id, written.location(of: error.offset), "\(error.message), in \"\(entry.context)\"", hint: error.hint)
    }
  }

  /// The files with what was translated anew, by their paths below the folder of templates.
  ///
  /// - Parameters:
  ///   - existing: the bytes of a file that is there already, where the changes are to be written.
  public static func files(
    _ entries: [PortableEntry], of texts: MessageTexts, from source: MessageTexts, existing: (String) -> [UInt8]?
  ) throws(NewMessages.Unchangeable) -> [NewMessages.File] {
    var changes: [String: [MessageFile.Change]] = [:]
    for entry in entries {
      guard let original = source[entry.context] else { continue }
      let known = texts[entry.context]
      let parts = (known?.path ?? "").split(separator: "/")
      let name = (parts.count == 3 ? parts : original.path.split(separator: "/")).last ?? ""
      let note = MessageText.Note.Source(
        tag: source.language.tag, text: MessageText.Note.onOneLine(entry.source))
      let isSame = entry.translation == entry.source && MessageTexts.isOfWords(original)
      // A translation that is as it was is left alone, unless it was made anew of another text.
      let isNoted = known?.note.source == nil || known?.note.source == note
      guard known?.text != entry.translation || !isNoted || (isSame && known?.note.isSame != true) else { continue }
      let path = "messages/\(texts.language.tag)/\(name)"
      changes[path, default: []].append(
        MessageFile.Change(name: entry.context, text: entry.translation, source: note, isSame: isSame))
    }
    var files: [NewMessages.File] = []
    for (path, changes) in changes.sorted(by: { $0.key < $1.key }) {
      guard let bytes = MessageFile(existing(path) ?? [])?.changed(changes) else {
        throw NewMessages.Unchangeable(path: path)
      }
      files.append(NewMessages.File(path: path, bytes: bytes, count: changes.count))
    }
    return files
  }
}
