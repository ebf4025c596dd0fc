public import Diagnostics
public import Documents
public import Vocabulary

/// The messages of all languages, read from files and checked.
///
/// `messages/<lang>/*.yml` of the program come first, then those of the portal's own templates, then `messages/<lang>.yml`
/// of its content: message by message, so that a portal writes down only what it says otherwise. Each file is
/// a nested mapping; `chart: { lead: … }` is the message `chart.lead`. Two messages are settings: `cldr.locale`, the tag
/// whose CLDR data are used (English in Europe is `en-GB`), and `cldr.short-date`, the skeleton of a short date.
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
          hint: "add the folder \(folder) with the same files as another language has")
        continue
      }
      for layer in templates.layers {
        reader.read(layer.folder.files(in: folder, ending: "yml"), of: layer, into: &log)
      }
      let own = folder + ".yml"
      if let content, content.folder.contains(own) { reader.read([own], of: content, into: &log) }
      words[language] = reader.words(into: &log)
    }
    return words
  }
}
