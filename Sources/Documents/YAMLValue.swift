public import Diagnostics

/// A piece of a YAML document that knows where it stands.
public struct YAMLValue: Hashable, Sendable {
  public indirect enum Tree: Hashable, Sendable {
    /// In the order written; no key twice.
    case mapping([Entry])
    case sequence([YAMLValue])
    /// A scalar as it was written; `plain` where it had no quotes.
    case scalar(String, plain: Bool)
    case null
  }

  public struct Entry: Hashable, Sendable {
    public var key: String
    public var location: SourceLocation
    public var value: YAMLValue
  }

  public var content: Tree
  public var location: SourceLocation

  public init(_ content: Tree, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The value of a key; `nil` where this is no mapping or has no such key.
  public subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

  /// The entries of a mapping; none of anything else.
  public var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// The elements of a sequence; none of anything else.
  public var elements: [YAMLValue] {
    guard case .sequence(let elements) = content else { return [] }
    return elements
  }

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  public var integer: Int? { text.flatMap { Int($0) } }

  public var number: Double? {
    guard let value = text.flatMap({ Double($0) }), value.isFinite else { return nil }
    return value
  }

  public var boolean: Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }
}
