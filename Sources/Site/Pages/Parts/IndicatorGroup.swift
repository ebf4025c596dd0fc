import Figures
import Languages
import Vocabulary
import Wording

/// Indicators that stand under one heading: a theme of the portal, else a layer, else what is left.
struct IndicatorGroup {
  /// The name of its place in a list.
  var id: String
  var title: String
  var explanation: String
  var indicators: [Indicator]

  static let messages: [MessageKey] = IndicatorLayer.messages + [.restTitle]

  /// Themes in the portal's order, each with its indicators in theirs; then layers; then what belongs to neither.
  static func all(of indicators: [Indicator], in context: PageContext) -> [IndicatorGroup] {
    let themes = context.figures.themes.map { theme in
      IndicatorGroup(
        id: theme.id, title: context.words.text(theme.title), explanation: context.words.text(theme.explanation),
        indicators: context.site.inOrder(indicators.filter { $0.theme == theme.id }))
    }
    let others = indicators.filter { $0.theme == nil }
    let layers = IndicatorLayer.all.map { layer in
      let own = context.site.inOrder(others.filter { $0.layer == layer.layer })
      return IndicatorGroup(
        id: layer.layer.rawValue, title: context.text(layer.title),
        explanation: layer.isExplained(by: own) ? context.text(layer.explanation) : "", indicators: own)
    }
    let known = (themes + layers).filter { !$0.indicators.isEmpty }
    let rest = IndicatorGroup(
      id: "others", title: context.text(known.isEmpty ? Section.indicators.title : .restTitle), explanation: "",
      indicators: context.site.inOrder(others.filter { $0.layer == nil }))
    return known + (rest.indicators.isEmpty ? [] : [rest])
  }
}

extension MessageKey {
  fileprivate static let restTitle = MessageKey("site.layer.others")
}
