/// A theme of a portal, under which its indicators are listed.
public struct IndicatorTheme: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var explanation: LocalizedText
  /// Why it matters, as the editors say it; empty where they don't.
  public var why: LocalizedText

  public init(
    id: String, title: LocalizedText, explanation: LocalizedText = LocalizedText([:]),
    why: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.why = why
  }
}
