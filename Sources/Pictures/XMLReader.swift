import CXML

/// Reads XML by libxml2, from left to right. All pointers of it stay in this file.
///
/// Nothing is fetched, and no document type is looked at: callers refuse documents that have one.
enum XMLReader {
  enum Event {
    case element(Element)
    case end
    case text(String)
    case comment
    /// `<?name …?>` behind the first line.
    case instruction(String)
    case documentType
    case entity
  }

  struct Element {
    /// Without its prefix.
    var name: String
    var namespace: String
    var attributes: [Attribute]
    /// Written as `<a/>`: no end follows.
    var isEmpty: Bool

    subscript(name: String) -> String? { attributes.first { $0.name == name && $0.namespace.isEmpty }?.value }
  }

  struct Attribute {
    /// Without its prefix.
    var name: String
    /// Empty where it has no prefix.
    var namespace: String
    /// With what entities stand for.
    var value: String
  }

  /// Calls `body` with what stands in a document and its line, until it returns false.
  ///
  /// - Returns: false where the document is not well-formed.
  @safe static func read(_ bytes: [UInt8], _ body: (Event, _ line: Int) -> Bool) -> Bool {
    guard bytes.count < Int(Int32.max) else { return false }
    return unsafe bytes.withUnsafeBytes { buffer in
      let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
          | XML_PARSE_BIG_LINES.rawValue)
      guard
        let reader = unsafe xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
      else { return false }
      defer { unsafe xmlFreeTextReader(reader) }
      while true {
        let state = unsafe xmlTextReaderRead(reader)
        guard state == 1 else { return state == 0 }
        let line = unsafe Int(xmlGetLineNo(xmlTextReaderCurrentNode(reader)))
        if let event = unsafe event(reader), !body(event, max(line, 1)) { return true }
      }
    }
  }

  private static func event(_ reader: xmlTextReaderPtr) -> Event? {
    switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: return unsafe .element(element(reader))
    case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
      return unsafe .text(string(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_COMMENT.rawValue: return .comment
    case XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue:
      return unsafe .instruction(string(xmlTextReaderConstName(reader)))
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue: return .documentType
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue, XML_READER_TYPE_ENTITY.rawValue: return .entity
    default: return nil
    }
  }

  private static func element(_ reader: xmlTextReaderPtr) -> Element {
    var element = unsafe Element(
      name: string(xmlTextReaderConstLocalName(reader)), namespace: string(xmlTextReaderConstNamespaceUri(reader)),
      attributes: [], isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if unsafe xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
      unsafe element.attributes.append(
        Attribute(
          name: string(xmlTextReaderConstLocalName(reader)), namespace: string(xmlTextReaderConstNamespaceUri(reader)),
          value: string(xmlTextReaderConstValue(reader))))
    }
    _ = unsafe xmlTextReaderMoveToElement(reader)
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
