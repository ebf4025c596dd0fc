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
  /// Under which licence its figures may be used; `nil` where nobody says.
  public var licence: Licence?
  /// How the data were made.
  public var method: LocalizedText

  /// A licence and its text on the web.
  public struct Licence: Hashable, Sendable {
    public var name: String
    /// Empty where it is nowhere.
    public var address: String

    public init(name: String, address: String = "") {
      self.name = name
      self.address = address
    }
  }

  public init(
    id: String, title: LocalizedText = LocalizedText([:]), publisher: String = "", address: String = "",
    day: Day? = nil, isDemonstration: Bool = false, licence: Licence? = nil,
    method: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.day = day
    self.isDemonstration = isDemonstration
    self.licence = licence
    self.method = method
  }
}
