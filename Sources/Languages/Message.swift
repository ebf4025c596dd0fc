import Vocabulary

/// A message in ICU syntax, read once and filled in often.
struct Message: Hashable, Sendable {
  var parts: [Part]

  enum Part: Hashable, Sendable {
    case text(String)
    /// `{n}` or `{n, number}`.
    case argument(String)
    /// `{n, number, percent}`: a share 0...1 as a percentage.
    case percent(String)
    /// `#`: the number of the plural around it, less its offset.
    case pound
    case plural(Plural)
    case select(argument: String, cases: [Case])
  }

  struct Case: Hashable, Sendable {
    var name: String
    var message: Message
  }

  struct Plural: Hashable, Sendable {
    var argument: String
    /// `=0` and the like.
    var exact: [Int: Message]
    /// By category of CLDR, and `decimal`.
    var cases: [Case]
    var offset: Int
    var isOrdinal: Bool
  }

  /// Where an argument is used, in bytes from the start of the message.
  struct Use: Hashable, Sendable {
    var argument: String
    var offset: Int
  }

  /// The extra category for numbers that are printed with decimals.
  ///
  /// CLDR files them under a category of whole numbers in some languages (Slovene: `few`), where good style writes
  /// another form ("3,5 obiska"), so a message may give them their own.
  static let decimalCategory = "decimal"
}

extension Message {
  /// What a message needs to be filled in.
  struct Context {
    var style: NumberStyle
    /// Whose plurals are chosen.
    var words: Words
    var arguments: [String: MessageArgument]
    /// Whether texts are set apart from the sentence around them (U+2068, U+2069), so that a Latin name does not disturb
    /// the order of a sentence that runs from right to left.
    var isolatesTexts: Bool
  }

  func text(in context: borrowing Context) -> String {
    var text = ""
    write(into: &text, context, pound: nil)
    return text
  }

  private func write(into text: inout String, _ context: borrowing Context, pound: String?) {
    for part in parts {
      switch part {
      case .text(let literal): Message.append(literal, to: &text)
      case .pound: text += pound ?? "#"
      case .argument(let name): text += Message.printed(context.arguments[name], context, name)
      case .percent(let name):
        if case .number(let share, let decimals)? = context.arguments[name] {
          text += context.style.percentText(PrintedNumber(share * 100, decimals: decimals))
        } else {
          text += Message.printed(context.arguments[name], context, name)
        }
      case .plural(let plural): plural.write(into: &text, context)
      case .select(let argument, let cases):
        let word = Message.word(context.arguments[argument])
        let chosen = cases.first { $0.name == word } ?? cases.first { $0.name == "other" }
        chosen?.message.write(into: &text, context, pound: pound)
      }
    }
  }

  /// Adds what a message says itself, without its full stop where what was filled in before ends a sentence already: an
  /// abbreviation, a question, a sentence of its own. One stop is enough, `o. t.` and not `o. t..`, `»Kako?«` and not
  /// `»Kako?«.`
  private static func append(_ literal: String, to text: inout String) {
    // Nearly all begin with a letter or a space: then there is nothing to look for.
    guard let first = literal.utf8.first, first == UInt8(ascii: ".") || first > 127 else {
      text += literal
      return
    }
    let marks = literal.prefix { closingMarks.contains($0) }
    let rest = literal[marks.endIndex...]
    guard rest.first == ".", let last = text.last(where: { !closingMarks.contains($0) }), stops.contains(last) else {
      text += literal
      return
    }
    text += marks + rest.dropFirst()
  }

  /// The message set apart from the text around it, where something is filled in: a sentence that is not translated runs
  /// from left to right in a page that runs from right to left, and its numbers would change their places.
  var setApart: Message {
    parts.allSatisfy { if case .text = $0 { true } else { false } }
      ? self : Message(parts: [.text("\u{2068}")] + parts + [.text("\u{2069}")])
  }

  private static let stops: Set<Character> = [".", "?", "!", "…"]
  /// What may stand between the end of a sentence and its full stop: quotation marks that close, and the mark that ends a
  /// text set apart from the sentence around it.
  private static let closingMarks: Set<Character> = ["«", "»", "“", "”", "’", "\u{2069}"]

  /// The word a `select` compares: a text as it is, a whole number in plain digits.
  private static func word(_ argument: MessageArgument?) -> String {
    switch argument {
    case .text(let text)?: text
    case .integer(let value)?: String(value)
    case .number, nil: ""
    }
  }

  private static func printed(
    _ argument: MessageArgument?, _ context: borrowing Context, _ name: String
  ) -> String {
    switch argument {
    case .text(let text)?: context.isolatesTexts ? "\u{2068}\(text)\u{2069}" : text
    case .integer(let value)?: context.style.text(PrintedNumber(value))
    case .number(let value, let decimals)?: context.style.text(PrintedNumber(value, decimals: decimals))
    case nil: "{\(name)}"
    }
  }
}

extension Message.Plural {
  fileprivate func write(into text: inout String, _ context: borrowing Message.Context) {
    let argument = context.arguments[argument]
    guard let number = printed(argument, less: 0), let shown = printed(argument, less: offset) else {
      // A text where a number was expected is said as it is, in the form for everything else.
      var words = ""
      if case .text(let given)? = argument { words = given }
      cases.first { $0.name == "other" }?.message.write(into: &text, context, pound: words)
      return
    }
    let pound = context.style.text(shown)
    if number.decimals == 0, !exact.isEmpty, let message = exact[number.signedWhole] {
      message.write(into: &text, context, pound: pound)
      return
    }
    let category = (isOrdinal ? context.words.ordinal : context.words.cardinal).category(of: shown)
    let name =
      shown.decimals > 0 && cases.contains { $0.name == Message.decimalCategory } ? Message.decimalCategory : category
    let chosen = cases.first { $0.name == name } ?? cases.first { $0.name == "other" }
    chosen?.message.write(into: &text, context, pound: pound)
  }

  private func printed(_ argument: MessageArgument?, less offset: Int) -> PrintedNumber? {
    switch argument {
    case .integer(let value)?:
      // A number without an end has none that lies beyond it.
      PrintedNumber(value.subtractingReportingOverflow(offset).overflow ? value : value - offset)
    case .number(let value, let decimals)?: PrintedNumber(value - Double(offset), decimals: decimals)
    case .text, nil: nil
    }
  }
}

extension PrintedNumber {
  fileprivate var signedWhole: Int {
    let magnitude = Int(clamping: whole)
    return isNegative ? -magnitude : magnitude
  }
}
