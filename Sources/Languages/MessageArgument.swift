/// A value for an argument of a message.
public enum MessageArgument: Hashable, Sendable {
  case text(String)
  /// Printed with exactly `decimals` decimals; its plural category follows what is printed.
  case number(Double, decimals: Int)
  case integer(Int)
}
