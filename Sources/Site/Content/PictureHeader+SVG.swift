extension PictureHeader {
  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes.prefix(1 << 16), as: UTF8.self) else { return false }
    let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return head.hasPrefix("<svg") || ((head.hasPrefix("<?xml") || head.hasPrefix("<!")) && head.contains("<svg"))
  }

  static func svg(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard let text = String(validating: bytes, as: UTF8.self), let start = text.firstRange(of: "<svg"),
      let end = text[start.upperBound...].firstIndex(of: ">"),
      text.contains("</svg>") || text[end...].hasPrefix("/>")
        || text[..<end].hasSuffix("/")
    else { throw .corrupt(.svg) }
    guard !isActive(text.lowercased()) else { throw .active }
    let tag = String(text[start.upperBound..<end])
    if let width = pixels(attribute("width", in: tag)), let height = pixels(attribute("height", in: tag)) {
      return try PictureHeader(format: .svg, width: width, height: height)
    }
    let box = (attribute("viewBox", in: tag) ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard box.count == 4 else { return PictureHeader(shapelessSVG: ()) }
    guard box[2] >= 1, box[3] >= 1, box[2] < 100_000, box[3] < 100_000 else { throw .corrupt(.svg) }
    return try PictureHeader(format: .svg, width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  /// Whether lower-case SVG can run something, or asks for what is not in the file.
  private static func isActive(_ text: String) -> Bool {
    let forbidden = ["<script", "<foreignobject", "javascript:", "<!entity", "<iframe", "<embed", "<object", "@import"]
    if forbidden.contains(where: text.contains) { return true }
    var rest = text[...]
    while let found = rest.firstRange(of: "on") {
      let isAttribute = rest[..<found.lowerBound].last?.isWhitespace == true || rest[..<found.lowerBound].last == "\""
      rest = rest[found.upperBound...]
      let name = rest.prefix { $0.isLetter }
      let after = rest[name.endIndex...].drop { $0.isWhitespace }
      if isAttribute, !name.isEmpty, after.hasPrefix("=") { return true }
    }
    return hasForeignLink(text)
  }

  private static func hasForeignLink(_ text: String) -> Bool {
    for opening in ["href=\"", "href='", "url(", "src=\"", "src='"] {
      var rest = text[...]
      while let found = rest.firstRange(of: opening) {
        rest = rest[found.upperBound...]
        let target = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        if !target.hasPrefix("#"), !target.hasPrefix("data:image/") { return true }
      }
    }
    return false
  }

  private static func attribute(_ name: String, in tag: String) -> String? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
      return String(tag[start.upperBound...].prefix { String($0) != quote })
    }
    return nil
  }

  private static func pixels(_ text: String?) -> Int? {
    guard let text, let value = Double(text.hasSuffix("px") ? text.dropLast(2) : text[...]), value >= 1,
      value < 100_000
    else { return nil }
    return Int(value.rounded())
  }
}
