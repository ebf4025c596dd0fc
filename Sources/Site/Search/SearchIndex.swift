import Languages
import OpenData
import Vocabulary
import Wording

/// What search finds in one language, as files: JSON for everybody, and the same as a script, because a page that is opened
/// from a disk may run scripts and may not read files.
struct SearchIndex {
  let site: Site
  let words: FigureWords
  let entries: [SearchEntry]

  /// The indexes of all languages, of what is found among the pages that a site has.
  static func files(of site: Site, _ pages: [Page]) -> [OutputFile] {
    let paths = Set(pages.map(\.path))
    return site.words.flatMap { words in
      SearchIndex(
        site: site, words: words, entries: SearchEntries(site: site, words: words, paths: paths).all
      ).files
    }
  }

  /// Where the index of a language stands, without the ending.
  static func path(_ language: Language) -> String { "search/\(language.tag)" }

  var files: [OutputFile] {
    let (json, path) = (json, SearchIndex.path(words.words.language))
    return [
      OutputFile(path: "\(path).json", bytes: json + [10]),
      OutputFile(path: "\(path).js", bytes: Array("searchIndex=".utf8) + json + Array(";\n".utf8)),
    ]
  }

  /// `[kind, title, address, other words, hint]`; for a place also which of `sets` holds its indicators, for an indicator
  /// what makes a figure's address.
  private var json: [UInt8] {
    var sets: [[Int]] = []
    for case .atPlace(let indicators) in entries.compactMap(\.figures) where !sets.contains(indicators) {
      sets.append(indicators)
    }
    let names = SearchKind.allCases.map { words.words[$0.name] }
    var bytes: [UInt8] = []
    bytes += "{\"kinds\":".utf8
    bytes += SearchIndex.list(SearchKind.allCases.map { SearchIndex.text($0.rawValue) })
    bytes += ",\n\"names\":".utf8
    bytes += SearchIndex.list(names.map(SearchIndex.text))
    bytes += ",\n\"sets\":".utf8
    bytes += SearchIndex.list(sets.map { SearchIndex.list($0.map { Array(String($0).utf8) }) })
    bytes += ",\n\"entries\":".utf8
    bytes += SearchIndex.list(entries.map { row($0, sets) }, separator: ",\n")
    bytes += "}".utf8
    return bytes
  }

  private func row(_ entry: SearchEntry, _ sets: [[Int]]) -> [UInt8] {
    let kind = SearchKind.allCases.firstIndex(of: entry.kind) ?? 0
    var row = [Array(String(kind).utf8)]
    // Figures of dates are kept together by no-break spaces, which a list of results needs not.
    let hint = entry.hint.split(separator: "\u{A0}").joined(separator: " ")
    row += [entry.title, WebAddress.escaped(address: entry.address), others(of: entry), hint].map(SearchIndex.text)
    switch entry.figures {
    case .atPlace(let indicators)?: row.append(Array(String(sets.firstIndex(of: indicators) ?? 0).utf8))
    case .ofIndicator(let tail)?: row.append(SearchIndex.text(WebAddress.escaped(address: tail)))
    case nil: break
    }
    return SearchIndex.list(row)
  }

  /// The folded words that the title does not begin with, each once.
  private func others(of entry: SearchEntry) -> String {
    let title = SearchFold.words(entry.title)
    var kept: [String] = []
    for word in entry.others.flatMap(SearchFold.words)
    where !(title + kept).contains(where: { $0.hasPrefix(word) }) { kept.append(word) }
    return kept.joined(separator: " ")
  }

  private static func list(_ elements: [[UInt8]], separator: String = ",") -> [UInt8] {
    Array("[".utf8) + elements.joined(separator: separator.utf8) + Array("]".utf8)
  }

  private static func text(_ text: String) -> [UInt8] {
    var json = JSONText()
    json.element(text)
    return json.bytes
  }
}

extension WebAddress {
  /// An address with its escapes; the place in a page behind a `#` has none.
  fileprivate static func escaped(address: String) -> String {
    let path = address.prefix { $0 != "#" }
    return escaped(path: String(path)) + address.dropFirst(path.count)
  }
}
