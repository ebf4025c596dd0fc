import Content
import Languages
import Vocabulary
import Wording

/// A post as it stands in lists; one that is not in the page's language says so.
struct NewsItem: ViewModel {
  var title: String
  var address: String
  var iso: String
  var day: String
  var summary: String
  var language: String
  var languageName: String
  var isForeign: Bool

  static let fields: ViewFields<NewsItem> = [
    .text("title", \.title), .text("address", \.address), .text("iso", \.iso), .text("day", \.day),
    .text("summary", \.summary), .text("language", \.language), .text("languageName", \.languageName),
    .flag("isForeign", \.isForeign),
  ]
}

extension PageContext {
  func newsItems(_ groups: some Sequence<ArticleGroup>) -> [NewsItem] {
    groups.compactMap { group in
      guard let article = group.version(in: language) else { return nil }
      return NewsItem(
        title: article.title, address: link(addresses.article(article.id, language)), iso: article.day?.iso ?? "",
        day: article.day.map { words.words.date($0) } ?? "", summary: article.summary ?? "",
        language: article.language.tag, languageName: words.words.name(of: article.language),
        isForeign: article.language != language)
    }
  }
}
