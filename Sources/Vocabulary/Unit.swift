/// What a figure is counted or measured in, by its name: the words for it are the messages `unit.<name>`.
public struct Unit: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let name: String

  public init(_ name: String) { self.name = name }

  public init(stringLiteral name: String) { self.name = name }

  /// Shares of a whole, stored as 0...1.
  public static let percent = Unit("percent")
  /// Percentage points, stored as −1...1.
  public static let points = Unit("points")
  public static let visits = Unit("visits")

  public var description: String { name }

  /// Whether it is stored as a share of 1 and printed as one of 100.
  public var isShare: Bool { self == .percent || self == .points }

  /// What a stored value is multiplied with before it is printed.
  public var factor: Double { isShare ? 100 : 1 }
}
