/// By what a cell of a table is known to be data about a person, and which cells are said to be none.
public struct CellGuard: Sendable {
  /// The words for birth of the languages that the table may be in.
  public let births: BirthWords
  /// Cells that look like data about a person and are none, and those of them that were met.
  public var permitted: Set<String> = []
  public private(set) var met: Set<String> = []

  init(births: BirthWords) { self.births = births }

  /// Whether a cell is said to be of no person.
  public mutating func permits(_ text: String) -> Bool {
    guard permitted.contains(text) else { return false }
    met.insert(text)
    return true
  }
}
