public import Testing

/// A text to try, told by its name: a report of tests that prints megabytes is read by nobody.
public struct NamedText: Sendable, CustomTestStringConvertible {
  public let name: String
  public let text: String

  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  public var testDescription: String { name }
}

extension Trait where Self == TimeLimitTrait {
  /// For what would run for hours if it went wrong. No measure of speed: however busy the machine is, what is right ends long before.
  public static var ends: TimeLimitTrait { .timeLimit(.minutes(40)) }
}
