import Completeness
import Configuration
import Disclosure
import Figures
import Indicators
import Records
import Vocabulary

extension Lineage {
  /// The rules and files of a portal's figures.
  init(_ input: PortalInput) {
    let tallies = RecordTallies(input.records, input.program, in: input.folder)
    let gaps = GapsOfFigures(input.completeness.gaps, input.records.places, input.program)
    self.init(
      rules: ProtectionRules(input.portal.thresholds).statements(of: input.program),
      surveyChange: input.portal.thresholds.surveyChange,
      files: { tallies.files(of: $0) }, gaps: { gaps.gaps(of: $0) })
  }
}
