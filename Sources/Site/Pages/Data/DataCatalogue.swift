import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// What is known of the files of data before pages are made: how big each is, and all of them in one.
struct DataCatalogue: Sendable {
  /// A line of a file as anybody reads it.
  struct Example: Sendable {
    var csv: String
    var withheld: String?
    var json: String?
  }

  /// Where everything in one file stands.
  static let path = "\(DataFile.folder)/all.zip"

  private let sizes: [String: Int]
  private let rows: [IndicatorID: Int]
  let archive: [UInt8]
  let example: Example?

  static let none = DataCatalogue()

  private init() {
    (sizes, rows, archive, example) = ([:], [:], [], nil)
  }

  /// - Parameter files: those that were attacked, as they are published.
  init(_ files: [WrittenData], of site: Site) {
    var sizes = Dictionary(files.map { ($0.path, $0.bytes.count) }) { first, _ in first }
    var rows: [IndicatorID: Int] = [:]
    for file in files where file.ending == DataFormats.csv.ending {
      // A line to a row below the heads; no cell of figures holds one.
      if case .figures(let indicator, nil) = file.file {
        rows[indicator] = max(0, file.bytes.count { $0 == UInt8(ascii: "\n") } - 1)
      }
    }
    archive = DataArchive(site: site).bytes(of: files)
    sizes[DataCatalogue.path] = archive.count
    self.sizes = sizes
    self.rows = rows
    example = DataCatalogue.example(files, of: site)
  }

  /// How many bytes a file has; `nil` where there is none.
  func size(_ path: String) -> Int? { sizes[path] }

  func rows(of indicator: IndicatorID) -> Int? { rows[indicator] }

  /// The first figure of the first file, and the first that is withheld anywhere.
  private static func example(_ files: [WrittenData], of site: Site) -> Example? {
    let order = site.inOrder(site.figures.indicators).map(\.id)
    func lines(_ ending: String, _ indicator: IndicatorID) -> [Substring] {
      files.first { $0.file == .figures(indicator, at: nil) && $0.ending == ending }
        .map { String(decoding: $0.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) } ?? []
    }
    guard let first = order.first, let columns = lines(DataFormats.csv.ending, first).first?.split(separator: ","),
      let status = columns.firstIndex(of: "confidentiality"),
      let line = lines(DataFormats.csv.ending, first).dropFirst().first
    else { return nil }
    let withheld = order.lazy.compactMap { indicator in
      lines(DataFormats.csv.ending, indicator).first { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return cells.indices.contains(status) && cells[status] == "C"
      }
    }.first
    let json = lines("json", first).dropFirst().first.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    return Example(csv: String(line), withheld: withheld.map(String.init), json: json.map(String.init))
  }
}
