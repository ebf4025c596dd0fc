import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// Everything in one file: the tables of all indicators with what belongs to them, and a text that says what they are.
///
/// The files are those that stand beside it, byte for byte; files of single places are parts of these.
struct DataArchive {
  let site: Site

  static let messages: [MessageKey] = [.readmeTitle, .readmeFiles]

  func bytes(of files: [WrittenData]) -> [UInt8] {
    var archive = ZipArchive(day: site.figures.cutOff)
    archive.add("README.txt", Array(readme.utf8))
    for file in files where file.ending == DataFormats.csv.ending {
      switch file.file {
      case .figures(_, nil), .changes, .reported, .answers, .revisions:
        archive.add(String(file.path.dropFirst(DataFile.folder.utf8.count + 1)), file.bytes)
      case .figures, .place, .release, .chart: break
      }
    }
    return archive.bytes
  }

  /// In each of the site's languages, one below the other.
  private var readme: String {
    site.words.map { words in
      let context = PageContext(site: site, words: words, path: DataCatalogue.path)
      let page = site.addresses.section(.data, words.words.language)
      let title = context.text(
        .readmeTitle,
        [
          "site": .text(words.text(site.portal.title)),
          "date": .text(words.words.date(site.figures.cutOff, .short)),
        ])
      let columns = FigureCSV.columns(of: site.figures.world).map { name in
        "\(name): \(FileWords(context: context).meaning(ofColumn: name))"
      }
      return
        ([
          title, String(repeating: "=", count: title.count), "", context.text(.dataLead),
          "\(context.text(site.figures.licenceLabel)): \(site.portal.licence.name)",
          context.citation(of: context.text(Section.data.title), at: page), "", context.text(.readmeFiles), "",
        ] + columns).joined(separator: "\n")
    }.joined(separator: "\n\n\n") + "\n"
  }
}

extension MessageKey {
  fileprivate static let readmeTitle = MessageKey("site.data.readme-title", "site", "date")
  fileprivate static let readmeFiles = MessageKey("site.data.readme-files")
}
