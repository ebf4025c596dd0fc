public import Diagnostics
public import Figures
import Languages
public import OpenData
import Vocabulary
import Wording

extension Site {
  /// Every page and chart of the site as files in the order of their paths; what is wrong goes to `log`.
  ///
  /// - Parameters:
  ///   - workers: how many tasks write pages; the files do not depend on it.
  ///   - data: the files of `dataFiles`, which were attacked before.
  ///   - audit: what that amounted to.
  public func render(
    workers: Int, data: [WrittenData], audit: AuditSummary, into log: inout DiagnosticLog
  ) async -> (files: [OutputFile], pictures: [PictureOrder]) {
    let pages = pages(audit, into: &log)
    guard !log.hasErrors else { return ([], []) }
    let frames = Frames(site: self, pages: pages)
    let slices = await concurrentMap(pages.indices.map { $0 }, workers: workers) { index in
      self.write(pages[index], frames: frames)
    }
    var files = data.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    files.reserveCapacity(pages.count * 3)
    var pictures: [String: PictureOrder] = [:]
    for slice in slices {
      files += slice.files
      for order in slice.orders { pictures[order.path] = order }
      log.merge(slice.log)
    }
    files += supplements(pages, into: &log)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return (files, pictures.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// A page with the charts it is the home of.
  private struct Written: Sendable {
    var files: [OutputFile] = []
    var orders: [PictureOrder] = []
    var log = DiagnosticLog()
  }

  private func write(_ page: Page, frames: Frames) -> Written {
    guard var composer = composer(of: page) else { return Written() }
    let view = page.compose(&composer)
    let content = templates.render(page.template, view)
    let text = templates.render("layouts/page", frames.frame(page, content: content, composer))
    var files = [OutputFile(path: page.path, bytes: Array(text.utf8), origin: page.origin)]
    for (shown, title) in zip(composer.shown, composer.titles) where shown.isOwn {
      files += composer.files(of: shown, title: title, from: page)
    }
    return Written(files: files, orders: composer.orders(of: composer.shown, on: page), log: composer.log)
  }

  func composer(of page: Page) -> PageComposer? {
    words.first { $0.words.language == page.language }.map { PageComposer(site: self, words: $0, path: page.path) }
  }

  /// The words of templates, as a view.
  func labels(_ language: Language) -> View { labelViews[language] ?? View(Shapes.labels) }
}
