import Testing

@testable import Serving

@Suite struct ResponderTests {
  private func answer(
    _ address: String, method: String = "GET", host: String? = "localhost", files: [String] = Self.files
  )
    -> PreviewAnswer
  {
    let preview = Preview()
    let contents = files.map { ($0, Array("<html><body>\($0)</body></html>".utf8)) }
    preview.update(Dictionary(contents) { first, _ in first })
    return Responder(preview: preview).answer(
      to: RequestHead(method: method, target: Array(address.utf8), host: host, keepsAlive: true, hasBody: false))
  }

  private static let files = [
    "index.html", "404.html", "sl/404.html", "sl/novice/index.html", "a b#?%.html", "files/x.PDF", "manifest.json",
    "data/visits.csv", "archive.v2/CNAME",
  ]

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/index.html", 200, "text/html; charset=utf-8"),
    ("/a%20b%23%3F%25.html", 200, "text/html; charset=utf-8"), ("/files/x.PDF", 200, "application/pdf"),
    ("/manifest.json", 200, "application/json"), ("/data/visits.csv?v=2", 200, "text/csv; charset=utf-8"),
    ("/archive.v2/CNAME", 200, "application/octet-stream"), ("/sl/novice/", 200, "text/html; charset=utf-8"),
    ("/sl/nothing", 404, "text/html; charset=utf-8"), ("/nothing/", 404, "text/html; charset=utf-8"),
    ("/%c0%ae%c0%ae/", 400, "text/plain; charset=utf-8"), ("//index.html", 404, "text/html; charset=utf-8"),
  ])
  func `every file has its address and type`(address: String, status: Int, type: String) {
    let target = address.split(separator: "?").first.map(String.init) ?? address
    let answer = answer(target)
    #expect(answer.status.rawValue == status && answer.type == type)
  }

  @Test func `a folder leads to its page`() {
    let answer = answer("/sl/novice")
    #expect(answer.status == .movedPermanently && answer.location == "/sl/novice/")
  }

  @Test(arguments: [
    ("127.0.0.1:8080", true), ("localhost", true), ("LOCALHOST:1", true), (nil, true), ("127.0.0.1:evil", false),
    ("127.0.0.1:80:80", false), ("127.0.0.1.evil.example", false), ("evil.example", false), ("", false),
    ("localhost:", false), ("localhost:99999", false), ("localhost:+80", false),
  ])
  func `only names of this machine are answered`(host: String?, isAnswered: Bool) {
    #expect((answer("/", host: host).status == .ok) == isAnswered)
  }

  @Test func `before there is a page, one says so and waits for it`() {
    let answer = answer("/sl/x.html", files: [])
    #expect(answer.status == .unavailable)
    #expect(String(decoding: answer.body, as: UTF8.self).contains(ReloadScript.path))
  }

  @Test(arguments: ["POST", "PUT", "OPTIONS", "TRACE"])
  func `only reading is allowed`(method: String) {
    let answer = answer("/", method: method)
    #expect(answer.status == .methodNotAllowed)
    #expect(String(decoding: answer.head(keepsAlive: true), as: UTF8.self).contains("Allow: GET, HEAD\r\n"))
  }

  @Test func `a bundle comes out as it went in, and one that was cut off does not`() throws {
    var bundle = PreviewBundle()
    bundle.files = ["a.html": [1, 2, 3], "č/b": []]
    bundle.printed = "x: error"
    bundle.problems = "y"
    let bytes = bundle.pieces.flatMap { $0 }
    #expect(PreviewBundle(bytes) == bundle)
    for count in 0..<bytes.count { #expect(PreviewBundle(Array(bytes.prefix(count))) == nil) }
    #expect(PreviewBundle(bytes + [0]) == nil)
  }
}
