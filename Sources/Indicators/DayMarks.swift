/// A bit for each day, in rows such as centres.
struct DayMarks: Sendable {
  private let wordsPerRow: Int
  private var words: ContiguousArray<UInt64>

  init(rows: Int, days: Int) {
    wordsPerRow = (days + 63) / 64
    words = ContiguousArray(repeating: 0, count: rows * wordsPerRow)
  }

  mutating func mark(_ day: Int, row: Int) { words[row * wordsPerRow + day / 64] |= 1 << UInt64(day % 64) }

  func isMarked(_ day: Int, row: Int) -> Bool { words[row * wordsPerRow + day / 64] & (1 << UInt64(day % 64)) != 0 }
}
