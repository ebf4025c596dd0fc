/// What a reader is told of an indicator beside its figures: how it is made, by whom, when it comes again.
public struct IndicatorNotes: Hashable, Sendable {
  public var method = LocalizedText([:])
  public var contact = LocalizedText([:])
  public var periodicity = LocalizedText([:])
  public var nextRelease: Day?
  /// Indicators that say something of the same.
  public var related: [IndicatorID] = []
  public var links: [Link] = []
  /// What the portal has fields of its own for, in their order.
  public var fields: [Field] = []

  public init() {}

  /// A place on the web.
  public struct Link: Hashable, Sendable {
    public var title: LocalizedText
    public var address: String

    public init(title: LocalizedText, address: String) {
      self.title = title
      self.address = address
    }
  }

  /// A field of the portal's own, with what it holds.
  public struct Field: Hashable, Sendable {
    public var id: String
    public var text: LocalizedText

    public init(id: String, text: LocalizedText) {
      self.id = id
      self.text = text
    }
  }
}

/// A field that a portal has for its indicators, such as the goal of the United Nations that one belongs to.
public struct NoteField: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText

  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
