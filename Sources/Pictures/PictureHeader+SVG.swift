import Diagnostics

extension PictureHeader {
  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return head.hasPrefix("<svg") || ((head.hasPrefix("<?xml") || head.hasPrefix("<!")) && head.contains("<svg"))
  }

  static func svg(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard String(validating: bytes, as: UTF8.self) != nil, SVGCheck.isUTF8(bytes) else { throw .encoded }
    var check = SVGCheck()
    // A document type is refused before libxml2 reads it: entities and defaults of attributes are declared there.
    if let line = SVGCheck.line(ofDocumentType: bytes) {
      throw .active([
        SVGFault(line: line, message: "the SVG has a document type", hint: "remove the line that begins with <!DOCTYPE")
      ])
    }
    let isWellFormed = XMLReader.read(bytes) { event, line in
      check.take(event, line)
      return true
    }
    guard isWellFormed, let root = check.root, root.name == "svg", root.namespace == SVGCheck.namespace else {
      throw .corrupt(.svg)
    }
    guard check.faults.isEmpty else { throw .active(check.faults) }
    if let width = pixels(root["width"]), let height = pixels(root["height"]) {
      return try PictureHeader(format: .svg, width: width, height: height, metadata: check.metadata)
    }
    let box = (root["viewBox"] ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard box.count == 4 else { return PictureHeader(shapelessSVG: check.metadata) }
    guard box[2] >= 1, box[3] >= 1, box[2] < 100_000, box[3] < 100_000 else { throw .corrupt(.svg) }
    return try PictureHeader(
      format: .svg, width: Int(box[2].rounded()), height: Int(box[3].rounded()), metadata: check.metadata)
  }

  private static func pixels(_ text: String?) -> Int? {
    guard let text, let value = Double(text.hasSuffix("px") ? text.dropLast(2) : text[...]), value >= 1,
      value < 100_000
    else { return nil }
    return Int(value.rounded())
  }
}
