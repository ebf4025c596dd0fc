import Content
import Diagnostics
import Vocabulary

/// The posts and pages that are not shown on the day of the build: a post that somebody waits for is looked for here.
struct UnpublishedTexts: Sendable {
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
  func lines(in voice: ProblemVoice) -> String {
    func counted(_ number: Int, _ what: ProblemText) -> String {
      number == 0 ? "" : BuildReport.aligned(voice.say(what), String(number))
    }
    func told(_ text: ProblemText) -> String { "    \(voice.say(text))\n" }
    var text = counted(drafts.count, "drafts") + counted(heldBack.count, "held back")
    let next = heldBack.values.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
    for (day, file) in next.prefix(10) { text += told("shown from \(day.iso) on: \(file)") }
    if next.count > 10 { text += told("and \(next.count - 10) more: kazalo list future") }
    return text + counted(expired.count, "expired")
  }
}
