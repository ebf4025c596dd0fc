import Diagnostics

extension DiagnosticLog {
  func located(in settings: BuildSettings) -> DiagnosticLog {
    var log = DiagnosticLog()
    for diagnostic in diagnostics {
      var located = diagnostic
      let file = diagnostic.location.file
      let isShared = file.hasPrefix("messages/") && (!file.hasSuffix(".yml") || file.split(separator: "/").count > 2)
      located.location.file = (isShared ? settings.templates : settings.content) + "/" + file
      log.report(located)
    }
    return log
  }
}
