import Documents
import Languages
import Markdown
import Vocabulary
import Wording

extension PageSet {
  /// A page at every address that an article of this language had before: it leads on to where the article stands now.
  func moved() -> [Page] {
    (site.content.posts + site.content.pages).flatMap { group -> [Page] in
      guard let article = group[language] else { return [] }
      return article.aliases.map { moved(article, from: $0) }
    }
  }

  private func moved(_ article: Article, from alias: Article.Alias) -> Page {
    let target = addresses.article(article.id, language)
    return Page(
      path: PageSet.path(ofAlias: alias.address), language: language,
      title: text(.movedTitle, ["title": .text(article.title)]),
      description: article.summary ?? article.title, template: "pages/moved",
      translations: translations { addresses.article(article.id, $0) }, isIndexed: false, movedTo: target,
      origin: alias.location
    ) { composer in
      var view = composer.view(Shapes.moved)
      view["title"] = .text(article.title)
      view["address"] = .text(composer.link(target))
      return view
    }
  }

  /// Where the page of an old address stands: `/old/page.html` as it is, a folder by its index.
  static func path(ofAlias alias: String) -> String {
    // A file is named by what the escapes of its address mean.
    let path = String((percentDecoded(alias) ?? alias).drop { $0 == "/" }).composed
    if path.hasSuffix(".html") || path.hasSuffix(".htm") { return path }
    return path.isEmpty ? "index.html" : path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
  }
}
