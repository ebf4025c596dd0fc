import Languages
import Vocabulary

/// The surroundings of all pages: what those of one folder and part of the site share is written once.
struct Frames: Sendable {
  let site: Site
  private let surroundings: [FrameKey: Surroundings.Parts]

  /// Where a page stands, as far as its surroundings depend on it.
  private struct FrameKey: Hashable {
    var language: Language
    var folder: Substring
    var addressing: PageContext.Addressing
    var section: Section?
    /// The page itself, where the menu may lead to it.
    var article: String?
  }

  init(site: Site, pages: [Page]) {
    self.site = site
    var surroundings: [FrameKey: Surroundings.Parts] = [:]
    for page in pages {
      guard let context = site.context(of: page) else { continue }
      let place = Frames.place(of: page, context)
      guard surroundings[place] == nil else { continue }
      surroundings[place] = Surroundings(of: page, in: context).written(in: context)
    }
    self.surroundings = surroundings
  }

  private static func place(of page: Page, _ context: PageContext) -> FrameKey {
    let isInMenu = page.kind == ArticlePage.self && page.section == nil
    let folder = page.path.prefix(upTo: page.path.lastIndex(of: "/") ?? page.path.startIndex)
    return FrameKey(
      language: page.language, folder: folder, addressing: context.addressing, section: page.section,
      article: isInMenu ? page.path : nil)
  }

  /// The whole page around its content.
  func page(
    _ page: Page, content: String, charts: [PlacedChart], shown: ShownFigures, in context: PageContext
  ) -> String {
    let frame = PageFrame(
      page, content: content, charts: charts, shown: shown, around: surroundings[Frames.place(of: page, context)],
      in: context)
    return site.templates.render(PageFrame.template, frame, site.labels(page.language))
  }
}
