import Vocabulary

/// HTML and SVG as bytes, every text escaped once, where it is written.
///
/// Ours because it is the hot path of every page and chart: it appends to one byte buffer and knows no tree.
public struct MarkupWriter: ~Copyable {
  public private(set) var bytes: [UInt8] = []
  private var isTagOpen = false

  public init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// The bytes, taken out of the writer.
  public consuming func finish() -> [UInt8] {
    closeTag()
    return bytes
  }

  /// An element with attributes and content written in `body`.
  public mutating func element<E: Error>(
    _ name: StaticString, _ body: (inout MarkupWriter) throws(E) -> Void
  ) throws(E) {
    open(name)
    try body(&self)
    close(name)
  }

  /// An SVG element without content, such as `<rect …/>`.
  public mutating func leaf(_ name: StaticString, _ attributes: (inout MarkupWriter) -> Void) {
    open(name)
    attributes(&self)
    precondition(isTagOpen, "a leaf has no content")
    append("/>")
    isTagOpen = false
  }

  /// An HTML void element, such as `<meta …>`.
  public mutating func void(_ name: StaticString, _ attributes: (inout MarkupWriter) -> Void) {
    open(name)
    attributes(&self)
    closeTag()
  }

  public mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number with at most `decimals` decimals, without trailing zeros.
  public mutating func attribute(_ name: StaticString, _ value: Double, decimals: Int = 1) {
    beginAttribute(name)
    bytes.append(plain: value, decimals: decimals)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is written piece by piece; only `raw` and `number` may be called in `body`.
  public mutating func attribute(_ name: StaticString, _ body: (inout MarkupWriter) -> Void) {
    beginAttribute(name)
    isTagOpen = false
    body(&self)
    bytes.append(UInt8(ascii: "\""))
    isTagOpen = true
  }

  public mutating func text(_ text: String) {
    closeTag()
    escape(text, inAttribute: false)
  }

  /// Markup that is already escaped.
  public mutating func raw(_ markup: StaticString) {
    closeTag()
    append(markup)
  }

  /// Markup that is already escaped.
  public mutating func raw(bytes markup: some Collection<UInt8>) {
    closeTag()
    bytes.append(contentsOf: markup)
  }

  /// A number with at most `decimals` decimals, by integer rounding, without trailing zeros.
  public mutating func number(_ value: Double, decimals: Int = 1) {
    closeTag()
    bytes.append(plain: value, decimals: decimals)
  }

  private mutating func open(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    isTagOpen = true
  }

  private mutating func close(_ name: StaticString) {
    closeTag()
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a tag")
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in unsafe bytes.append(contentsOf: buffer) }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    let plain = text.utf8.span
    var isPlain = true
    for index in plain.indices where MarkupWriter.isSpecial(plain[index]) { isPlain = false }
    guard !isPlain else {
      unsafe plain.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append(inAttribute ? "&quot;" : "\"")
      case 9, 10, 13: bytes.append(byte)
      case ..<32, 127: continue
      default: bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == 127
  }
}

/// Finished markup: bytes that were escaped when they were written.
public struct Markup: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The markup written by `body`.
  public init(capacity: Int = 1024, _ body: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter(capacity: capacity)
    body(&writer)
    self.bytes = writer.finish()
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
