/// What a cell or a value of YAML can hold, by its kind: what is rare and allowed, and what is wrong.
enum ValueKind: Hashable, Sendable {
  case day, time, whole, decimal, period, flag, word, text

  /// What a value looks like.
  init(_ value: String) {
    let bytes = Array(value.utf8)
    let digits = bytes.filter { (48...57).contains($0) }.count
    if bytes.count == 10, bytes[4] == 45, bytes[7] == 45, digits == 8 {
      self = .day
    } else if bytes.count <= 5, value.contains(":"), digits >= 3 {
      self = .time
    } else if bytes.count >= 7, digits >= 5, value.hasPrefix("20"),
      bytes.allSatisfy({ $0 < 58 || $0 == 81 || $0 == 83 })
    {
      self = .period
    } else if !value.isEmpty, digits == bytes.count {
      self = .whole
    } else if Double(value) != nil {
      self = .decimal
    } else if ["yes", "no", "true", "false"].contains(value) {
      self = .flag
    } else if !value.isEmpty, bytes.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }) {
      self = .word
    } else {
      self = .text
    }
  }

  /// Rare values that are allowed somewhere.
  var fair: [String] {
    switch self {
    case .day:
      [
        "2025-12-31", "2025-01-01", "2024-02-29", "2024-12-30", "2025-06-30", "2026-01-01", "2023-01-01", "2019-01-01",
        "2025-10-26", "2024-03-31",
      ]
    case .time: ["00:00", "24:00", "23:59", "9:00", "12:00", "00:01"]
    case .whole:
      [
        "0", "1", "2", "4", "5", "9", "10", "24", "25", "39", "40", "99", "100", "499", "500", "999999", "1000000",
        "2147483647",
      ]
    case .decimal:
      [
        "0", "0.01", "0.5", "1", "1.0", "24", "0.000001", "12.345678", "100000", "999999999999", "0.1",
        "99999999999.99",
      ]
    case .period: ["2025", "2024", "2025-S1", "2025-Q4", "2025-12", "2024/25", "2023..2025", "2024-01..2025-12"]
    case .flag: ["yes", "no", "true", "false"]
    case .word: ["network", "all", "a", "0", "x-1", "brda", "celje", "celje-jug", "other"]
    case .text:
      [
        "A", "Šentjernej – enota Kostanjevica na Krki", "=1+1", "+386", "@home", "-", "<b>krepko</b>", "a & b", "\"",
        "'", "{n}", "{{title}}", "مركز الشباب", "👩‍👩‍👧‍👦", "e\u{301}e\u{301}", "\u{202E}abc", "a\u{A0}b", "a\u{AD}b",
        String(repeating: "Mladinski center ", count: 5), String(repeating: "dolgo", count: 16),
      ]
    }
  }

  /// Values that are wrong, or of another kind, or without measure.
  var foul: [String] {
    let all = ["", " ", "null", "~", "NaN", "inf", "-1", "\u{0}", "\u{FEFF}", "a,b;c\td", "\u{2028}", "\r", "\u{FFFD}"]
    switch self {
    case .day:
      return all + [
        "0001-01-01", "9999-12-31", "0000-00-00", "2025-02-29", "2025-13-01", "1. 2. 2025", "2025-1-1", "20250101",
        "0202-03-04", "2100-01-01", "1900-01-01", "31/12/2025",
      ]
    case .time: return all + ["25:00", "24:01", "12:60", "12.30", "12", "-1:00", "99:99", "7:5"]
    case .whole:
      return all + [
        "-0", "2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e5", "0x10",
        "1.000",
        "1 000", "1,5", "١٢", "1_000", "−5", "007", "1000000000000",
      ]
    case .decimal:
      return all + [
        "1e308", "-1e308", "1e400", "5e-324", "1.", ".5", "1,5", "1.2.3", "0.1e", "-0.0", "1000000000000",
        String(repeating: "9", count: 40), String(repeating: "9", count: 400),
      ]
    case .period:
      return all + ["2025-S3", "2025-Q5", "2025-13", "2025/27", "0001", "9999", "9999-12", "2025..2023", "1900..2200"]
    case .flag: return all + ["maybe", "1", "YES"]
    case .word:
      return all + [
        "..", "a/b", "CON", "Č", "a b", "-", "index", "manifest", "a?b", "a#b", "%2e",
        String(repeating: "a", count: 300),
      ]
    case .text:
      return all + [
        "]]></title></script><svg onload=alert(1)>", "javascript:alert(1)", "{n, plural, offset:99 one {#}}",
        String(repeating: "a", count: 5000), String(repeating: "(", count: 2000), "\u{1B}[31m", "a\u{0}b",
      ]
    }
  }
}
