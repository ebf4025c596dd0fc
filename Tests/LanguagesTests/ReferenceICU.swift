import Vocabulary
import _FoundationICU

@testable import Languages

/// What ICU itself prints and chooses, to compare ours with. Handles live as long as the tests.
enum ReferenceICU {
  /// The plural category of a decimal number such as `1.50`, as ICU formats and judges it.
  static func categories(of numbers: [String], decimals: Int, locale: String, ordinal: Bool) -> [String] {
    var status = U_ZERO_ERROR
    let skeleton = Array((decimals == 0 ? "precision-integer" : "." + String(repeating: "0", count: decimals)).utf16)
    let formatter = unsafe swift_unumf_openForSkeletonAndLocale(skeleton, Int32(skeleton.count), locale, &status)
    let rules = unsafe swift_uplrules_openForType(
      locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &status)
    let result = unsafe swift_unumf_openResult(&status)
    defer {
      unsafe swift_unumf_closeResult(result)
      unsafe swift_uplrules_close(rules)
      unsafe swift_unumf_close(formatter)
    }
    return numbers.map { number in
      unsafe swift_unumf_formatDecimal(formatter, number, Int32(number.utf8.count), result, &status)
      return unsafe text { unsafe swift_uplrules_selectFormatted(rules, result, $0, $1, $2) }
    }
  }

  /// Decimal numbers such as `-12.345` as ICU prints them, rounded half away from zero.
  static func print(_ numbers: [String], decimals: Int, percent: Bool, locale: String) -> [String] {
    var status = U_ZERO_ERROR
    let format = unsafe swift_unum_open(percent ? UNUM_PERCENT : UNUM_DECIMAL, nil, 0, locale, nil, &status)
    defer { unsafe swift_unum_close(format) }
    unsafe swift_unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, Int32(decimals))
    unsafe swift_unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, Int32(decimals))
    unsafe swift_unum_setAttribute(format, UNUM_ROUNDING_MODE, Int32(UNUM_ROUND_HALFUP.rawValue))
    return numbers.map { number in
      let printed = unsafe text {
        unsafe swift_unum_formatDecimal(format, number, Int32(number.utf8.count), $0, $1, nil, $2)
      }
      return String(String.UnicodeScalarView(printed.unicodeScalars.map { $0 == "-" ? "\u{2212}" : $0 }))
    }
  }

  /// Days as ICU prints them with the pattern of a skeleton.
  static func dates(_ days: [Day], skeleton: String, locale: String) -> [String] {
    var status = U_ZERO_ERROR
    let gregorian = locale + "@calendar=gregorian"
    let generator = unsafe swift_udatpg_open(gregorian, &status)
    let units = Array(skeleton.utf16)
    let pattern = Array(
      unsafe text { unsafe swift_udatpg_getBestPattern(generator, units, Int32(units.count), $0, $1, $2) }.utf16)
    let zone = Array("UTC".utf16)
    let format = unsafe swift_udat_open(
      UDAT_PATTERN, UDAT_PATTERN, gregorian, zone, Int32(zone.count), pattern, Int32(pattern.count), &status)
    defer {
      unsafe swift_udat_close(format)
      unsafe swift_udatpg_close(generator)
    }
    return days.map { day in
      unsafe text { unsafe swift_udat_format(format, Double(day.number) * 86_400_000, $0, $1, nil, $2) }
    }
  }

  private static func text(
    _ call: (UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<UErrorCode>) -> Int32
  ) -> String {
    var buffer = [UInt16](repeating: 0, count: 256)
    var status = U_ZERO_ERROR
    let length = unsafe buffer.withUnsafeMutableBufferPointer { unsafe call($0.baseAddress, 256, &status) }
    return String(decoding: buffer[0..<Int(min(max(length, 0), 256))], as: UTF16.self)
  }

  /// Locales of many scripts, grouping habits and plural rules.
  static let locales = [
    "ar", "bg", "br", "bs", "cs", "cy", "da", "de", "de_CH", "el", "en", "en_150", "en_IN", "es", "et", "eu", "fa",
    "fi",
    "fr", "ga", "gv", "he", "hi", "hr", "hu", "is", "it", "ja", "kw", "lt", "lv", "mk", "mt", "nb", "nl", "pl", "pt",
    "pt_PT", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh",
  ]
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
