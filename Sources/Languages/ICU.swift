import _FoundationICU

/// The only door to ICU 76, the library with the CLDR data that the toolchain brings along.
///
/// Everything is read from it while the words of a language are made, or for what is seldom asked; what is printed often
/// is printed in Swift from what was read here, so no handle is ever kept or shared between tasks.
enum ICU {
  /// A handle of ICU's that is closed when its owner goes.
  @safe private struct Owned<Handle>: ~Copyable {
    let handle: Handle
    private let close: (Handle) -> Void

    init?(_ handle: Handle?, _ status: UErrorCode, close: @escaping (Handle) -> Void) {
      guard let handle else { return nil }
      guard status.rawValue <= 0 else {
        // A failed call may still hand out something that must be closed.
        close(handle)
        return nil
      }
      self.handle = handle
      self.close = close
    }

    deinit { close(handle) }
  }

  private typealias Status = UnsafeMutablePointer<UErrorCode>
  private typealias Buffer = UnsafeMutablePointer<UInt16>

  /// The text that a call writes into a buffer; called again with a larger one where the first was too small.
  private static func text(_ call: (Buffer?, Int32, Status) -> Int32) -> String? {
    var capacity: Int32 = 128
    while true {
      var buffer = [UInt16](repeating: 0, count: Int(capacity))
      var status = U_ZERO_ERROR
      let length = unsafe buffer.withUnsafeMutableBufferPointer {
        unsafe call($0.baseAddress, capacity, &status)
      }
      if status == U_BUFFER_OVERFLOW_ERROR, length > capacity {
        capacity = length + 1
        continue
      }
      guard status.rawValue <= 0, length >= 0, length <= capacity else { return nil }
      return String(decoding: buffer[0..<Int(length)], as: UTF16.self)
    }
  }

  /// ICU's name of a BCP 47 tag: `en_150`; the root locale for what is no tag.
  static func locale(of tag: String) -> String {
    var buffer = [CChar](repeating: 0, count: 157)
    var parsed: Int32 = 0
    var status = U_ZERO_ERROR
    let length = unsafe buffer.withUnsafeMutableBufferPointer {
      unsafe swift_uloc_forLanguageTag(tag, $0.baseAddress, Int32($0.count), &parsed, &status)
    }
    guard status.rawValue <= 0, length > 0 else { return "root" }
    return String(decoding: buffer[0..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The rules of CLDR by category, such as `("one", "v = 0 and i % 100 = 1")`; `nil` where CLDR has no such locale.
  static func pluralRules(_ locale: String, ordinal: Bool) -> [(category: String, rule: String)]? {
    guard let plurals = unsafe bundle(nil, "plurals"),
      let locales = unsafe child(of: plurals, ordinal ? "locales_ordinals" : "locales"),
      let name = unsafe string(in: locales, locale), let sets = unsafe child(of: plurals, "rules"),
      let set = unsafe child(of: sets, name)
    else { return nil }
    var rules: [(String, String)] = []
    let count = unsafe swift_ures_getSize(set.handle)
    for index in 0..<count {
      var status = U_ZERO_ERROR
      let item = unsafe swift_ures_getByIndex(set.handle, index, nil, &status)
      guard let rule = unsafe Owned(item, status, close: { unsafe swift_ures_close($0) }),
        let key = unsafe swift_ures_getKey(rule.handle)
      else { continue }
      let category = unsafe String(cString: key)
      rules.append((category, unsafe string(in: set, category) ?? ""))
    }
    return rules
  }

  private static func bundle(_ locale: String?, _ name: String) -> Owned<OpaquePointer>? {
    var status = U_ZERO_ERROR
    let bundle = unsafe swift_ures_openDirect(locale, name, &status)
    return unsafe Owned(bundle, status) { unsafe swift_ures_close($0) }
  }

  private static func child(of parent: borrowing Owned<OpaquePointer>, _ key: String) -> Owned<OpaquePointer>? {
    var status = U_ZERO_ERROR
    let child = unsafe swift_ures_getByKey(parent.handle, key, nil, &status)
    return unsafe Owned(child, status) { unsafe swift_ures_close($0) }
  }

  private static func string(in parent: borrowing Owned<OpaquePointer>, _ key: String) -> String? {
    var status = U_ZERO_ERROR
    var length: Int32 = 0
    guard let units = unsafe swift_ures_getStringByKey(parent.handle, key, &length, &status), status.rawValue <= 0
    else { return nil }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: units, count: Int(length)), as: UTF16.self)
  }

  /// What CLDR says of the numbers of a locale.
  static func numberStyle(_ locale: String) -> NumberStyle? {
    guard let plain = unsafe numberFormat(UNUM_DECIMAL, locale),
      let percent = unsafe numberFormat(UNUM_PERCENT, locale)
    else { return nil }
    func symbol(_ symbol: UNumberFormatSymbol) -> String {
      unsafe text { unsafe swift_unum_getSymbol(plain.handle, symbol, $0, $1, $2) } ?? ""
    }
    func affix(_ format: borrowing Owned<NumberHandle>, _ affix: UNumberFormatTextAttribute) -> String {
      let handle = unsafe format.handle
      return unsafe text { unsafe swift_unum_getTextAttribute(handle, affix, $0, $1, $2) } ?? ""
    }
    return NumberStyle(
      decimalSeparator: symbol(UNUM_DECIMAL_SEPARATOR_SYMBOL),
      groupSeparator: symbol(UNUM_GROUPING_SEPARATOR_SYMBOL),
      zero: symbol(UNUM_ZERO_DIGIT_SYMBOL).unicodeScalars.first ?? "0",
      groupSize: Int(unsafe swift_unum_getAttribute(plain.handle, UNUM_GROUPING_SIZE)),
      secondGroupSize: Int(unsafe swift_unum_getAttribute(plain.handle, UNUM_SECONDARY_GROUPING_SIZE)),
      minimumGroupingDigits: Int(unsafe swift_unum_getAttribute(plain.handle, UNUM_MINIMUM_GROUPING_DIGITS)),
      minus: unsafe (affix(plain, UNUM_NEGATIVE_PREFIX), affix(plain, UNUM_NEGATIVE_SUFFIX)),
      plus: symbol(UNUM_PLUS_SIGN_SYMBOL),
      percent: unsafe (affix(percent, UNUM_POSITIVE_PREFIX), affix(percent, UNUM_POSITIVE_SUFFIX)),
      negativePercent: unsafe (affix(percent, UNUM_NEGATIVE_PREFIX), affix(percent, UNUM_NEGATIVE_SUFFIX)))
  }

  private typealias NumberHandle = UnsafeMutablePointer<UnsafeMutableRawPointer?>

  private static func numberFormat(_ style: UNumberFormatStyle, _ locale: String) -> Owned<NumberHandle>? {
    var status = U_ZERO_ERROR
    let format = unsafe swift_unum_open(style, nil, 0, locale, nil, &status)
    return unsafe Owned(format, status) { unsafe swift_unum_close($0) }
  }

  /// The names of months and quarters, and the date patterns that fit each skeleton, in the Gregorian calendar.
  static func calendarNames(_ locale: String, skeletons: [String]) -> (names: CalendarNames, patterns: [String])? {
    let gregorian = locale + (locale.contains("@") ? ";" : "@") + "calendar=gregorian"
    var status = U_ZERO_ERROR
    guard
      let format = unsafe Owned(
        swift_udat_open(UDAT_NONE, UDAT_LONG, gregorian, nil, 0, nil, 0, &status), status,
        close: { unsafe swift_udat_close($0) }),
      let generator = unsafe Owned(
        swift_udatpg_open(gregorian, &status), status, close: { unsafe swift_udatpg_close($0) })
    else { return nil }
    func symbols(_ kind: UDateFormatSymbolType, _ count: Int32) -> [String] {
      (0..<count).map { index in
        unsafe text { unsafe swift_udat_getSymbols(format.handle, kind, index, $0, $1, $2) } ?? ""
      }
    }
    let names = CalendarNames(
      months: symbols(UDAT_MONTHS, 12), shortMonths: symbols(UDAT_SHORT_MONTHS, 12),
      standaloneMonths: symbols(UDAT_STANDALONE_MONTHS, 12),
      standaloneShortMonths: symbols(UDAT_STANDALONE_SHORT_MONTHS, 12),
      quarters: symbols(UDAT_QUARTERS, 4), shortQuarters: symbols(UDAT_SHORT_QUARTERS, 4))
    let patterns = skeletons.map { skeleton in
      let units = Array(skeleton.utf16)
      return unsafe text { unsafe swift_udatpg_getBestPattern(generator.handle, units, Int32(units.count), $0, $1, $2) }
        ?? ""
    }
    return (names, patterns)
  }

  /// The items as a list: `a, b in c`.
  static func list(_ items: [String], _ locale: String) -> String? {
    var status = U_ZERO_ERROR
    guard
      let formatter = unsafe Owned(
        swift_ulistfmt_open(locale, &status), status, close: { unsafe swift_ulistfmt_close($0) })
    else { return nil }
    let units = items.map { Array($0.utf16) }
    let all = units.flatMap { $0 }
    let lengths = units.map { Int32($0.count) }
    return unsafe all.withUnsafeBufferPointer { joined in
      var starts: [UnsafePointer<UInt16>?] = unsafe []
      var offset = 0
      for length in lengths {
        unsafe starts.append(joined.baseAddress.map { unsafe $0 + offset })
        offset += Int(length)
      }
      return unsafe text {
        unsafe swift_ulistfmt_format(formatter.handle, &starts, lengths, Int32(lengths.count), $0, $1, $2)
      }
    }
  }

  /// For each text the bytes that sort as the language does; in the order of the code points where ICU can't say.
  static func sortKeys(_ texts: [String], _ locale: String) -> [[UInt8]] {
    var status = U_ZERO_ERROR
    guard
      let collator = unsafe Owned(
        swift_ucol_open(locale, &status), status, close: { unsafe swift_ucol_close($0) })
    else { return texts.map { Array($0.utf8) } }
    return texts.map { text in
      let units = Array(text.utf16)
      // Long enough for most, so that the key is made once.
      let room = units.count * 4 + 32
      var key = [UInt8](repeating: 0, count: room)
      let length = unsafe swift_ucol_getSortKey(collator.handle, units, Int32(units.count), &key, Int32(room))
      guard length > room else { return Array(key.prefix(Int(max(0, length)))) }
      key = [UInt8](repeating: 0, count: Int(length))
      _ = unsafe swift_ucol_getSortKey(collator.handle, units, Int32(units.count), &key, length)
      return key
    }
  }

  static func lowercased(_ source: String, _ locale: String) -> String {
    let units = Array(source.utf16)
    return unsafe text { unsafe swift_u_strToLower($0, $1, units, Int32(units.count), locale, $2) }
      ?? source.lowercased()
  }

  /// The text with every character taken apart (NFKD).
  static func decomposed(_ source: String) -> String {
    var status = U_ZERO_ERROR
    guard let form = unsafe swift_unorm2_getNFKDInstance(&status), status.rawValue <= 0 else { return source }
    let units = Array(source.utf16)
    return unsafe text { unsafe swift_unorm2_normalize(form, units, Int32(units.count), $0, $1, $2) } ?? source
  }

  /// The text in Latin letters of ASCII, as far as CLDR's transforms go.
  static func latin(_ source: String) -> String {
    let rules = Array("Any-Latin; Latin-ASCII".utf16)
    var status = U_ZERO_ERROR
    guard
      let transform = unsafe Owned(
        swift_utrans_openU(rules, Int32(rules.count), UTRANS_FORWARD, nil, 0, nil, &status), status,
        close: { unsafe swift_utrans_close($0) })
    else { return source }
    var units = Array(source.utf16)
    var length = Int32(units.count)
    let capacity = length * 8 + 64
    units += [UInt16](repeating: 0, count: Int(capacity - length))
    var limit = length
    unsafe swift_utrans_transUChars(transform.handle, &units, &length, capacity, 0, &limit, &status)
    guard status.rawValue <= 0, length >= 0, length <= capacity else { return source }
    return String(decoding: units[0..<Int(length)], as: UTF16.self)
  }

  static func isRightToLeft(_ locale: String) -> Bool { unsafe swift_uloc_isRightToLeft(locale) != 0 }

  /// The name of a language in another.
  static func name(of locale: String, in other: String) -> String? {
    unsafe text { unsafe swift_uloc_getDisplayName(locale, other, $0, $1, $2) }
  }
}
