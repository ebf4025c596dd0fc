import Content
import Languages
import Vocabulary
import Wording

/// A page at every address that another page had before: it leads on to where that stands now.
struct MovedPage: PageKind {
  var title: String
  var address: String
  /// The other languages of a page that stood at one address in all of them.
  var languages: [PageFrame.LanguageChoice]

  static let template = "pages/moved"
  static let messages: [MessageKey] = [.movedTitle]
  static let fields: ViewFields<MovedPage> = [
    .text("title", \.title), .text("address", \.address), .list("languages", \.languages),
  ]

  /// An address that several languages of a text name is that of the first of them.
  static func pages(_ set: PageSet) -> [Page] {
    (set.site.content.posts + set.site.content.pages).flatMap { group -> [Page] in
      guard let article = group[set.language] else { return [] }
      let earlier = group.versions.prefix { $0.language != set.language }
      return article.aliases.filter { alias in
        !earlier.contains { $0.aliases.contains { $0.path.lowercased() == alias.path.lowercased() } }
      }
      .map { alias in
        let sharing = group.versions.filter { version in
          version.aliases.contains { $0.path.lowercased() == alias.path.lowercased() }
        }
        var page = page(
          set, at: alias.path, title: article.title, description: article.summary ?? article.title,
          languages: sharing.count > 1 ? sharing.map(\.language) : []
        ) { set.addresses.article(article.id, $0) }
        page.origin = alias.location
        return page
      }
    }
  }

  /// A page that leads from one address to another.
  ///
  /// - Parameters:
  ///   - languages: those that the old address was of, where they were several.
  ///   - anchor: the place on the page that it leads to.
  ///   - target: where the page stands now, in each language.
  static func page(
    _ set: PageSet, at path: String, title: String, description: String, languages: [Language] = [],
    anchor: String? = nil, target: (Language) -> String
  ) -> Page {
    let translations = set.translations(target)
    let own = target(set.language)
    var page = Page(
      path: path, language: set.language, title: set.text(.movedTitle, ["title": .text(title)]),
      description: description, translations: translations
    ) { context, _ in
      let choices = languages.compactMap { language -> PageFrame.LanguageChoice? in
        guard let words = context.site.words(in: language)?.words, let path = translations[language] else { return nil }
        return PageFrame.LanguageChoice(
          tag: language.tag, name: words.ownName, address: context.link(path), isCurrent: language == context.language)
      }
      return MovedPage(
        title: title, address: context.link(own) + (anchor.map { "#\($0)" } ?? ""), languages: choices)
    }
    page.isIndexed = false
    page.movedTo = own
    page.movedAnchor = anchor
    return page
  }
}

extension MessageKey {
  fileprivate static let movedTitle = MessageKey("site.title.moved", "title")
}
