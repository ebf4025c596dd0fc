import Languages
import Vocabulary

/// A layer of indicators with its name and what it is.
struct IndicatorLayer: Sendable {
  let layer: Indicator.Layer
  let title: MessageKey
  let explanation: MessageKey

  private init(_ layer: Indicator.Layer) {
    self.layer = layer
    title = MessageKey("site.layer.\(layer.rawValue)")
    explanation = MessageKey("site.layer.\(layer.rawValue)-text")
  }

  /// Whether what is said of the layer is true of its indicators: it speaks of youth work, which what others published
  /// need not, and of what young people were asked.
  func isExplained(by indicators: [Indicator]) -> Bool {
    guard !indicators.contains(where: \.isReported) else { return false }
    return layer != .outcome || indicators.contains { $0.isSurvey || $0.isResponseRate }
  }

  /// As people read them.
  static let all = [IndicatorLayer(.process), IndicatorLayer(.outcome), IndicatorLayer(.precondition)]

  static let messages: [MessageKey] = all.flatMap { [$0.title, $0.explanation] }
}
