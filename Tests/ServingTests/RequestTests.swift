import Testing

@testable import Serving

@Suite struct RequestTests {
  private func read(_ text: String) -> RequestHead.Reading { RequestHead.read(Array(text.utf8), seen: 0) }

  @Test func `a request is read with what the preview needs of it`() {
    let text = "GET /sl/a%20b.html?x=1 HTTP/1.1\r\nHost:  127.0.0.1:8080 \r\nAccept: */*\r\n\r\n"
    let head = RequestHead(
      method: "GET", target: Array("/sl/a%20b.html".utf8), host: "127.0.0.1:8080", keepsAlive: true, hasBody: false)
    #expect(read(text + "GET") == .whole(head, count: text.utf8.count))
  }

  @Test func `a request that comes byte by byte is the same`() {
    let bytes = Array("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
    for count in 0..<bytes.count {
      #expect(RequestHead.read(Array(bytes.prefix(count)), seen: max(0, count - 1)) == .incomplete)
    }
    guard case .whole(let head, bytes.count) = RequestHead.read(bytes, seen: bytes.count - 1) else {
      Issue.record("the request is not whole")
      return
    }
    #expect(head.method == "HEAD" && !head.keepsAlive)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET /\r\n\r\n",
    "get / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/2\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "\u{16}\u{3}\u{1}\n\n", "* / HTTP/1.1\r\nHost: a\r\n\r\n",
  ])
  func `what is no request is refused`(text: String) { #expect(read(text) == .refused(.badRequest)) }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", true, true),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", true, false),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", true, true),
    ("GET / HTTP/1.0\r\n\r\n", false, false), ("GET / HTTP/1.0\nConnection: Keep-Alive\n\n", true, false),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close, x\r\n\r\n", false, false),
  ])
  func `whether more follows is told by the head`(text: String, keepsAlive: Bool, hasBody: Bool) {
    guard case .whole(let head, _) = read(text) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(head.keepsAlive == keepsAlive && head.hasBody == hasBody)
  }

  @Test func `long addresses and heads are refused as soon as they are too long`() {
    let long = String(repeating: "a", count: 20_000)
    #expect(read("GET /" + long) == .refused(.addressTooLong))
    #expect(read("GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n") == .refused(.addressTooLong))
    #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: " + long) == .refused(.headTooLarge))
    #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: \(long)\r\n\r\n") == .refused(.headTooLarge))
    #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: " + long.prefix(10_000)) == .incomplete)
  }

  @Test(arguments: [
    ("/", ""), ("/sl/", "sl/"), ("/a%20b%23%3f%25.html", "a b#?%.html"), ("/%C4%8D.html", "č.html"),
    ("/č.html", "č.html"),
    ("/a+b", "a+b"), ("//x", "/x"), ("/.kazalo/state.json", ".kazalo/state.json"), ("/...", "..."),
  ])
  func `an address is the path of a file`(address: String, path: String) {
    #expect(RequestPath.decoded(Array(address.utf8)) == path)
  }

  @Test(arguments: [
    "", "x", "/%", "/%4", "/%zz", "/%c0%ae%c0%ae/", "/%ff", "/../x", "/a/%2e%2e/x", "/./x", "/a%2fb", "/..%2fx", "/%00",
    "/a%0d%0ab", "/%ed%a0%80",
  ])
  func `what is no path is refused`(address: String) { #expect(RequestPath.decoded(Array(address.utf8)) == nil) }
}
