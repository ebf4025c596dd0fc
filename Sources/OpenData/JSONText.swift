import Vocabulary

/// JSON as bytes, written in order.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func open(_ bracket: Character) {
    bytes.append(contentsOf: String(bracket).utf8)
    needsComma = false
  }

  mutating func close(_ bracket: Character) {
    bytes.append(contentsOf: String(bracket).utf8)
    needsComma = true
  }

  /// What stands between two elements of a list: a comma and a new line.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(10)
    needsComma = false
  }

  mutating func name(_ name: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
    needsComma = true
  }

  /// A number as it is printed; left out where it is empty.
  mutating func number(_ name: String, _ digits: String) {
    guard !digits.isEmpty else { return }
    self.name(name)
    bytes.append(contentsOf: digits.utf8)
    needsComma = true
  }

  mutating func flag(_ name: String) {
    self.name(name)
    bytes.append(contentsOf: "true".utf8)
    needsComma = true
  }

  mutating func localized(_ name: String, _ text: LocalizedText) {
    self.name(name)
    open("{")
    for (language, value) in text.texts.sorted(by: { $0.key < $1.key }) { member(language.tag, value) }
    close("}")
  }

  private mutating func string(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: bytes += [92, 34]
      case 92: bytes += [92, 92]
      case ..<32: bytes.append(contentsOf: ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
