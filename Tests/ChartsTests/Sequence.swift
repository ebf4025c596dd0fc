/// Numbers that look random and are the same in every run.
struct Sequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(next() % 1_000_003) / 1_000_003 * (range.upperBound - range.lowerBound)
  }

  mutating func next(below count: Int) -> Int { Int(next() % UInt64(count)) }
}
