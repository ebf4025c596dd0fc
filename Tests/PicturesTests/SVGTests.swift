import Diagnostics
import Testing

@testable import Pictures

@Suite struct SVGTests {
  static func svg(_ inner: String, _ attributes: String = "") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3"\(attributes)>
      \(inner)</svg>
      """.utf8)
  }

  static let refused: [String] = [
    "<script>x</script>", "<x:script xmlns:x='http://www.w3.org/2000/svg'>x</x:script>",
    "<script xmlns='http://www.w3.org/1999/xhtml'>x</script>", "<SCRIPT>x</SCRIPT>",
    "<foreignObject><svg/></foreignObject>",
    "<g><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></g>",
    "<g onclick='x'/>", "<g ONCLICK='x'/>", "<a href ='&#106;avascript:x'/>", "<a xlink:href='javascript:x'/>",
    "<a xmlns:y='http://www.w3.org/1999/xlink' y:href='https://example.org'/>", "<a href='https://example.org'/>",
    "<a><set attributeName='href' to='javascript:x'/></a>", "<animate attributeName='href' values='javascript:x'/>",
    "<image href = 'https://example.org/a.png'/>", "<image href='a.png'/>",
    "<image href='data:image/svg+xml;base64,AAAA'/>",
    "<image href='data:image/png,AAAA'/>", "<image href='data:image/png;base64,AAAA'/>",
    "<image href=' data:text/html,x'/>", "<use href='a.svg#b'/>", "<use xlink:href='data:image/png;base64,AAAA#b'/>",
    "<feImage href='https://example.org/a.png'/>", "<style>@import 'a.css';</style>",
    "<style>@im<!-- -->port 'a.css';</style>",
    "<style><![CDATA[@import url(a.css)]]></style>", "<style>a { fill: url(https://example.org/a#b) }</style>",
    "<style>a { background: image-set('a.png' 1x) }</style>", "<style>@\\69mport 'a.css'</style>",
    "<rect style='fill: url(a.svg#b)'/>", "<rect style='fill: u\\72l(a.svg#b)'/>",
    "<rect fill='url( \"https://example.org/#a\")'/>",
    "<g xml:base='https://example.org'/>", "<iframe/>", "<audio/>", "<video/>", "<handler/>", "<discard/>",
    "<unknown/>",
    "<g unknown='x'/>", "<?xml-stylesheet href='a.css'?>",
    "<metadata><rdf xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
    "<g inkscape:label='x' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/>",
  ]

  @Test(arguments: refused)
  func `what is no drawing is refused, whatever it looks like`(inner: String) {
    #expect {
      try PictureHeader(SVGTests.svg(inner))
    } throws: { error in
      guard case PictureHeader.Problem.active(let faults) = error else { return false }
      return faults.first?.line == 2 && faults.allSatisfy { !$0.message.english.isEmpty && !$0.hint.english.isEmpty }
    }
  }

  static let kept: [String] = [
    "<g fill='url(#a)' class='b' data-name='c(d)' aria-label='e(f)'><path d='M0 0L1 1' transform='rotate(45)'/></g>",
    "<defs><linearGradient id='a'><stop offset='0' stop-color='rgb(1,2,3)'/></linearGradient></defs>",
    "<style>.a { fill: url(#b); stroke: rgba(0, 0, 0, .5) } @media (max-width: 600px) { .a:not(.b) { fill: red } }</style>",
    "<style><![CDATA[.a > .b { fill: url('#c') }]]></style>", "<use href='#a'/><use xlink:href='#a' x='1'/>",
    "<text x='1' font-family='sans-serif'>Onload = 5 &amp; more <tspan>x</tspan></text>",
    "<title>A</title><desc>B</desc>",
    "<a href='#b'><rect width='1' height='1'/></a>", "<!-- <script> in a comment -->",
    "<filter id='a'><feGaussianBlur stdDeviation='2'/></filter>",
    "<switch><g systemLanguage='sl'/></switch>", "<svg x='1'><rect/></svg>", "<metadata>words</metadata>",
    "<image width='4' height='3' href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAAAAAAA'/>",
  ]

  @Test(arguments: kept)
  func `what is a drawing is kept`(inner: String) throws {
    let header = try PictureHeader(SVGTests.svg(inner))
    #expect(header.format == .svg && header.size == PictureHeader.Size(width: 4, height: 3))
  }

  static let others: [(bytes: [UInt8], problem: PictureHeader.Problem)] = [
    (Array("<svg></svg>".utf8), .corrupt(.svg)),
    (Array("<svg xmlns='http://www.w3.org/2000/svg'>".utf8), .corrupt(.svg)),
    (Array("<svg xmlns='http://www.w3.org/2000/svg'>&nbsp;</svg>".utf8), .corrupt(.svg)),
    (Array("<svg xmlns='http://www.w3.org/2000/svg'/><svg/>".utf8), .corrupt(.svg)),
    (Array("<?xml version='1.0' encoding='utf-16'?><svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .encoded),
    (Array("<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .encoded),
    ([0xFF, 0xFE] + Array("<svg/>".utf8).flatMap { [$0, 0] }, .encoded),
    ([0xFE, 0xFF] + Array("<svg/>".utf8).flatMap { [0, $0] }, .encoded),
    (Array("<svg/>".utf8).flatMap { [$0, 0] }, .encoded),
    ([0x1F, 0x8B, 8, 0, 0, 0], .encoded),
    (Array("<html><svg/></html>".utf8), .unknownFormat),
  ]

  @Test(arguments: others)
  func `what browsers would not read as this drawing is refused`(bytes: [UInt8], problem: PictureHeader.Problem) {
    #expect(throws: problem) { try PictureHeader(bytes) }
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>", "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
    "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>",
  ])
  func `a document type is refused before it is read`(type: String) {
    #expect {
      try PictureHeader(Array("<?xml version=\"1.0\"?>\n\(type)\n".utf8) + SVGTests.svg("<g>&a;</g>"))
    } throws: { error in
      guard case PictureHeader.Problem.active(let faults) = error else { return false }
      return faults.map(\.line) == [2]
    }
  }

  @Test func `a picture within a drawing is looked at too`() throws {
    let jpeg = MetadataTests.jpeg([(0xE1, MetadataTests.inXMP + MetadataTests.position)])
    let header = try PictureHeader(SVGTests.svg("<image href='data:image/jpeg;base64,\(SVGTests.base64(jpeg))'/>"))
    #expect(header.metadata.hasPosition)
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let three = bytes[start...].prefix(3)
      let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      let text = (0..<4).map { letters[(bits >> (18 - 6 * $0)) & 63] }
      return String(text.prefix(three.count + 1)) + String(repeating: "=", count: 3 - three.count)
    }.joined()
  }

  @Test func `a drawing of thousands of faults tells some of them`() {
    #expect {
      try PictureHeader(SVGTests.svg(String(repeating: "<script/>", count: 5_000)))
    } throws: { error in
      guard case PictureHeader.Problem.active(let faults) = error else { return false }
      return faults.count == 20
    }
  }

  @Test func `deep and broken drawings do no harm`() {
    _ = try? PictureHeader(SVGTests.svg(String(repeating: "<g>", count: 100_000)))
    let text = SVGTests.svg("<style>a{fill:url(#b)}</style><image href='data:image/png;base64,AA=='/>&#x3c;")
    for length in 0..<text.count { _ = try? PictureHeader(Array(text.prefix(length))) }
  }
}
