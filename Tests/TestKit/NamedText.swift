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
