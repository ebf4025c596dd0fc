public import Vocabulary

/// The words, numbers, dates and order of one language: messages in ICU syntax over CLDR data.
///
/// A value: safe to share between tasks. What ICU formats is formatted once per distinct value where it is hot.
public struct Words: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  /// The message with its arguments filled in.
  public subscript(_ key: MessageKey, _ arguments: [String: MessageArgument]) -> String {
    key.name
  }

  public subscript(_ key: MessageKey) -> String { self[key, [:]] }

  /// A message whose name comes from data, such as `unit.visits`; `nil` where there is none.
  public func message(named name: String, _ arguments: [String: MessageArgument] = [:]) -> String? { nil }

  /// A number with exactly `decimals` decimals, grouped as the language does it, with U+2212 for minus.
  public func number(_ value: Double, decimals: Int = 0) -> String { String(value) }

  /// A share 0...1 as a percentage: `12,3 %`.
  public func percent(_ share: Double, decimals: Int) -> String { String(share) }

  public enum DateStyle: Sendable {
    /// `6. julij 2020`
    case long
    /// `6. 7. 2020`
    case short
  }

  public func date(_ day: Day, _ style: DateStyle = .long) -> String { day.iso }

  public enum PeriodStyle: Sendable {
    /// `julij 2020`, `1. polletje 2020`, `šolsko leto 2020/21`
    case long
    /// For ticks and table heads: `jul. 2020`, `2020/21`
    case short
    /// As it stands after "in": `v juliju 2020`, `in July 2020`, `v letu 2020`
    case locative
  }

  public func period(_ period: Period, _ style: PeriodStyle = .long) -> String { period.code }

  /// `a, b in c`
  public func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  /// Whether `left` stands before `right` in the language's order.
  public func precedes(_ left: String, _ right: String) -> Bool { left < right }

  /// Lower case without diacritics, for searching.
  public func folded(_ text: String) -> String { text.lowercased() }

  /// A name fit for an address: `Škofja Loka` → `skofja-loka`.
  public func slug(_ text: String) -> String { text.lowercased() }

  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { false }

  /// The language's own name: `slovenščina`.
  public var ownName: String { language.tag }

  /// The name of another language in this one: `švedščina`.
  public func name(of other: Language) -> String { other.tag }
}
