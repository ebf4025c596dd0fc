/// A document that is to be made a PDF of.
public struct PaperOrder: Hashable, Sendable {
  /// The path of the PDF from the site's root.
  public var path: String
  /// Whole: its style and its pictures are in it.
  public var html: [UInt8]
  /// Its address on the web, which its links are relative to.
  public var address: String

  /// What one comes to, for plans: the mean of the demonstration's.
  public static let usualBytes = 300_000

  package init(path: String, html: [UInt8], address: String) {
    self.path = path
    self.html = html
    self.address = address
  }

  /// - Parameter content: of the page, for paper.
  init(_ content: any PageKind, of page: Page, in context: PageContext) {
    let (site, labels) = (context.site, context.site.labels(page.language))
    let filled = site.templates.render(page.kind.template, content, labels)
    let frame = PaperFrame(
      page, content: page.kind.explainsWords ? WordsOnPage.explained(filled, in: context) : filled,
      shown: content.shown, in: context)
    path = ReportPage.paperPath(of: page.path)
    html = NoticesOnce.apply(to: Array(site.templates.render(PaperFrame.template, frame, labels).utf8))
    address = site.absolute(page.path)
  }
}
