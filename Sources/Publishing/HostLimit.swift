import Configuration
import Diagnostics
import Site

/// Whether a site is near what its host takes, which is better known before a deployment stops in the middle.
enum HostLimit {
  /// Warns from four fifths of a limit on, and says what to turn.
  static func report(
    _ size: SitePlan.Row, _ files: PortalFiles, in settings: BuildSettings, into log: inout DiagnosticLog
  ) {
    let limit = files.limit
    let location = (limit.location ?? SourceLocation(file: Portal.file))
    var found = DiagnosticLog()
    let hint = hint(files.level)
    if isNear(size.files, limit.files) {
      found.warning(
        "portal.limit", location,
        size.files > limit.files
          ? "the site has \(size.files, "file", "files"), more than the \(limit.files) that its host takes"
          : "the site has \(size.files, "file", "files"), near the \(limit.files) that its host takes", hint: hint)
    }
    let megabyte = 1_000_000
    if isNear(size.bytes, limit.megabytes * megabyte) {
      let megabytes = (size.bytes + megabyte - 1) / megabyte
      found.warning(
        "portal.limit", location,
        size.bytes > limit.megabytes * megabyte
          ? "the site has \(megabytes) MB, more than the \(limit.megabytes) MB that its host takes"
          : "the site has \(megabytes) MB, near the \(limit.megabytes) MB that its host takes", hint: hint)
    }
    log.merge(found.located(in: settings))
  }

  private static func isNear(_ number: Int, _ limit: Int) -> Bool {
    number >= limit / 100 * PortalFiles.Limit.nearPercent
      + limit % 100 * PortalFiles.Limit.nearPercent / 100
  }

  private static func hint(_ level: PortalFiles.Level) -> ProblemText {
    switch level {
    case .full: "write files: standard in portal.yml, or limit: with what the host really takes"
    case .standard:
      "feature fewer indicators, write files: lean in portal.yml, or limit: with what the host really takes"
    case .lean: "publish fewer languages or places, or write limit: in portal.yml with what the host really takes"
    }
  }
}
