import Diagnostics
import Indicators

extension RawFigures {
  /// What is wrong with figures as such, where the portal's files stand.
  func problems(in settings: BuildSettings) -> DiagnosticLog {
    var log = DiagnosticLog()
    checkSizes(into: &log)
    return log.located(in: settings)
  }
}
