public import Diagnostics
public import Documents
public import Vocabulary

/// The messages of all languages, read from files and checked.
///
/// `messages/<lang>/*.yml` of the templates come first, `messages/<lang>.yml` of the portal goes over them. Each file is
/// a nested mapping; `chart: { lead: … }` is the message `chart.lead`. Two messages are settings: `cldr.locale`, the tag
/// whose CLDR data are used (English in Europe is `en-GB`), and `cldr.short-date`, the skeleton of a short date.
public enum Catalogue {
  /// The prefixes whose messages are named by data and not by the program.
  public static let openPrefixes = ["unit.", "nav.", "portal."]

  /// The words of each language; what is wrong or missing goes to `log`.
  ///
  /// - Parameters:
  ///   - templates: the folder with `messages/<lang>/*.yml`.
  ///   - content: the portal's folder with `messages/<lang>.yml`, if it has any.
  ///   - keys: the messages that the rooms of the program need; those of this room are always needed.
  ///   - openPrefixes: the prefixes under which any message may stand.
  public static func load(
    from templates: Folder, and content: Folder?, languages: [Language], requiring keys: [MessageKey],
    openPrefixes: [String] = openPrefixes, into log: inout DiagnosticLog
  ) -> [Language: Words] {
    let required = MessageKey.languageKeys + keys
    var words: [Language: Words] = [:]
    for language in languages {
      var reader = LanguageReader(language: language, keys: required, openPrefixes: openPrefixes)
      let folder = "messages/" + language.tag
      let files = templates.files(in: folder, ending: "yml")
      guard !files.isEmpty else {
        log.error(
          "messages.language", SourceLocation(file: folder), "there are no messages in \"\(language.tag)\"",
          hint: "add the folder \(folder) with the same files as another language has")
        continue
      }
      for file in files { reader.read(file, in: templates, mayReplace: false, into: &log) }
      let own = folder + ".yml"
      if let content, content.contains(own) { reader.read(own, in: content, mayReplace: true, into: &log) }
      words[language] = reader.words(into: &log)
    }
    return words
  }
}
