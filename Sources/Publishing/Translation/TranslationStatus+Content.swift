import Configuration
import Content
import Diagnostics
import Documents
import Languages
import Tables
import Vocabulary

extension TranslationStatus {
  /// The rows of a portal's own texts in a language: of names and titles in YAML and in tables, of posts and pages.
  ///
  /// The portal's first language is the one that they are translated from.
  static func content(_ content: LayeredFolder.Layer, _ language: Language, _ languages: [Language]) -> [Row] {
    guard let source = languages.first, source != language else { return [] }
    var counter = ContentCounter(language: language, source: source, languages: languages, content: content)
    counter.findVersions()
    for path in content.folder.files { counter.count(path) }
    return counter.rows.values.sorted { ($0.section, $0.file) < ($1.section, $1.file) }
  }
}

/// Counts the texts of a portal's files in one language.
private struct ContentCounter {
  let language: Language
  let source: Language
  let languages: [Language]
  let content: LayeredFolder.Layer
  var rows: [String: TranslationStatus.Row] = [:]
  /// The texts in the language that say which others they are versions of.
  private var versions: [String: TextSummary] = [:]

  init(language: Language, source: Language, languages: [Language], content: LayeredFolder.Layer) {
    self.language = language
    self.source = source
    self.languages = languages
    self.content = content
  }

  mutating func findVersions() {
    let paths = (content.folder.files(in: "news", ending: "md") + content.folder.files(in: "pages", ending: "md"))
      .filter { $0.hasSuffix(".\(language.tag).md") }
    for path in paths {
      guard let text = TextSummary(of: path, in: content.folder), let key = text.translation else { continue }
      versions[key] = text
    }
  }

  mutating func count(_ path: String) {
    let folder = path.split(separator: "/").first.map { String($0) } ?? ""
    switch (folder, path.split(separator: ".").last ?? "") {
    case ("records", _), ("releases", _), ("messages", _): return
    case ("news", "md"), ("pages", "md"): countText(path, folder == "news" ? .posts : .pages)
    case (_, "yml"): countDocument(path)
    case (_, "csv") where !path.contains("responses"): countTable(path)
    default: return
    }
  }

  private func section(of path: String) -> TranslationSection {
    switch path.split(separator: "/").first {
    case "indicators": .indicators
    case "charts": .charts
    case "surveys": .surveys
    default: .names
    }
  }

  /// A text, in the row of its file; texts in folders with many files share a row.
  private mutating func add(
    _ section: TranslationSection, _ path: String, _ change: (inout TranslationStatus.Row) -> Void
  ) {
    let parts = path.split(separator: "/")
    let isMany = [.indicators, .charts, .pages, .posts].contains(section)
    let file = content.location(of: isMany ? String(parts[0]) : path).file
    var row =
      rows[file]
      ?? TranslationStatus.Row(language: language, source: source, section: section, file: file, total: 0)
    change(&row)
    rows[file] = row
  }

  private mutating func add(
    _ section: TranslationSection, _ path: String, name: String, _ original: String?, _ translation: String?,
    at location: SourceLocation
  ) {
    guard let original, !original.isEmpty else { return }
    add(section, path) { row in
      row.total += 1
      if translation?.isEmpty ?? true {
        row.missing.append(name)
        row.words += MessageTexts.wordCount(original)
        row.location = row.location ?? location
      } else if translation == original, !path.hasPrefix("places/"), MessageTexts.wordCount(original) > 2 {
        // Names are often the same, and those of places nearly always; a sentence seldom is.
        row.equal.append(name)
        row.words += MessageTexts.wordCount(original)
        row.location = row.location ?? location
      }
    }
  }

  // MARK: YAML

  private mutating func countDocument(_ path: String) {
    // What is wrong in the file is told where it is loaded.
    var log = DiagnosticLog()
    let file = content.location(of: path).file
    guard let bytes = try? content.folder.read(path, limit: 1 << 24),
      let document = YAMLReader.read(bytes, file: file, into: &log)
    else { return }
    let name = path.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
    collect(document, path, name: [section(of: path) == .names ? "" : String(name)].filter { !$0.isEmpty })
  }

  private mutating func collect(_ value: YAMLValue, _ path: String, name: [String]) {
    if isLocalized(value) {
      let place = value.entries.first { $0.key == source.tag }?.location ?? value.location
      add(
        section(of: path), path, name: name.joined(separator: "."), value[source.tag]?.text,
        value[language.tag]?.text, at: place)
      return
    }
    for entry in value.entries { collect(entry.value, path, name: name + [entry.key]) }
    for (index, element) in value.elements.enumerated() {
      collect(element, path, name: name + [element["id"]?.text ?? String(index + 1)])
    }
  }

  /// Whether a mapping has a text for each of some languages.
  private func isLocalized(_ value: YAMLValue) -> Bool {
    let keys = value.entries.map { Language($0.key) }
    return keys.contains { languages.contains($0) }
      && keys.allSatisfy { $0.isWellFormed && $0.tag.prefix { $0 != "-" }.utf8.count <= 3 }
      && value.entries.allSatisfy { $0.value.text != nil || $0.value.content == .null }
  }

  // MARK: Tables

  /// A family of columns with a name for each language: `name_sl`, `name_en`.
  private mutating func countTable(_ path: String) {
    var log = DiagnosticLog()
    let file = content.location(of: path).file
    guard let bytes = try? content.folder.read(path, limit: 1 << 24),
      let table = Table(bytes, file: file, languages: languages, into: &log)
    else { return }
    let ending = "_" + source.tag
    let families = table.header.indices.filter { table.header[$0].hasSuffix(ending) }
    guard !families.isEmpty else { return }
    var rows = table.rows()
    while rows.next() {
      for column in families {
        let prefix = table.header[column].dropLast(source.tag.utf8.count)
        let other = table.header.firstIndex(of: prefix + language.tag)
        add(
          section(of: path), path, name: rows.text(0), rows.text(column), other.map { rows.text($0) },
          at: rows.location(column))
      }
    }
  }

  // MARK: Posts and pages

  /// A post or page in the source language, with its version in this one.
  private mutating func countText(_ path: String, _ section: TranslationSection) {
    let ending = ".\(source.tag).md"
    guard path.hasSuffix(ending), let original = TextSummary(of: path, in: content.folder) else { return }
    let other = path.dropLast(ending.utf8.count) + ".\(language.tag).md"
    let translation =
      TextSummary(of: String(other), in: content.folder) ?? original.translation.flatMap { versions[$0] }
    let parts = path.split(separator: "/").dropFirst()
    let name = String(parts.first?.split(separator: ".").first ?? "")
    let location = content.location(of: translation == nil ? path : String(other))
    add(section, path) { row in
      row.total += 1
      if let translation {
        guard translation.day < original.day else { return }
        row.outdated.append(name)
      } else {
        row.missing.append(name)
      }
      row.words += original.words
      row.location = row.location ?? location
    }
  }
}
