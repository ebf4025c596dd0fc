/// The name of a message and the arguments it may use. Each room declares its own as static members.
///
/// A catalogue that lacks a declared key, or whose message uses an argument that is not declared, has a located problem.
public struct MessageKey: Hashable, Sendable {
  public let name: String
  public let arguments: [String]

  public init(_ name: String, _ arguments: String...) {
    self.name = name
    self.arguments = arguments
  }
}

/// A value for an argument of a message.
public enum MessageArgument: Hashable, Sendable {
  case text(String)
  /// Printed with exactly `decimals` decimals; its plural category follows what is printed.
  case number(Double, decimals: Int)
  case integer(Int)
}
