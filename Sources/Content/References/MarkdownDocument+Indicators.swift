import Diagnostics
import Markdown
import Vocabulary

extension MarkdownDocument {
  /// The indicators whose figures it says, charts or lists by a reference.
  var namedIndicators: Set<IndicatorID> {
    var names: Set<IndicatorID> = []
    // What is wrong with a link is said where links are checked.
    var log = DiagnosticLog()
    for (link, _) in links {
      guard case .reference(let reference)? = Destination(link, into: &log) else { continue }
      let question = FigureQuestion(reference)
      for word in [question.indicator] + question.alongside { names.insert(IndicatorID(word.text)) }
    }
    return names
  }
}
