import Content
import Vocabulary
import Wording

/// An indicator as it stands in lists.
struct IndicatorItem: ViewModel {
  var title: String
  var address: String
  var explanation: String
  var formula: String
  /// The formula as people say it.
  var spoken: String

  static let fields: ViewFields<IndicatorItem> = [
    .text("title", \.title), .text("address", \.address), .text("explanation", \.explanation),
    .flag("isExplained") { !$0.explanation.isEmpty },
    .text("formula", \.formula), .text("spoken", \.spoken),
  ]

  init(_ indicator: Indicator, in context: PageContext) {
    title = context.words.title(of: indicator.id)
    address = context.link(.indicator(indicator.id))
    explanation = context.words.text(indicator.explanation)
    formula = indicator.formula
    spoken = context.words.text(indicator.spokenFormula)
  }
}
