import Vocabulary

/// JSON as bytes, written in order.
public struct JSONText {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: how many bytes it will have, roughly.
  public init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Begins an object with `{` or a list with `[`.
  public mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  /// Ends an object with `}` or a list with `]`.
  public mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// What stands between two elements of a list: a comma and a new line.
  public mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(10)
    needsComma = false
  }

  /// The name of a member, whose value follows.
  public mutating func name(_ name: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text.
  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
    needsComma = true
  }

  /// A number with at most six decimals; left out where there is none.
  public mutating func member(_ name: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    self.name(name)
    bytes.append(plain: number, decimals: 6)
    needsComma = true
  }

  /// A list, each element in a line of its own.
  public mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    self.name(name)
    open("[")
    for element in elements {
      separate()
      write(&self, element)
      needsComma = true
    }
    close("]")
  }

  /// A text as an element of a list.
  public mutating func element(_ text: String) { string(text) }

  /// A list of texts as an element of a list, in one line.
  public mutating func row(_ texts: [String]) {
    open("[")
    for text in texts {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      string(text)
      needsComma = true
    }
    close("]")
  }

  /// A list of numbers with at most six decimals as an element of a list, in one line; `null` where there is none.
  public mutating func row(_ numbers: [Double?]) {
    open("[")
    for number in numbers {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      if let number, number.isFinite {
        bytes.append(plain: number, decimals: 6)
      } else {
        bytes.append(contentsOf: "null".utf8)
      }
      needsComma = true
    }
    close("]")
  }

  /// Elements of a list that were written before, as `rows` gave them.
  mutating func elements(_ rows: [UInt8]) {
    guard !rows.isEmpty else { return }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes += rows
    needsComma = true
  }

  public mutating func flag(_ name: String) {
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
    if text.utf8.allSatisfy({ $0 >= 32 && $0 != 34 && $0 != 92 }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { escape(byte) }
    }
    bytes.append(34)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 34: bytes += [92, 34]
    case 92: bytes += [92, 92]
    case ..<32: bytes.append(contentsOf: ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
    default: bytes.append(byte)
    }
  }
}
