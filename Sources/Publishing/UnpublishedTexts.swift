import Content
import Vocabulary

/// The posts and pages that are not shown on the day of the build: a post that somebody waits for is looked for here.
struct UnpublishedTexts {
  private var drafts: Set<ArticleID> = []
  private var heldBack: [ArticleID: (day: Day, file: String)] = [:]
  private var expired: Set<ArticleID> = []

  init(_ content: Content) {
    for article in content.allArticles {
      switch article.standing(on: content.rules.today) {
      case .shown: continue
      case .draft: drafts.insert(article.id)
      case .expired: expired.insert(article.id)
      case .heldBack(let day):
        if let known = heldBack[article.id], known.day <= day { continue }
        heldBack[article.id] = (day, article.file)
      }
    }
  }

  /// How many there are of each kind, and the day of each that is held back; empty where there are none.
  var lines: String {
    var text = ""
    if !drafts.isEmpty { text += BuildReport.aligned("drafts", String(drafts.count)) }
    if !heldBack.isEmpty {
      text += BuildReport.aligned("held back", String(heldBack.count))
      let next = heldBack.values.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
      for (day, file) in next.prefix(10) { text += "    shown from \(day.iso) on: \(file)\n" }
      if next.count > 10 { text += "    and \(next.count - 10) more: kazalo list future\n" }
    }
    if !expired.isEmpty { text += BuildReport.aligned("expired", String(expired.count)) }
    return text
  }
}
