import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// What a reader compares by choice: a file of every rate and index in each language, with every text as it is printed
/// and every verdict as it was reached, so that whoever shows it computes nothing.
///
/// Each stands twice: as JSON for anybody, and as a script that hands over the same, because a page that is opened from a
/// folder may read no other file.
struct ComparisonFiles {
  let site: Site

  static let folder = "data/compare"
  /// What calls the page's script with the file.
  private static let call = (start: Array("kazaloCompare(".utf8), end: Array(");\n".utf8))

  static func stem(_ indicator: IndicatorID, _ language: Language) -> String {
    "\(folder)/\(indicator.name).\(language.tag)"
  }

  var files: [OutputFile] {
    guard !site.compared.isEmpty else { return [] }
    return site.words.flatMap { words in
      let context = PageContext(
        site: site, words: words, path: site.addresses.section(.compare, words.words.language))
      return site.compared.all.flatMap { column -> [OutputFile] in
        let stem = ComparisonFiles.stem(column.indicator.id, words.words.language)
        let json = ComparisonFile(of: column, in: context).bytes
        return [
          OutputFile(path: "\(stem).json", bytes: json + [10]),
          OutputFile(path: "\(stem).js", bytes: ComparisonFiles.call.start + json + ComparisonFiles.call.end),
        ]
      }
    }
  }
}
