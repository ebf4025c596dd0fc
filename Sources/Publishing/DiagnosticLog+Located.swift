import Diagnostics

extension DiagnosticLog {
  /// The problems of the portal's files, whose paths count from its folder.
  func located(in settings: BuildSettings) -> DiagnosticLog {
    var log = DiagnosticLog()
    for diagnostic in diagnostics {
      var located = diagnostic
      located.location.file = settings.content + "/" + diagnostic.location.file
      log.report(located)
    }
    return log
  }
}
