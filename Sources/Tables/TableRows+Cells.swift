public import Diagnostics

/// Cells by type. A column that the table does not have, and an empty cell, give `nil`; so does a cell that does not
/// fit, which is reported.
extension TableRows {
  public func isEmpty(_ column: Int?) -> Bool {
    guard let column else { return true }
    return range(column).isEmpty
  }

  /// The bytes of a cell, without space around; doubled quotes stand as they are.
  public func cell(_ column: Int?) -> ArraySlice<UInt8> {
    guard let column else { return [] }
    return bytes[range(column)]
  }

  /// The text of a cell, without space around, and without the `'` that `TableWriter` puts before formulas.
  public func text(_ column: Int?) -> String {
    guard let column else { return "" }
    let range = range(column)
    let start = TableWriter.isGuarded(bytes[range]) ? range.lowerBound + 1 : range.lowerBound
    guard isQuoted(column), bytes[range].contains(34) else {
      return String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
    }
    var plain: [UInt8] = []
    var index = start
    while index < range.upperBound {
      plain.append(bytes[index])
      index += bytes[index] == 34 ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The cell as problems quote it: shortened, and hidden where it looks like data about a person.
  ///
  /// - Parameter isDate: whether a date belongs there, so that one that is badly written may be quoted.
  public func shown(_ column: Int, isDate: Bool = false) -> ProblemText {
    let cell = cell(column)
    if let trait = PersonalTrait(inCode: cell), !isDate || trait != .date { return "a text that looks personal" }
    let text = text(column)
    guard text.unicodeScalars.count > 40 else { return "\"\(text)\"" }
    return "\"\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))))…\""
  }

  /// A whole number.
  ///
  /// Separators of thousands are refused: "18.83" has been published as 1883 and as 18830 before.
  public mutating func integer(_ column: Int?, in limits: ClosedRange<Int> = 0...Int(Int32.max)) -> Int? {
    guard let column else { return nil }
    if let number = Numeral.plainInteger(bytes, field(column)), limits.contains(number) { return number }
    return carefulInteger(column, in: limits)
  }

  private mutating func report(_ fault: NumberFault, _ column: Int) {
    report(fault.id, column, "\(shown(column)) \(fault.phrase)", hint: fault.hint)
  }

  private mutating func carefulInteger(_ column: Int, in limits: ClosedRange<Int>) -> Int? {
    guard !isEmpty(column) else { return nil }
    let text = text(column)
    guard let numeral = Numeral(text) else {
      report(
        "table.integer", column, "\(shown(column)) is not a whole number",
        hint: NumberFlaw.hint(for: text) ?? "use digits alone")
      return nil
    }
    guard numeral.form == .plain, let number = numeral.integer else {
      report(NumberFault(integer: numeral), column)
      return nil
    }
    guard limits.contains(number) else {
      report(
        "table.range", column, "\(shown(column)) is out of range",
        hint: "use \(limits.lowerBound) to \(limits.upperBound)")
      return nil
    }
    return number
  }

  /// A number with or without decimals, after a point or, where the delimiter is no comma or the cell has quotes,
  /// after a comma.
  public mutating func decimal(
    _ column: Int?, in limits: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  ) -> Double? {
    guard let column else { return nil }
    let range = range(column)
    guard !range.isEmpty else { return nil }
    guard let number = Decimals.number(in: bytes, range, mayHaveComma: mayHaveComma(column)) ?? carefulDecimal(column)
    else {
      return nil
    }
    guard limits.contains(number) else {
      let upper = limits.upperBound == .greatestFiniteMagnitude ? nil : Decimals.text(limits.upperBound)
      report(
        "table.range", column, "\(shown(column)) is out of range",
        hint: upper.map { "use \(Decimals.text(limits.lowerBound)) to \($0)" }
          ?? "use at least \(Decimals.text(limits.lowerBound))")
      return nil
    }
    return number
  }

  /// A number that is not written plainly; `nil`, with a problem, where it can't be read in one way.
  private mutating func carefulDecimal(_ column: Int) -> Double? {
    let text = text(column)
    let numeral = Numeral(text)
    switch numeral?.form {
    case .plain where numeral.map { $0.text.utf8.count <= 40 } ?? false: return numeral.flatMap { Double($0.text) }
    case .twoWays: numeral.map { report(NumberFault(twoWays: $0), column) }
    default:
      let likely: ProblemText? = numeral.map { $0.text }.flatMap {
        $0.utf8.count <= 40 ? "did you mean \"\($0)\"?" : nil
      }
      report(
        "table.number", column, "\(shown(column)) is not a number",
        hint: likely ?? NumberFlaw.hint(for: text) ?? "use digits and one point, such as 1234.5")
    }
    return nil
  }

  /// A time such as `15:00`, as minutes after midnight; 24:00 is the end of the day.
  public mutating func time(_ column: Int?) -> Int? {
    guard let column else { return nil }
    let range = range(column)
    guard !range.isEmpty else { return nil }
    if let minutes = DateReading.minutes(bytes, range) { return minutes }
    report("table.time", column, "\(shown(column)) is not a time", hint: DateReading.timeHint(text(column)))
    return nil
  }

  /// `yes` or `no`.
  public mutating func boolean(_ column: Int?) -> Bool? {
    guard let column, !isEmpty(column) else { return nil }
    let small = text(column).lowercased()
    if let value = YesNo.value(small) { return value }
    report(
      "table.yes-no", column, "\(shown(column)) is neither yes nor no",
      hint: YesNo.likely(small).map { "did you mean \"\($0)\"?" } ?? "write yes or no")
    return nil
  }

  /// The place of a word in a list.
  public mutating func code(_ column: Int?, of list: WordIndex, _ id: String = "table.unknown-code") -> Int? {
    guard let column else { return nil }
    let range = range(column)
    guard !range.isEmpty else { return nil }
    if let index = list.index(of: bytes, range) ?? list.index(ofWholeNumber: cell(column)) { return index }
    refuse(cell(column), column, of: list, id)
    return nil
  }

  /// The places in a list of the words of a cell, which stand with spaces between.
  public mutating func codes(_ column: Int?, of list: WordIndex, _ id: String = "table.unknown-code") -> [Int] {
    guard let column else { return [] }
    let range = range(column)
    guard !range.isEmpty else { return [] }
    if let index = list.index(of: bytes, range) { return [index] }
    // Before its words are looked at one by one: the parts of a name or of a sentence do not look like one.
    if let trait = PersonalTrait(inCode: cell(column), births: personal.births),
      trait != .freeText || !list.holdsMost(of: bytes, range)
    {
      refuse(cell(column), column, of: list, id)
      return []
    }
    var found: [Int] = []
    var (unknown, doubled) = (0, 0)
    for word in bytes[range].split(separator: 32) {
      guard let index = list.index(of: bytes, word.startIndex..<word.endIndex) else {
        refuse(word, column, of: list, id)
        unknown += 1
        if unknown < WordIndex.mostUnknown { continue } else { break }
      }
      if found.contains(index) {
        report("table.code-twice", column, "\"\(list.words[index])\" stands twice", hint: "write each word once")
        doubled += 1
      }
      found.append(index)
      if doubled == WordIndex.mostUnknown { break }
    }
    return found
  }

  /// Reports what is no word of a list; what looks personal is not repeated, nor compared with the words aloud.
  private mutating func refuse(_ word: ArraySlice<UInt8>, _ column: Int, of list: WordIndex, _ id: String) {
    // What the word stands for is not known, for a reason that is told elsewhere: nothing can be made of the row.
    if list.isOpen {
      isSound = false
      return
    }
    // What was meant takes time to find: it is not sought for cells that are only counted.
    guard !counts(id, column) else { return }
    if let name = list.named(word) {
      report(
        id, column, "this is the title of \(list.meaning), not its code", hint: "did you mean \"\(name)\"?")
      return
    }
    if let original = SpreadsheetDate(word)?.original(among: list.words) {
      report(
        "table.date-code", column, "a date stands here, as spreadsheets make it of \"\(original)\"",
        hint: "write \(original) again, and import the column as text; a date of birth must be taken out")
      return
    }
    if let trait = PersonalTrait(inCode: word, births: personal.births) {
      if trait.mayBeCode(word) {
        let refusal = list.refusal(ofLikelyCode: trait, id)
        report(refusal.id, column, refusal.text, hint: refusal.hint)
        return
      }
      report(
        "records.personal-data", column, "the cell seems to hold \(trait.name)",
        hint: "take it out: data about persons must not reach the portal; here stands \(list.meaning)")
      return
    }
    let text = String(decoding: word.prefix(60), as: UTF8.self)
    let shown: ProblemText = word.count == cell(column).count ? shown(column) : "\"\(text)\""
    report(id, column, "\(shown) is not \(list.meaning)", hint: list.hint(for: text))
  }

  /// The words of a cell as the bits of their places in a list of at most 32.
  public mutating func mask(_ column: Int?, of list: WordIndex, _ id: String = "table.unknown-code") -> UInt32 {
    guard let column, !isEmpty(column) else { return 0 }
    if let index = list.index(of: bytes, range(column)) { return 1 << UInt32(index) }
    return codes(column, of: list, id).reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// Whether a cell holds a number such as `1.2E+05`.
  public func isExponent(_ column: Int) -> Bool {
    let cell = cell(column)
    return cell.contains(43) && NumberFlaw.isExponent(text(column).lowercased())
  }

  /// A hash of the bytes of a cell, to find cells that stand twice: `12.0` is what some programs make of `12`. With 64 bits, one million different texts have a
  /// chance of 1 in 37 million to seem to hold the same one twice.
  public func hash(_ column: Int) -> UInt64 {
    let range = range(column)
    if range.count > 2, bytes[range.upperBound - 1] == 48, bytes[range.upperBound - 2] == 46,
      bytes[range.dropLast(2)].allSatisfy({ $0 &- 48 < 10 })
    {
      return WordIndex.hash(bytes, range.lowerBound..<range.upperBound - 2)
    }
    return WordIndex.hash(bytes, range)
  }
}
