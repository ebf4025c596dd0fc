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
  /// Why it is not published, in a preview.
  var mark: String?
  var isCorrected: Bool

  static let fields: ViewFields<NewsItem> = [
    .text("title", \.title), .text("address", \.address), .text("iso", \.iso), .text("day", \.day),
    .text("summary", \.summary), .text("language", \.language), .text("languageName", \.languageName),
    .flag("isForeign", \.isForeign), .text("mark", ifAny: \.mark), .flag("isCorrected", \.isCorrected),
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
        isForeign: article.language != language, mark: article.mark(in: self), isCorrected: !article.corrections.isEmpty
      )
    }
  }
}

extension Article {
  /// What a preview says of a text that is not published; `nil` of all others, and in every site.
  func mark(in context: PageContext) -> String? {
    guard context.site.content.rules.marksUnpublished else { return nil }
    switch standing(on: context.site.content.rules.today) {
    case .shown: return nil
    case .draft: return context.text(.markDraft)
    case .heldBack(let day): return context.text(.markHeldBack, ["date": .text(context.words.words.date(day))])
    case .expired(let day): return context.text(.markExpired, ["date": .text(context.words.words.date(day))])
    }
  }
}

extension MessageKey {
  fileprivate static let markDraft = MessageKey("site.mark.draft")
  fileprivate static let markHeldBack = MessageKey("site.mark.held-back", "date")
  fileprivate static let markExpired = MessageKey("site.mark.expired", "date")
  static let markKeys: [MessageKey] = [markDraft, markHeldBack, markExpired]
}
