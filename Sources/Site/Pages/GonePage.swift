import Languages
import Vocabulary
import Wording

/// A page at an address where something stood that the site has no more: nobody who comes there is left without a word.
///
/// It does not say what stood there, which may have been taken away for good reasons.
struct GonePage: PageKind {
  var title: String
  var homeAddress: String
  var newsAddress: String

  static let template = "pages/gone"
  static let messages: [MessageKey] = [.goneTitle]
  static let fields: ViewFields<GonePage> = [
    .text("title", \.title), .text("homeAddress", \.homeAddress), .text("newsAddress", \.newsAddress),
  ]

  /// They stand where no other page does, which is known when all others are: `KeptAddresses`.
  static func pages(_ set: PageSet) -> [Page] { [] }

  static func page(_ set: PageSet, at path: String) -> Page {
    let title = set.text(.goneTitle)
    var page = Page(
      path: path, language: set.language, title: title, description: title,
      translations: set.translations(set.addresses.home)
    ) { context, _ in
      GonePage(
        title: title, homeAddress: context.link(context.addresses.home(context.language)),
        newsAddress: context.link(.news))
    }
    page.isIndexed = false
    return page
  }
}

extension MessageKey {
  fileprivate static let goneTitle = MessageKey("site.title.gone")
}
