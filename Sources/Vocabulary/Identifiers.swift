/// The language of a text: a BCP 47 tag such as `sl`, `en`, `sv` or `sl-x-easy`.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let tag: String

  public init(_ tag: String) { self.tag = tag }

  public var description: String { tag }

  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}

/// A text in the languages somebody wrote it in.
public struct LocalizedText: Hashable, Sendable {
  public var texts: [Language: String]

  public init(_ texts: [Language: String]) { self.texts = texts }

  /// The text in exactly this language.
  public subscript(language: Language) -> String? { texts[language] }

  /// The text in `language`, else in the first of `fallbacks` that has one, else an empty text.
  public func text(in language: Language, or fallbacks: [Language]) -> String {
    if let text = texts[language] { return text }
    for fallback in fallbacks { if let text = texts[fallback] { return text } }
    return texts.min { $0.key < $1.key }?.value ?? ""
  }
}

/// The name of a place: a municipality's or centre's slug such as `novo-mesto`, or `network` for all of them.
public struct PlaceID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }

  public static func < (left: PlaceID, right: PlaceID) -> Bool { left.name < right.name }
}

/// The name of an indicator, such as `visits`.
public struct IndicatorID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }

  public static func < (left: IndicatorID, right: IndicatorID) -> Bool { left.name < right.name }
}
