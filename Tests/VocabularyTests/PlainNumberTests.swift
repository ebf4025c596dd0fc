import Testing
import Vocabulary

@Suite struct PlainNumberTests {
  static let numbers: [(value: Double, decimals: Int, text: String)] = [
    (0, 6, "0"), (1, 6, "1"), (0.1, 6, "0.1"), (1.0 / 3, 6, "0.333333"), (-2.5, 6, "-2.5"), (0.000_000_4, 6, "0"),
    (-0.000_000_4, 6, "0"), (123_456.789, 6, "123456.789"), (0.05, 1, "0.1"), (-0.05, 1, "-0.1"), (9.96, 1, "10"),
    (-0.04, 1, "0"),
    (123.45, 1, "123.5"), (-1005.25, 1, "-1005.3"), (8.9e13, 1, "89000000000000"), (1e14 + 0.5, 1, "100000000000000.5"),
    (10.04, 2, "10.04"), (2.5, 0, "3"), (-999_999_999_999, 0, "-999999999999"), (1e12, 6, "1000000000000"),
    (999_999_999_999.25, 6, "999999999999.25"), (1e15 + 0.5, 6, "1000000000000001"), (9e15, 6, "9000000000000000.0"),
    (-1e300, 6, "-1e+300"), (.nan, 6, ""), (.infinity, 6, ""), (.leastNonzeroMagnitude, 6, "0"),
  ]

  @Test(arguments: numbers)
  func `numbers are plain, with a point and no zeros at the end`(value: Double, decimals: Int, text: String) {
    var bytes: [UInt8] = [120]
    bytes.append(plain: value, decimals: decimals)
    #expect(String(decoding: bytes, as: UTF8.self) == "x" + text)
  }

  @Test(arguments: [(0, "0"), (7, "7"), (-10, "-10"), (.max, "9223372036854775807"), (.min, "-9223372036854775808")])
  func `whole numbers keep every digit`(value: Int, text: String) {
    var bytes: [UInt8] = []
    bytes.append(digitsOf: value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
