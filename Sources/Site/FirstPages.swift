import Diagnostics
public import Figures
import Wording

/// Some pages of a site alone, for somebody who looks at them while the rest is written.
public struct FirstPages: Sendable {
  let site: Site

  public init(of site: Site) { self.site = site }

  /// The pages with the files of their charts; none where one has a fault.
  ///
  /// - Parameter audit: what attacking the site's figures amounted to.
  public func files(at paths: Set<String>, audit: AuditSummary) -> [OutputFile] {
    var log = DiagnosticLog()
    let wanted = site.pages(audit, into: &log).filter { !$0.isRule && paths.contains($0.path) }
    let frames = Frames(site: site, pages: wanted)
    let written = wanted.map { site.write($0, frames: frames) }
    for page in written { log.merge(page.log) }
    return log.hasErrors ? [] : written.flatMap(\.files)
  }
}
