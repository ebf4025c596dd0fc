public import Diagnostics
public import Figures
import Languages
public import OpenData
import Vocabulary
import Wording

/// What a site is written as.
public struct RenderedSite: Sendable {
  /// In the order of their paths.
  public var files: [OutputFile] = []
  /// The pictures that are still to be made.
  public var pictures: [PictureOrder] = []
  /// The documents that are still to be made PDF of.
  public var papers: [PaperOrder] = []

  public init() {}

  /// What it comes to with what is still to be made.
  public var expected: SitePlan.Row {
    let written = files.reduce(0) { $0 + $1.bytes.count }
    let later = pictures.count * PictureOrder.usualBytes + papers.count * PaperOrder.usualBytes
    return SitePlan.Row(files: files.count + pictures.count + papers.count, bytes: written + later)
  }
}

extension Site {
  /// Every page and chart of the site as files in the order of their paths; what is wrong goes to `log`.
  ///
  /// - Parameters:
  ///   - workers: how many tasks write pages; the files do not depend on it.
  ///   - data: the files of its data, which were attacked before.
  ///   - audit: what that amounted to.
  public func render(
    workers: Int, data: [WrittenData], audit: AuditSummary, into log: inout DiagnosticLog
  ) async -> RenderedSite {
    let catalogue = DataCatalogue(data, of: self)
    let addresses = pages(audit, catalogue, into: &log)
    guard !log.hasErrors else { return RenderedSite() }
    let pages = addresses.filter { !$0.isRule }
    let frames = Frames(site: self, pages: pages)
    let slices = await concurrentMap(pages.indices.map { $0 }, workers: workers) { index in
      self.write(pages[index], frames: frames)
    }
    var rendered = RenderedSite()
    var files = data.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    files.append(OutputFile(path: DataCatalogue.path, bytes: catalogue.archive))
    files.reserveCapacity(pages.count * 3)
    var pictures: [String: PictureOrder] = [:]
    for slice in slices {
      files += slice.files
      for order in slice.orders { pictures[order.path] = order }
      if let paper = slice.paper { rendered.papers.append(paper) }
      log.merge(slice.log)
    }
    files += supplements(pages, addresses)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    rendered.files = files
    rendered.pictures = pictures.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return rendered
  }

  /// A page with the charts it is the home of.
  struct Written: Sendable {
    var files: [OutputFile] = []
    var orders: [PictureOrder] = []
    /// The same for paper, where it is to be printed.
    var paper: PaperOrder?
    var log = DiagnosticLog()
  }

  func write(_ page: Page, frames: Frames) -> Written {
    guard let context = context(of: page) else { return Written() }
    var written = Written()
    let content = page.compose(context, &written.log)
    let filled = templates.render(page.kind.template, content, labels(page.language))
    let text = frames.page(
      page, content: page.kind.explainsWords ? WordsOnPage.explained(filled, in: context) : filled,
      charts: content.charts, shown: content.shown, in: context)
    written.files.append(
      OutputFile(path: page.path, bytes: NoticesOnce.apply(to: Array(text.utf8)), origin: page.origin))
    if making.reports == .pdf, let paper = content.paper { written.paper = PaperOrder(paper, of: page, in: context) }
    let charts = ChartFiles(page: page, context: context)
    for chart in content.charts where chart.isHome { written.files += charts.files(of: chart) }
    written.orders = charts.orders(of: content.charts)
    return written
  }
}
