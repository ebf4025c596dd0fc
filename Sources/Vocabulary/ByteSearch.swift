extension ArraySlice<UInt8> {
  /// Where some bytes stand first; `nil` where they don't. Of none it is the start.
  ///
  /// The library's search for any collections takes twenty times as long, and pages are megabytes.
  public func position(of text: [UInt8]) -> Int? {
    guard let first = text.first else { return startIndex }
    guard count >= text.count else { return nil }
    let bytes = span
    for offset in 0...(bytes.count - text.count) where bytes[offset] == first {
      if isStanding(text, at: offset, in: bytes) { return startIndex + offset }
    }
    return nil
  }

  private func isStanding(_ text: [UInt8], at offset: Int, in bytes: Span<UInt8>) -> Bool {
    for place in 1..<text.count where bytes[offset + place] != text[place] { return false }
    return true
  }
}
