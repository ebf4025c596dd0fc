import Content
import Languages
import Vocabulary
import Wording

/// A page at every address that an article had before: it leads on to where the article stands now.
struct MovedPage: PageKind {
  var title: String
  var address: String

  static let template = "pages/moved"
  static let messages: [MessageKey] = [.movedTitle]
  static let fields: ViewFields<MovedPage> = [.text("title", \.title), .text("address", \.address)]

  static func pages(_ set: PageSet) -> [Page] {
    (set.site.content.posts + set.site.content.pages).flatMap { group -> [Page] in
      guard let article = group[set.language] else { return [] }
      return article.aliases.map { page(set, article, from: $0) }
    }
  }

  private static func page(_ set: PageSet, _ article: Article, from alias: Article.Alias) -> Page {
    let target = set.addresses.article(article.id, set.language)
    var page = Page(
      path: alias.path, language: set.language, title: set.text(.movedTitle, ["title": .text(article.title)]),
      description: article.summary ?? article.title,
      translations: set.translations { set.addresses.article(article.id, $0) }
    ) { context, _ in MovedPage(title: article.title, address: context.link(target)) }
    page.isIndexed = false
    page.movedTo = target
    page.origin = alias.location
    return page
  }
}

extension MessageKey {
  fileprivate static let movedTitle = MessageKey("site.title.moved", "title")
}
