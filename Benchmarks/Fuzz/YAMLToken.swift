/// A word or quoted text of a YAML document that stands as a value.
struct YAMLToken {
  var text: String
  /// The key that stands before it; empty in lists.
  var key: String
  /// Where it stands, quotes included, in bytes.
  var range: Range<Int>

  /// The values of a document in order; rough, for what it finds is broken anyway.
  static func all(in text: String) -> [YAMLToken] {
    let bytes = Array(text.utf8)
    var tokens: [YAMLToken] = []
    var key = ""
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case 35:
        while index < bytes.count, bytes[index] != 10 { index += 1 }
      case 34, 39:
        let quote = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
        index = min(index + 1, bytes.count)
        let inner = String(decoding: bytes[start + 1..<max(start + 1, index - 1)], as: UTF8.self)
        tokens.append(YAMLToken(text: inner, key: key, range: start..<index))
      case 10, 13, 32, 44, 45, 58, 91, 93, 123, 125, 9: index += 1
      default:
        while index < bytes.count, ![10, 13, 32, 44, 58, 91, 93, 123, 125, 34].contains(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if index < bytes.count, bytes[index] == 58 {
          key = word
        } else {
          tokens.append(YAMLToken(text: word, key: key, range: start..<index))
        }
      }
    }
    return tokens
  }
}
