import Charts
import Configuration
import Content
import Diagnostics
import Languages
import Markdown
import Markup
import OpenData
import Pictures
import Vocabulary
import Wording

/// A page for each post and page of content, in each language; one that was not translated is shown as it is, marked.
struct ArticlePage: PageKind {
  var title: String
  var language: String
  var isForeign: Bool
  var notice: String
  var day: DayText?
  var updated: DayText?
  /// Why it is not published, in a preview.
  var mark: String?
  var corrections: [CorrectionNote]
  var author: String?
  var image: Picture?
  var tags: [NamedLink]
  var places: [NamedLink]
  var projects: [ProjectNotice]
  /// Who stands behind it.
  var bodies: [BodyItem]
  var bodiesTitle: String
  var body: String
  /// The charts of the text, which is their home.
  var charts: [PlacedChart]
  let shown: ShownFigures
  var previous: NamedLink?
  var next: NamedLink?

  /// A day for machines and for people.
  struct DayText: ViewModel {
    var iso: String
    var text: String

    static let fields: ViewFields<DayText> = [.text("iso", \.iso), .text("text", \.text)]
  }

  struct Picture: ViewModel {
    var address: String
    var alt: String
    var width: String
    var height: String

    static let fields: ViewFields<Picture> = [
      .text("address", \.address), .text("alt", \.alt), .text("width", \.width), .text("height", \.height),
    ]
  }

  /// A project with its funders and the disclaimer it must carry, in the language of the text it stands under.
  struct ProjectNotice: ViewModel {
    var name: String
    var funders: String
    var disclaimer: String

    static let fields: ViewFields<ProjectNotice> = [
      .text("name", \.name), .text("funders", \.funders), .text("disclaimer", \.disclaimer),
    ]
  }

  static let template = "pages/article"
  static let messages: [MessageKey] = [.foreignNotice, .corrected] + MessageKey.markKeys
  static let fields: ViewFields<ArticlePage> = [
    .text("title", \.title), .text("language", \.language), .flag("isForeign", \.isForeign), .text("notice", \.notice),
    .view("day", \.day), .view("updated", \.updated), .text("mark", ifAny: \.mark),
    .list("corrections", \.corrections), .text("author", ifAny: \.author), .view("image", \.image),
    .list("tags", \.tags), .list("places", \.places), .list("projects", \.projects),
    .list("bodies", \.bodies), .text("bodiesTitle", \.bodiesTitle), .markup("body", \.body),
    .view("previous", \.previous), .view("next", \.next), .flag("hasSiblings") { $0.previous != nil || $0.next != nil },
  ]

  static func pages(_ set: PageSet) -> [Page] {
    let posts = set.site.content.posts
    let news = posts.enumerated().compactMap { index, group in
      page(
        set, group, trail: set.trail(.news), newer: index > 0 ? posts[index - 1] : nil,
        older: index + 1 < posts.count ? posts[index + 1] : nil)
    }
    return news
      + set.site.content.pages.compactMap { page(set, $0, trail: set.trailHome, newer: nil, older: nil) }
  }

  private static func page(
    _ set: PageSet, _ group: ArticleGroup, trail: [(title: String, path: String)], newer: ArticleGroup?,
    older: ArticleGroup?
  ) -> Page? {
    guard let article = group.version(in: set.language) else { return nil }
    let isPost = group.id.kind == .post
    var page = Page(
      path: set.addresses.article(group.id, set.language), language: set.language, title: article.title,
      description: article.summary ?? article.title,
      translations: set.translations { set.addresses.article(group.id, $0) }, trail: trail,
      section: isPost ? .news : nil
    ) { context, log in
      var page = ArticlePage(article, in: context, into: &log)
      page.next = newer.flatMap { context.link(to: $0) }
      page.previous = older.flatMap { context.link(to: $0) }
      return page
    }
    page.writtenIn = Set(group.versions.map(\.language))
    page.isIndexed = article.language == set.language
    page.updated = article.updated ?? article.day
    // A post stands at the address of its file's name, a page at one made of its title.
    page.origin = isPost ? SourceLocation(file: article.file) : article.titleLocation
    return page
  }

  private init(_ article: Article, in context: PageContext, into log: inout DiagnosticLog) {
    let (words, addresses) = (context.words, context.addresses)
    let own = context.language
    title = article.title
    language = article.language.tag
    isForeign = article.language != own
    notice = context.text(.foreignNotice, ["language": .text(words.words.name(of: article.language))])
    day = article.id.kind == .post ? article.day.map { DayText(iso: $0.iso, text: words.words.date($0)) } : nil
    updated = article.updated.map { DayText(iso: $0.iso, text: words.words.date($0, .short)) }
    author = article.author
    mark = article.mark(in: context)
    corrections = CorrectionNote.all(of: article, in: context.site)
    image = article.image.map { Picture($0, in: context) }
    tags = article.tags.map {
      context.link(named: $0, to: addresses.tag(context.site.tags[own]?.slug(of: $0) ?? "tag", own))
    }
    // Several of them may have one page.
    places = article.places.map { context.link(named: words.name(of: $0), to: addresses.place($0, own)) }
      .reduce(into: []) { links, link in
        if !links.contains(where: { $0.address == link.address }) { links.append(link) }
      }
    projects = article.projects.compactMap { ProjectNotice($0, in: article.language, of: context.site) }
    let written = context.site.words(in: article.language) ?? words
    bodies = ToldRoles(site: context.site).items(of: article, written)
    bodiesTitle = written.words[.bodiesTitle]
    let rendered = context.site.rendered(article, from: context.path, in: own, into: &log)
    body = rendered.text.body.string
    shown = ShownFigures(rendered.observations, in: context.figures)
    charts = rendered.charts.map { PlacedChart($0, of: article, isHome: article.language == own) }
  }
}

extension ArticlePage.Picture {
  fileprivate init(_ image: Article.Image, in context: PageContext) {
    address = context.link(.asset(image.path))
    alt = image.alt
    width = image.size.map { String($0.width) } ?? ""
    height = image.size.map { String($0.height) } ?? ""
  }
}

extension ArticlePage.ProjectNotice {
  fileprivate init?(_ id: String, in language: Language, of site: Site) {
    guard let project = site.portal.projects.first(where: { $0.id == id }) else { return nil }
    let text = { (localized: LocalizedText) in localized.text(in: language, or: site.portal.languages) }
    name = text(project.name)
    funders = site.words(in: language)?.words.list(project.funders.map(text)) ?? ""
    disclaimer = project.disclaimer.map(text) ?? ""
  }
}

extension PlacedChart {
  /// A chart of a text; one that is written in a file of the page of charts is at home there.
  fileprivate init(_ chart: AskedChart, of article: Article, isHome: Bool) {
    let address = ChartAddress(chart.id, at: chart.file, of: article)
    self.init(
      address: address, title: chart.title, drawn: chart.drawn, isHome: isHome && !address.isOfFile,
      data: address.isOfFile ? .chart(address.data) : .figures(chart.query.indicator, at: nil))
  }
}

extension PageContext {
  fileprivate func link(to group: ArticleGroup) -> NamedLink? {
    group.version(in: language).map { link(named: $0.title, to: addresses.article(group.id, language)) }
  }
}

/// When a text was corrected, and what: in the language of the text.
struct CorrectionNote: ViewModel {
  /// `Corrected on 3 May 2026:`
  var label: String
  var note: String

  static let fields: ViewFields<CorrectionNote> = [.text("label", \.label), .text("note", \.note)]
}

extension CorrectionNote {
  /// The newest first.
  static func all(of article: Article, in site: Site) -> [CorrectionNote] {
    guard let words = site.words(in: article.language)?.words else { return [] }
    return article.corrections.map { correction in
      CorrectionNote(label: words[.corrected, ["date": .text(words.date(correction.day))]], note: correction.text)
    }
  }
}

extension MessageKey {
  fileprivate static let corrected = MessageKey("site.notice.corrected", "date")
  fileprivate static let foreignNotice = MessageKey("site.notice.foreign", "language")
}
