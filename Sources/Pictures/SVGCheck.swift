import Diagnostics

/// Holds an SVG against lists of what may stand in one: shapes, text, colours, and links to its own parts.
///
/// What is not on a list is refused, whatever it does: scripts have more disguises than a list of them could know.
struct SVGCheck {
  static let namespace = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private(set) var root: XMLReader.Element?
  private(set) var faults: [SVGFault] = []
  /// Of the pictures it holds.
  private(set) var metadata = PictureMetadata()
  private var path: [String] = []
  /// The words of the style sheet that is read, which comments may cut in two.
  private var sheet = ""

  /// So many faults are told; a drawing of another program may have thousands.
  private static let most = 20

  mutating func take(_ event: XMLReader.Event, _ line: Int) {
    switch event {
    case .element(let element):
      if root == nil { root = element }
      check(element, line)
      if !element.isEmpty { path.append(element.name) }
    case .end: if path.popLast() == "style" { checkSheet(line) }
    case .text(let text): if path.contains("style") { sheet += text }
    case .comment: break
    case .instruction(let name):
      report(
        line, "the SVG has an instruction <?\(shown(name))", "remove it; style sheets of other files are not loaded")
    case .documentType: report(line, "the SVG has a document type", "remove the line that begins with <!DOCTYPE")
    case .entity: report(line, "the SVG has an entity", "write out what it stands for")
    }
  }

  private mutating func checkSheet(_ line: Int) {
    if let fault = SVGStyle.fault(in: sheet, isSheet: true) {
      report(line, "a style of the SVG \(fault)", "use colours, lengths and url(#id) alone")
    }
    sheet = ""
  }

  private mutating func check(_ element: XMLReader.Element, _ line: Int) {
    guard element.namespace == SVGCheck.namespace else {
      // The root has its own problem.
      guard !path.isEmpty else { return }
      return report(
        line, "the SVG holds \"\(shown(element.name))\", which is no part of a drawing",
        "save it as plain or optimised SVG, without the data of the drawing program")
    }
    guard SVGCheck.elements.contains(element.name) else {
      return report(
        line, "the SVG holds \"\(shown(element.name))\", which a picture may not",
        "remove it; pictures have no scripts, no animation and nothing from elsewhere")
    }
    for attribute in element.attributes { check(attribute, of: element, line) }
  }

  private mutating func check(_ attribute: XMLReader.Attribute, of element: XMLReader.Element, _ line: Int) {
    switch attribute.namespace {
    case "" where attribute.name == "href", SVGCheck.xlink where attribute.name == "href":
      return check(address: attribute.value, of: element, line)
    case "" where SVGCheck.isAttribute(attribute.name): break
    case SVGCheck.xlink where ["title", "type", "show", "actuate", "role", "arcrole"].contains(attribute.name): return
    case SVGCheck.xml where ["space", "lang", "id"].contains(attribute.name): return
    case "":
      return report(
        line, "\"\(element.name)\" of the SVG has \"\(shown(attribute.name))\", which a picture may not",
        attribute.name.lowercased().hasPrefix("on") ? "remove it; pictures have no scripts" : "remove it")
    default:
      return report(
        line, "\"\(element.name)\" of the SVG has \"\(shown(attribute.name))\", which is no part of a drawing",
        "save it as plain or optimised SVG, without the data of the drawing program")
    }
    guard !SVGCheck.isProse(attribute.name), let fault = SVGStyle.fault(in: attribute.value, isSheet: false) else {
      return
    }
    report(line, "\"\(attribute.name)\" of the SVG \(fault)", "use colours, lengths and url(#id) alone")
  }

  /// An address leads to a part of the drawing, or is a picture that stands in it.
  private mutating func check(address: String, of element: XMLReader.Element, _ line: Int) {
    if address.hasPrefix("#") { return }
    guard element.name == "image", let picture = SVGCheck.picture(in: address) else {
      return report(
        line, "\"\(element.name)\" of the SVG leads elsewhere",
        "let it lead to a part of the drawing, such as #id; put pictures into the file as PNG, JPEG, GIF or WebP")
    }
    guard let header = try? PictureHeader(picture), header.format != .svg else {
      return report(line, "a picture within the SVG is damaged", "put it in anew")
    }
    metadata.hasPosition = metadata.hasPosition || header.metadata.hasPosition
    metadata.namesPerson = metadata.namesPerson || header.metadata.namesPerson
    metadata.isHidden = metadata.isHidden || header.metadata.isHidden
  }

  /// The bytes of `data:image/png;base64,…`; `nil` of any other address.
  private static func picture(in address: String) -> [UInt8]? {
    let kinds = ["png", "jpeg", "jpg", "gif", "webp"]
    guard let kind = kinds.first(where: { address.hasPrefix("data:image/\($0);base64,") }) else { return nil }
    return Base64.bytes(address.dropFirst("data:image/\(kind);base64,".utf8.count))
  }

  private mutating func report(_ line: Int, _ message: ProblemText, _ hint: ProblemText) {
    guard faults.count < SVGCheck.most else { return }
    faults.append(SVGFault(line: line, message: message, hint: hint))
  }

  private func shown(_ name: String) -> String { String(name.prefix(40)) }

  // MARK: Before it is read

  /// Whether the first line says that the text is UTF-8, or nothing.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased()
    guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).hasPrefix("<?xml"),
      let end = head.firstRange(of: "?>"), let start = head[..<end.lowerBound].firstRange(of: "encoding")
    else { return true }
    let name = head[start.upperBound..<end.lowerBound].filter { $0.isLetter || $0.isNumber || $0 == "-" }
    return ["utf-8", "utf8", "us-ascii"].contains(name)
  }

  static func line(ofDocumentType bytes: [UInt8]) -> Int? {
    var line = 1
    let mark = Array("<!DOCTYPE".utf8)
    for index in bytes.indices {
      if bytes[index] == 10 { line += 1 }
      guard bytes[index] == mark[0], bytes[index...].prefix(mark.count).map({ $0 &- 97 < 26 ? $0 - 32 : $0 }) == mark
      else { continue }
      return line
    }
    return nil
  }
}
