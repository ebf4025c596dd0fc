import Testing

@testable import Pictures

/// Addresses on paper.
@Suite struct QRCodeTests {
  @Test func `an address becomes a square with its three corners`() throws {
    let code = try #require(QRCode("https://kazalo.example.org/en/municipalities/brda.html"))
    #expect(code.size >= 21 && (code.size - 17).isMultiple(of: 4))
    // The corners of the standard: a dark frame of seven squares around a light one.
    for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      #expect((0..<7).allSatisfy { code[row, column + $0] && code[row + 6, column + $0] })
      #expect((1..<6).allSatisfy { !code[row + 1, column + $0] })
      #expect(code[row + 3, column + 3])
    }
    #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
  }

  @Test(arguments: ["", "a\0b", String(repeating: "a", count: 3000)])
  func `what no code holds has none`(text: String) { #expect(QRCode(text) == nil) }

  @Test func `the same address is the same code`() {
    #expect(QRCode("https://a.example") == QRCode("https://a.example"))
  }
}
