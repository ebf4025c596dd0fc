public import Vocabulary

/// Where data come from: who recorded or published them, and whether they are real.
public struct Source: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var publisher: String
  public var address: String?
  /// The day the data were published or handed over.
  public var date: Day?
  /// The data are invented for demonstration; every figure made from them says so.
  public var isDemonstration: Bool
  /// The beginnings of the paths of its files; the longest that fits a file wins.
  public var files: [String]
  /// The line of `sources.yml` on which it begins; 0 where nobody wrote it down.
  public var line = 0

  public init(
    id: String, title: LocalizedText = LocalizedText([:]), publisher: String = "", address: String? = nil,
    date: Day? = nil, isDemonstration: Bool = false, files: [String] = []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.date = date
    self.isDemonstration = isDemonstration
    self.files = files
  }
}
