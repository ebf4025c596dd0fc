public import Configuration
public import Documents
public import Figures
public import Indicators
public import Records
public import Vocabulary

extension Lineage {
  /// The rules, files and gaps behind the figures of a portal.
  ///
  /// - Parameters:
  ///   - gaps: what is missing of the records.
  ///   - folder: that the records were read from.
  public init(
    of program: IndicatorProgram, _ records: Records, gaps: [RecordGap], _ thresholds: Thresholds, in folder: Folder
  ) {
    let tallies = RecordTallies(records, program, in: folder)
    let missing = GapsOfFigures(gaps, records.places, program)
    self.init(
      rules: ProtectionRules(thresholds).statements(of: program), surveyChange: thresholds.surveyChange,
      files: { tallies.files(of: $0) }, gaps: { missing.gaps(of: $0) })
  }
}
