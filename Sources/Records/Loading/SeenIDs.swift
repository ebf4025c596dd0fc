/// The ids that have been seen, by their hashes: open addressing, without a text for each.
struct SeenIDs {
  private struct Bucket {
    var hash: UInt64 = 0
    /// −1 where free.
    var piece: Int32 = -1
    var row: Int32 = 0
  }

  private var slots: [Bucket]

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Bucket(), count: size)
  }

  /// Remembers an id of a source; gives the place where it was seen before, if it was.
  mutating func insert(
    _ id: UInt64, of source: Int, at place: (piece: Int, row: Int)
  ) -> (piece: Int, row: Int)? {
    // A multiple of the golden ratio keeps the same id of two sources apart.
    let hash = id ^ UInt64(source) &* 0x9E37_79B9_7F4A_7C15
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].piece >= 0 {
      if slots[index].hash == hash { return (Int(slots[index].piece), Int(slots[index].row)) }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Bucket(hash: hash, piece: Int32(place.piece), row: Int32(place.row))
    return nil
  }
}
