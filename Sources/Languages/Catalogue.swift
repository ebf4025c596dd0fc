public import Diagnostics
public import Documents
public import Vocabulary

/// The messages of all languages, read from files and checked.
///
/// `messages/<lang>/*.yml` of the program come first, then those of the portal's own templates, then `messages/<lang>.yml`
/// of its content: message by message, so that a portal writes down only what it says otherwise. Each file is
/// a nested mapping; `chart: { lead: … }` is the message `chart.lead`. Two messages are settings: `cldr.locale`, the tag
/// whose CLDR data are used (English in Europe is `en-GB`), and `cldr.short-date`, the skeleton of a short date.
///
/// What a language lacks is said in the one that it is translated from, which is English where nothing else is noted;
/// `MessageState` counts it.
public enum Catalogue {
  /// The prefixes whose messages are named by data and not by the program.
  public static let openPrefixes = ["unit.", "nav.", "portal."]

  /// The words of each language; what is wrong or missing goes to `log`.
  ///
  /// - Parameters:
  ///   - templates: the folders with `messages/<lang>/*.yml`.
  ///   - content: the portal's folder with `messages/<lang>.yml`, if it has any.
  ///   - keys: the messages that the rooms of the program need; those of this room are always needed.
  ///   - openPrefixes: the prefixes under which any message may stand.
  public static func load(
    from templates: LayeredFolder, and content: LayeredFolder.Layer?, languages: [Language],
    requiring keys: [MessageKey],
    openPrefixes: [String] = openPrefixes, into log: inout DiagnosticLog
  ) -> [Language: Words] {
    let required = MessageKey.languageKeys + keys
    var words: [Language: Words] = [:]
    for language in languages {
      var reader = LanguageReader(
        language: language, keys: required, openPrefixes: openPrefixes, home: templates.location(of:))
      let folder = "messages/" + language.tag
      guard !templates.files(in: folder, ending: "yml").isEmpty else {
        log.error(
          "messages.language", templates.location(of: folder), "there are no messages in \"\(language.tag)\"",
          hint: "write them with kazalo language add \(language.tag), or take it out of languages in portal.yml")
        continue
      }
      for layer in templates.layers {
        reader.read(layer.folder.files(in: folder, ending: "yml"), of: layer, into: &log)
      }
      let own = folder + ".yml"
      if let content, content.folder.contains(own) { reader.read([own], of: content, into: &log) }
      words[language] = reader.words(
        source: MessageTexts(language, in: templates).source(in: templates).map { MessageTexts($0, in: templates) },
        files: { files(in: templates, without: language) }, into: &log)
    }
    return words
  }

  /// For each message that another language has the name of its file there, which is that of English where it has one.
  private static func files(in templates: LayeredFolder, without language: Language) -> [String: String] {
    let parts = templates.files(in: "messages", ending: "yml").map { $0.split(separator: "/") }
    let tags = Set(parts.filter { $0.count == 3 }.map { String($0[1]) }).subtracting([language.tag]).sorted()
    var files: [String: String] = [:]
    for tag in tags.filter({ $0 != "en" }) + tags.filter({ $0 == "en" }) {
      let texts = MessageTexts(Language(tag), in: templates)
      for name in texts.names {
        files[name] = texts[name].flatMap { $0.path.split(separator: "/").last.map { String($0) } }
      }
    }
    return files
  }
}
