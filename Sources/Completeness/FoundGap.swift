import Diagnostics
import Records
import Vocabulary

/// A gap with where it can be mended.
struct FoundGap: Sendable {
  var gap: RecordGap
  /// `nil` where it is told elsewhere, or is no mistake.
  var location: RecordLocation?
  var isWarning: Bool
  /// What belongs to the gap and is no period, such as the columns of a form.
  var detail: ProblemText

  init(_ gap: RecordGap, at location: RecordLocation?, isWarning: Bool = true, detail: ProblemText = "") {
    self.gap = gap
    self.location = location
    self.isWarning = isWarning
    self.detail = detail
  }
}
