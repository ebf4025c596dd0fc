/// Where data come from: who recorded or published them, and whether they are real.
public struct Source: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var publisher: String
  /// Where it is on the web; empty where it is nowhere.
  public var address: String
  /// The day the data were published or handed over.
  public var day: Day?
  /// Whether what it holds is invented for demonstration; every figure made from it says so.
  public var isDemonstration: Bool

  public init(
    id: String, title: LocalizedText = LocalizedText([:]), publisher: String = "", address: String = "",
    day: Day? = nil, isDemonstration: Bool = false
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.day = day
    self.isDemonstration = isDemonstration
  }
}
