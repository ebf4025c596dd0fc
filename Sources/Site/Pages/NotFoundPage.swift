import Languages
import Vocabulary
import Wording

/// The page for an address that leads nowhere.
struct NotFoundPage: PageKind {
  var title: String
  var homeAddress: String

  static let template = "pages/not-found"
  static let messages: [MessageKey] = [.notFoundTitle]
  static let fields: ViewFields<NotFoundPage> = [.text("title", \.title), .text("homeAddress", \.homeAddress)]

  static func pages(_ set: PageSet) -> [Page] {
    let title = set.text(.notFoundTitle)
    var page = Page(
      path: set.addresses.notFound(set.language), language: set.language, title: title, description: title,
      translations: set.translations(set.addresses.notFound)
    ) { context, _ in
      NotFoundPage(title: title, homeAddress: context.link(context.addresses.home(context.language)))
    }
    page.isIndexed = false
    return [page]
  }
}

extension MessageKey {
  fileprivate static let notFoundTitle = MessageKey("site.title.not-found")
}
