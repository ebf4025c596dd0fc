import Content
import Languages
import Vocabulary
import Wording

/// The list of all posts, one page a year, and one a tag.
struct NewsListPage: PageKind {
  var title: String
  var items: [NewsItem]
  var tags: [NamedLink]
  var years: [NamedLink]
  var feedAddress: String

  static let template = "pages/news"
  static let sections: [Section] = [.news]
  static let messages: [MessageKey] = [.newsYear, .newsTag, .tagSegment]
  static let fields: ViewFields<NewsListPage> = [
    .text("title", \.title), .list("items", \.items), .list("tags", \.tags), .list("years", \.years),
    .text("feedAddress", \.feedAddress),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    let content = set.site.content
    let all = page(set, set.text(Section.news.title), content.posts) { set.addresses.section(.news, $0) }
    let years = content.years.map { year in
      page(set, set.text(.newsYear, ["year": .text(String(year))]), content.posts(in: year)) {
        set.addresses.archive(year, $0)
      }
    }
    return [all] + years + (set.site.tags[set.language]?.tags ?? []).map { page(set, of: $0) }
  }

  /// The posts of a tag. Tags are words of a language: elsewhere the switch leads to the same word, or to all news.
  private static func page(_ set: PageSet, of tag: Tag) -> Page {
    let known = set.site.tags.filter { $0.value.contains(key: tag.key) }
    var page = page(set, set.text(.newsTag, ["tag": .text(tag.name)]), tag.posts) { other in
      known[other].map { set.addresses.tag($0.slug(of: tag.key), other) } ?? set.addresses.section(.news, other)
    }
    page.writtenIn = Set(known.keys)
    return page
  }

  private static func page(
    _ set: PageSet, _ title: String, _ posts: [ArticleGroup], path: (Language) -> String
  ) -> Page {
    let own = path(set.language)
    let isMain = own == set.addresses.section(.news, set.language)
    return Page(
      path: own, language: set.language, title: title, description: set.description(ofSection: title),
      translations: set.translations(path), trail: isMain ? set.trailHome : set.trail(.news), section: .news
    ) { context, _ in NewsListPage(title: title, posts, in: context) }
  }

  private init(title: String, _ posts: [ArticleGroup], in context: PageContext) {
    let (addresses, language) = (context.addresses, context.language)
    self.title = title
    items = context.newsItems(posts)
    feedAddress = context.link(addresses.feed(language))
    tags = (context.site.tags[language]?.tags ?? []).map {
      context.link(named: $0.name, to: addresses.tag($0.slug, language))
    }
    years = context.site.content.years.map {
      context.link(named: String($0), to: addresses.archive($0, language))
    }
  }
}

extension Section {
  static let news = Section("news")
}

extension MessageKey {
  static let tagSegment = MessageKey("site.segment.tags")
  fileprivate static let newsYear = MessageKey("site.title.news-year", "year")
  fileprivate static let newsTag = MessageKey("site.title.news-tag", "tag")
}
