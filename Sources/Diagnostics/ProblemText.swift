/// What is said of a problem: an English sentence whose values stand apart, so that it can be said in other languages.
///
/// It is written as any text is, `"\"\(word)\" is not a column here"`; what differs from place to place goes between
/// `\(` and `)`. The sentence without its values, `pattern`, is what catalogues of other languages name it by. Ours, because
/// a text that has been put together can't be taken apart again for another language.
public struct ProblemText: Hashable, Sendable {
  /// A value in the sentence.
  public enum Argument: Hashable, Sendable {
    /// What somebody wrote, or a name: the same in every language.
    case text(String)
    case number(Int)
    /// A number and what it counts, in English for 1 and for any other.
    case count(Int, one: String, other: String)
    /// Words that have a pattern of their own.
    case phrase(ProblemText)
  }

  /// The fixed pieces around the arguments; one more than there are arguments.
  private var pieces: [String]
  public private(set) var arguments: [Argument]

  private init(pieces: [String], arguments: [Argument]) {
    self.pieces = pieces
    self.arguments = arguments
  }

  /// What stands in every language as it is: a name, a list of ids, an example.
  public static func verbatim(_ text: String) -> ProblemText {
    ProblemText(pieces: ["", ""], arguments: [.text(text)])
  }

  /// The sentence with `{1}`, `{2}` for its values and `{1 cell|cells}` for what is counted.
  public var pattern: String {
    var text = pieces[0]
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .count(_, let one, let other): text += "{\(index + 1) \(one)|\(other)}"
      case .text, .number, .phrase: text += "{\(index + 1)}"
      }
      text += pieces[index + 1]
    }
    return text
  }

  /// In English.
  public var english: String { english(with: \.english) }

  /// The English sentence with the words of another language inside, where it has none of its own.
  public func english(with say: (ProblemText) -> String) -> String {
    var text = pieces[0]
    for (argument, piece) in zip(arguments, pieces.dropFirst()) {
      switch argument {
      case .text(let word): text += word
      case .number(let number): text += String(number)
      case .count(let number, let one, let other): text += "\(number) \(number == 1 ? one : other)"
      case .phrase(let phrase): text += say(phrase)
      }
      text += piece
    }
    return text
  }

  /// One after the other, with a mark between.
  public static func joined(_ texts: some Sequence<ProblemText>, _ mark: String = ", ") -> ProblemText {
    texts.reduce(nil as ProblemText?) { sum, text in
      sum.map { ProblemText(pieces: ["", mark, ""], arguments: [.phrase($0), .phrase(text)]) } ?? text
    } ?? ""
  }

  /// More than this of one value nobody reads.
  private static let mostCharacters = 800

  /// The same with values of reasonable length.
  var cut: ProblemText {
    var text = self
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .text(let word) where word.utf8.count > ProblemText.mostCharacters:
        text.arguments[index] = .text(String(word.unicodeScalars.prefix(ProblemText.mostCharacters)) + "…")
      case .phrase(let phrase): text.arguments[index] = .phrase(phrase.cut)
      case .text, .number, .count: break
      }
    }
    return text
  }

  /// One sentence of two literals, for long ones; what is no literal goes in with `\(…)`.
  public static func + (left: ProblemText, right: ProblemText) -> ProblemText {
    ProblemText(
      pieces: left.pieces.dropLast() + [left.pieces[left.pieces.count - 1] + right.pieces[0]]
        + right.pieces.dropFirst(),
      arguments: left.arguments + right.arguments)
  }
}

extension ProblemText: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(pieces: [text], arguments: []) }

  public init(stringInterpolation: Interpolation) {
    self.init(pieces: stringInterpolation.pieces, arguments: stringInterpolation.arguments)
  }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces = [""]
    fileprivate var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ text: String) { pieces[pieces.count - 1] += text }

    public mutating func appendInterpolation(_ text: some StringProtocol) { append(.text(String(text))) }

    public mutating func appendInterpolation(_ number: some BinaryInteger) { append(.number(Int(clamping: number))) }

    /// A number with decimals, an id, a day: as it is written in data.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text("\(value)")) }

    /// Words of ours inside the sentence.
    public mutating func appendInterpolation(_ phrase: ProblemText) {
      // What is only a value is one in the sentence too.
      if phrase.arguments.count == 1, phrase.pieces == ["", ""] {
        append(phrase.arguments[0])
      } else {
        append(.phrase(phrase))
      }
    }

    /// `\(5, "cell", "cells")` is `5 cells`.
    public mutating func appendInterpolation(_ number: Int, _ one: String, _ other: String) {
      append(.count(number, one: one, other: other))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      pieces.append("")
    }
  }
}
