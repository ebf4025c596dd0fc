import Completeness
import Configuration
import Disclosure
import Documents
import Figures
import Indicators
import Records
import Vocabulary

extension Lineage {
  /// The rules and files of a portal's figures.
  ///
  /// - Parameter folder: the portal's folder, whose files are hashed.
  init(_ input: PortalInput, in folder: Folder) {
    let tallies = RecordTallies(input.records, input.program, in: folder)
    let gaps = GapsOfFigures(input.completeness.gaps, input.records.places, input.program)
    self.init(
      rules: ProtectionRules(input.portal.thresholds).statements(of: input.program),
      surveyChange: input.portal.thresholds.surveyChange,
      files: { tallies.files(of: $0) }, gaps: { gaps.gaps(of: $0) })
  }
}
