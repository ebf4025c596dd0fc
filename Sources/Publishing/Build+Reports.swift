import Diagnostics
import Documents
import FoundationEssentials
import Site
import Vocabulary

extension Build {
  /// Makes the PDF of a site's reports and adds them to its files.
  ///
  /// One takes seconds: a report that is published already and was made of the same document is taken as it is. Like
  /// pictures, these are files whose bytes depend on the machine, on its formatter and fonts.
  ///
  /// - Parameters:
  ///   - making: what the site was built with.
  ///   - output: the published folder.
  public static func makeReports(
    _ site: inout BuiltSite, _ making: ReportMaking, in output: String, workers: Int
  ) async {
    making.report(in: output, into: &site.report.log)
    guard making.mode == .pdf, !site.papers.isEmpty, !site.report.log.hasErrors else { return }
    let clock = ContinuousClock.now
    let made = await concurrentMap(site.papers, workers: workers) { order in
      let digest = making.digest(of: order)
      if let data = FileManager.default.contents(atPath: "\(output)/\(order.path)") {
        let bytes = [UInt8](data)
        if ReportMaking.isMade(bytes, of: digest) { return (bytes: bytes as [UInt8]?, isKept: true) }
      }
      return (bytes: making.pdf(of: order, digest: digest), isKept: false)
    }
    for (order, report) in zip(site.papers, made) {
      guard let bytes = report.bytes else {
        site.report.log.error(
          "reports.making", SourceLocation(file: order.path), "WeasyPrint could not make the report a PDF",
          hint: "run weasyprint --info to see whether it is whole, or build with --reports html")
        continue
      }
      site.files.append(OutputFile(path: order.path, bytes: bytes))
    }
    site.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    site.report.tally(made.count { !$0.isKept }, "reports made")
    site.report.tally(made.count { $0.isKept }, "reports kept")
    site.report.timings.append((.reports, (ContinuousClock.now - clock) / .seconds(1)))
  }
}
