import Testing
import Vocabulary

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ("1-2", "1-10"), ("2-1-1", "10-1-1"), ("a2", "a10"), ("a", "a1"), ("1-a-1", "1-b-1"), ("visits", "visits-per-1000"),
    ("a1b2", "a1b10"), ("a01", "a1"), ("99999999999999999999", "100000000000000000000"), ("", "a"),
  ])
  func `digits are compared as numbers, all else letter by letter`(first: String, second: String) {
    #expect(naturallyPrecedes(first, second))
    #expect(!naturallyPrecedes(second, first))
  }

  @Test func `a name does not stand before itself`() { #expect(!naturallyPrecedes("1-2", "1-2")) }
}
