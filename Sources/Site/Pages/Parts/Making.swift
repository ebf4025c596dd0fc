import Figures
import Languages
import Vocabulary
import Wording

/// How an indicator is computed, as people say it and as it is written.
struct Making: ViewModel {
  var formula: String
  var spoken: String
  var methodAddress: String

  static let fields: ViewFields<Making> = [
    .text("formula", \.formula), .text("spoken", \.spoken), .text("methodAddress", \.methodAddress),
  ]

  /// `nil` of what others computed: nobody here knows a formula of it.
  init?(of indicator: Indicator, in context: PageContext) {
    guard !indicator.isReported else { return nil }
    formula = indicator.formula
    spoken = context.words.text(indicator.spokenFormula)
    methodAddress = context.link(.method)
  }
}
