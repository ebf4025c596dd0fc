import Configuration
import Languages
import Vocabulary
import Wording

/// What stands around a report on paper: its style, and what each sheet says at its head and foot.
struct PaperFrame: ViewModel {
  var language: String
  var direction: String
  var title: String
  var publisher: String
  var style: String
  var content: String
  /// What is invented, for the foot of each sheet; `nil` where nothing is.
  var mark: String?

  static let template = "layouts/paper"
  static let messages: [MessageKey] = [.paperMark]
  static let fields: ViewFields<PaperFrame> = [
    .text("language", \.language), .text("direction", \.direction), .text("title", \.title),
    .text("publisher", \.publisher), .markup("style", \.style), .markup("content", \.content),
    .text("mark", ifAny: \.mark),
  ]

  init(_ page: Page, content: String, shown: ShownFigures, in context: PageContext) {
    let site = context.site
    language = page.language.tag
    direction = context.words.words.isRightToLeft ? "rtl" : "ltr"
    title = page.title
    publisher = context.words.text(site.portal.publisher.name)
    style = String(decoding: site.templates.paper, as: UTF8.self)
    self.content = content
    mark = shown.demonstration == .none ? nil : context.text(.paperMark)
  }
}

extension MessageKey {
  fileprivate static let paperMark = MessageKey("site.report.demonstration")
}
