import Diagnostics
import Documents
import Tables
import Vocabulary

/// Looks through the documents and tables of a portal for texts that lack one of its languages.
///
/// A text per language is known by its form: a mapping of nothing but the portal's languages, or columns of a table that
/// end in them. So nothing needs to be named here when a new kind of file comes.
struct MissingTexts {
  let folder: Folder
  /// The portal's languages, at least two.
  let languages: [Language]
  private(set) var found: [(location: SourceLocation, missing: [Language], text: String)] = []

  /// The folders and files of which texts are not shown, or are told of otherwise.
  private static let passed = ["releases/", "messages/", "addresses.yml", "\(Folder.copied)/", "news/", "pages/"]
  /// Larger tables are records and have no texts.
  private static let mostBytes = 4 << 20

  init(folder: Folder, languages: [Language]) {
    self.folder = folder
    self.languages = languages
  }

  mutating func search() {
    for path in folder.files where !MissingTexts.passed.contains(where: { path.hasPrefix($0) }) {
      var unseen = DiagnosticLog()
      guard path.hasSuffix(".yml") || path.hasSuffix(".csv"),
        let bytes = try? folder.read(path, limit: MissingTexts.mostBytes)
      else { continue }
      if path.hasSuffix(".yml") {
        if let document = YAMLReader.read(bytes, file: path, into: &unseen) { search(document) }
      } else if let table = Table(bytes, file: path, languages: languages, into: &unseen) {
        search(table)
      }
    }
  }

  private mutating func search(_ value: YAMLValue) {
    let texts = value.entries.compactMap { entry in
      entry.value.text.flatMap { text in languages.contains(Language(entry.key)) ? (entry.key, text) : nil }
    }
    if !texts.isEmpty, texts.count == value.entries.count {
      let known = texts.filter { !$0.1.allSatisfy(\.isWhitespace) }.map(\.0)
      report(known, known.isEmpty ? "" : texts.first { $0.0 == known[0] }?.1 ?? "", at: value.location)
      return
    }
    // The name in an address is given only where the title's is not to be taken.
    for entry in value.entries where entry.key != "address" { search(entry.value) }
    for element in value.elements { search(element) }
  }

  private mutating func search(_ table: Table) {
    // The columns of each text, in the order of the languages.
    var columns: [String: [Int?]] = [:]
    for (index, language) in languages.enumerated() {
      for (place, name) in table.header.enumerated() where name.hasSuffix("_\(language.tag)") {
        let stem = String(name.dropLast(language.tag.utf8.count + 1))
        columns[stem, default: Array(repeating: nil, count: languages.count)][index] = place
      }
    }
    guard !columns.isEmpty else { return }
    var rows = table.rows()
    while rows.next() {
      for stem in columns.keys.sorted() {
        let texts = (columns[stem] ?? []).map { $0.map { rows.text($0) } ?? "" }
        let known = zip(languages, texts).filter { !$0.1.isEmpty }
        guard let first = known.first else { continue }
        report(known.map(\.0.tag), first.1, at: rows.location((columns[stem] ?? []).compactMap { $0 }[0]))
      }
    }
  }

  private mutating func report(_ known: [String], _ text: String, at location: SourceLocation) {
    let missing = languages.filter { !known.contains($0.tag) }
    if !missing.isEmpty { found.append((location, missing, text)) }
  }
}
