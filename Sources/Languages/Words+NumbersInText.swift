extension Words {
  /// The numbers of a text of this language, in order, as they are written but without what groups their digits:
  /// `1,234.5` in English and `1 234,5` in Swedish are `1234.5` and `1234,5`.
  ///
  /// A space or a mark between digits groups them where just three follow.
  public func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var number = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      let digitsAfter = rest.prefix(4).prefix(while: \.isNumber).count
      if character.isNumber {
        number.append(character)
      } else if number.isEmpty {
        continue
      } else if String(character) == style.decimalSeparator, digitsAfter > 0 {
        number.append(character)
      } else if digitsAfter != 3 || !Words.groupMarks.contains(character) {
        numbers.append(number)
        number = ""
      }
    }
    return number.isEmpty ? numbers : numbers + [number]
  }

  private static let groupMarks: Set<Character> = [" ", "\u{A0}", "\u{202F}", ".", ",", "’", "'"]
}
