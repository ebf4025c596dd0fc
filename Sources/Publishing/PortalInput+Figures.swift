import Disclosure
import Documents
import Figures
import Indicators
import Releases

extension PortalInput {
  /// The figures that may be published, with where they come from.
  ///
  /// Everything that shows figures takes them from here, so that an explanation can't tell what the site withholds.
  ///
  /// - Parameters:
  ///   - known: what earlier releases published and is still true.
  ///   - folder: the portal's folder, whose files are hashed.
  func published(_ raw: RawFigures, known: Snapshot, in folder: Folder?) -> PublishedFigures {
    var figures = protect(raw, records: records, portal: portal, publishedBefore: { known[$0] != nil })
    figures.lineage = folder.map { Lineage(self, in: $0) }
    figures.notes = reconciliation.notes
    return figures
  }
}
