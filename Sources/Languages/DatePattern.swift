import Vocabulary

/// A date pattern of CLDR, such as `d. MMMM y`, ready to print.
///
/// Patterns come from ICU; they are filled in here, because a formatter of ICU's can't be shared between tasks and is
/// dear to open.
struct DatePattern: Sendable {
  private enum Part: Sendable {
    case text(String)
    case field(Character, width: Int)
  }

  private var parts: [Part] = []

  init(_ pattern: String) {
    var literal = ""
    var isQuoted = false
    let characters = Array(pattern)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "'" {
        if index + 1 < characters.count, characters[index + 1] == "'" {
          literal.append("'")
          index += 1
        } else {
          isQuoted.toggle()
        }
        index += 1
      } else if !isQuoted, character.isASCII, character.isLetter {
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = ""
        let width = characters[index...].prefix { $0 == character }.count
        parts.append(.field(character, width: width))
        index += width
      } else {
        literal.append(character)
        index += 1
      }
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
  }

  /// The same pattern with the day kept on one line with its month, and the month where it is a number with the year.
  var unbroken: DatePattern {
    var copy = self
    for index in parts.indices.dropFirst() {
      guard case .text(let literal) = parts[index], case .field(let letter, let width) = parts[index - 1],
        letter == "d" || letter == "M" && width <= 2, literal.allSatisfy({ $0 == " " || $0 == "." })
      else { continue }
      copy.parts[index] = .text(String(literal.map { $0 == " " ? "\u{A0}" : $0 }))
    }
    return copy
  }

  /// The pattern filled in; what it does not ask for is not read.
  func text(year: Int, month: Int = 1, day: Int = 1, names: CalendarNames, style: NumberStyle) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .field(let letter, let width):
        switch letter {
        case "y", "u", "r": text += number(width == 2 ? year % 100 : year, width: width, style)
        case "M":
          text += name(month, width, short: names.shortMonths, long: names.months, style)
        case "L":
          text += name(month, width, short: names.standaloneShortMonths, long: names.standaloneMonths, style)
        case "d": text += number(day, width: width, style)
        case "Q", "q":
          text += name((month - 1) / 3 + 1, width, short: names.shortQuarters, long: names.quarters, style)
        default: break
        }
      }
    }
    return text
  }

  private func name(_ ordinal: Int, _ width: Int, short: [String], long: [String], _ style: NumberStyle) -> String {
    switch width {
    case ...2: number(ordinal, width: width, style)
    case 3 where short.indices.contains(ordinal - 1): short[ordinal - 1]
    case 4... where long.indices.contains(ordinal - 1): long[ordinal - 1]
    default: number(ordinal, width: width, style)
    }
  }

  private func number(_ value: Int, width: Int, _ style: NumberStyle) -> String {
    let digits = padded(value, width)
    guard style.zero != "0" else { return digits }
    return digits.unicodeScalars.reduce(into: "") { text, scalar in
      let isDigit = ("0"..."9").contains(scalar)
      text.unicodeScalars.append(isDigit ? Unicode.Scalar(style.zero.value + scalar.value - 48) ?? scalar : scalar)
    }
  }
}
