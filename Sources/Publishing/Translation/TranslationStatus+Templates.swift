import Configuration
import Diagnostics
import Documents
import Languages
import Site
import Vocabulary

extension TranslationStatus {
  /// The rows of what stands beside the templates: messages, chapters of the method, lexicon.
  static func templates(
    _ templates: LayeredFolder, and content: LayeredFolder.Layer, _ language: Language, _ languages: [Language]
  ) -> [Row] {
    messages(templates, content, language) + chapters(templates, language, languages)
      + [lexicon(templates, language)].compactMap { $0 }
  }

  private static func messages(
    _ templates: LayeredFolder, _ content: LayeredFolder.Layer, _ language: Language
  ) -> [Row] {
    let texts = MessageTexts(language, in: templates, and: content)
    guard let source = texts.source(in: templates).map({ MessageTexts($0, in: templates) }) else { return [] }
    return MessageState.all(of: texts, from: source).map { state in
      let isOwn = state.path.split(separator: "/").count == 2
      let place = isOwn ? content.location(of: state.path) : templates.location(of: state.path)
      var row = Row(
        language: language, source: source.language, section: .messages, file: place.file, total: state.total)
      row.missing = state.missing
      row.equal = state.equal.map(\.name)
      row.outdated = state.outdated.map(\.name)
      row.words = state.words
      row.location = state.equal.first?.location ?? state.outdated.first?.location ?? place
      return row
    }
  }

  /// A row for all chapters; `nil` where the language is the one that the others are translated from.
  private static func chapters(_ templates: LayeredFolder, _ language: Language, _ languages: [Language]) -> [Row] {
    guard language != SiteProse.source else { return [] }
    let names = SiteProse.names(templates, languages)
    let sources = [language.main, SiteProse.source] + languages
    var row = Row(
      language: language, source: SiteProse.source, section: .method,
      file: templates.location(of: SiteProse.folder).file, total: 0)
    for name in names {
      let source = sources.first { $0 != language && templates.contains(SiteProse.path(name, $0)) }
      guard let source,
        let original = chapter(name, source, templates)
      else { continue }
      row.total += 1
      row.add(chapter(name, language, templates), named: name, original: original, source)
      if row.words > 0, row.location == nil {
        row.location = templates.location(of: SiteProse.path(name, language))
      }
    }
    return row.total == 0 ? [] : [row]
  }

  /// A chapter without the line that says what it was translated from, and that line.
  private static func chapter(
    _ name: String, _ language: Language, _ templates: LayeredFolder
  ) -> (source: ChapterSource?, text: [UInt8])? {
    let path = SiteProse.path(name, language)
    guard templates.contains(path), let bytes = try? templates.read(path) else { return nil }
    return ChapterSource.split(bytes)
  }

  private static func lexicon(_ templates: LayeredFolder, _ language: Language) -> Row? {
    let paths = ["lexicon/\(language).yml", "lexicon/\(language.main).yml"]
    let path = paths.first { templates.contains($0) } ?? paths[0]
    guard language != SiteProse.source else { return nil }
    let lexicon = Lexicon.file(path, in: templates)
    let lists = lexicon?.lists ?? Lexicon().lists
    let location = templates.location(of: path)
    var row = Row(
      language: language, source: SiteProse.source, section: .lexicon, file: location.file, total: lists.count)
    row.missing = lists.filter { $0.isEmpty }.map(\.name)
    row.location = row.missing.isEmpty ? nil : location
    return row
  }
}

extension TranslationStatus.Row {
  /// Counts a chapter.
  fileprivate mutating func add(
    _ chapter: (source: ChapterSource?, text: [UInt8])?, named name: String,
    original: (source: ChapterSource?, text: [UInt8]), _ language: Language
  ) {
    if chapter == nil {
      missing.append(name)
    } else if chapter?.text == original.text {
      guard self.language.main != language.main else { return }
      equal.append(name)
    } else if let noted = chapter?.source, noted.tag == language.tag,
      noted != ChapterSource(tag: language.tag, text: original.text)
    {
      outdated.append(name)
    } else {
      return
    }
    words += MessageTexts.wordCount(String(decoding: original.text, as: UTF8.self))
  }
}
