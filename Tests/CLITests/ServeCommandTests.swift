import Foundation
import Glibc
import TestKit
import Testing

/// The preview, asked over the network as a browser asks it, and in other ways.
@Suite(.ends) struct ServeCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  @Test func `pages are served with their types, the reload script in them and nothing on the disk`() throws {
    let preview = try RunningPreview(program, in: folder)
    let home = try preview.get("/")
    #expect(home.status == 200 && home.headers["Content-Type"]?.hasPrefix("text/html") == true)
    #expect(home.text.contains("/.kazalo/reload.js"))
    for (path, type) in [
      ("/assets/site.css", "text/css; charset=utf-8"), ("/data/visits.csv", "text/csv; charset=utf-8"),
      ("/manifest.json", "application/json"), ("/sitemap.xml", "application/xml"),
      ("/robots.txt", "text/plain; charset=utf-8"),
      ("/.kazalo/reload.js", "text/javascript; charset=utf-8"),
    ] {
      let answer = try preview.get(path)
      #expect(answer.status == 200 && answer.headers["Content-Type"] == type, "\(path)")
      #expect(answer.headers["Content-Length"] == String(answer.body.count))
    }
    #expect(try preview.get("/manifest.json").text.contains("\"data/visits.csv\""))
    let missing = try preview.get("/sl/nothing.html")
    #expect(missing.status == 404 && missing.headers["Content-Type"]?.hasPrefix("text/html") == true)
    #expect(try folder.names() == ["content", "site-templates"])
  }

  @Test func `only this machine's names are answered, only reading is allowed and nothing outside is served`() throws {
    let preview = try RunningPreview(program, in: folder)
    #expect(try preview.get("/", host: "evil.example").status == 421)
    #expect(try preview.get("/", method: "POST").status == 405)
    for path in [
      "/../content/portal.yml", "/%2e%2e/content/portal.yml", "/..%2fcontent/portal.yml", "/content/portal.yml",
      "/%c0%ae%c0%ae/content/portal.yml", "//content/portal.yml", "/%",
    ] {
      let answer = try preview.get(path)
      #expect([400, 404].contains(answer.status), "\(path)")
      #expect(!answer.text.contains("base_address"))
    }
  }

  @Test func `a request for the head alone gets no body, so that the next answer is in step`() throws {
    let preview = try RunningPreview(program, in: folder)
    let size = try preview.get("/robots.txt").body.count
    let request = "HEAD /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let last = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    let bytes = try preview.exchange(Array((request + request + last).utf8))
    let answers = String(decoding: bytes, as: UTF8.self).split(separator: "HTTP/1.1 200 OK\r\n")
    #expect(answers.count == 3)
    #expect(answers.allSatisfy { $0.contains("Content-Length: \(size)\r\n") })
    #expect(answers.dropLast().allSatisfy { $0.hasSuffix("\r\n\r\n") })
    #expect(answers.last?.contains("User-agent: *") == true)
  }

  @Test func `what is too long is refused at once, and others are served meanwhile`() throws {
    let preview = try RunningPreview(program, in: folder)
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let header = try preview.exchange(Array("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".utf8) + long + [13, 10, 13, 10])
    #expect(RunningPreview.answer(header).status == 431)
    let address = try preview.exchange(Array("GET /".utf8) + long + Array(" HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
    #expect(RunningPreview.answer(address).status == 414)
    let many = Array(String(repeating: "X: y\r\n", count: 100_000).utf8)
    let headers = try preview.exchange(Array("GET / HTTP/1.1\r\n".utf8) + many + [13, 10])
    #expect(RunningPreview.answer(headers).status == 431)
    let body = Array("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n".utf8) + long
    #expect(RunningPreview.answer(try preview.exchange(body)).status == 405)
  }

  @Test func `who says nothing more does not keep the others from their answer`() throws {
    let preview = try RunningPreview(program, in: folder)
    let half = Array("GET / HTTP/1.1\r\nHost: loc".utf8)
    let many = Array(String(repeating: "GET /data/visits.csv HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 200).utf8)
    // More than there are places for: who has been silent longest gives way.
    let silent = try (0..<700).map { _ in try preview.connection() }
    let greedy = try (0..<20).map { _ in try preview.connection() }
    defer { for socket in silent + greedy { close(socket) } }
    for socket in silent { RunningPreview.send(half, on: socket) }
    for socket in greedy { RunningPreview.send(many, on: socket) }
    for _ in 0..<20 { #expect(try preview.get("/").status == 200) }
  }

  @Test func `where the port is taken, the last word says so`() throws {
    let preview = try RunningPreview(program, in: folder)
    let outcome = try program.run(["serve", "--port", "\(preview.port)"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems == "Port \(preview.port) is in use; stop what uses it, or take another one with --port.\n")
  }

  @Test func `a change is rebuilt, and a problem is told while the last good pages stay`() throws {
    let preview = try RunningPreview(program, in: folder)
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal.replacingOccurrences(of: "Mali portal", with: "Novi portal"), to: "content/portal.yml")
    try preview.wait("the new title is served") { try preview.get("/index.html").text.contains("Novi portal") }
    try folder.write(portal.replacingOccurrences(of: "title:", with: "tilte:"), to: "content/portal.yml")
    try preview.wait("the problem is told") {
      try preview.get("/.kazalo/state.json").text.contains("did you mean")
    }
    #expect(try preview.get("/index.html").text.contains("Novi portal"))
  }

  @Test func `before a site can be built, a page waits for it and shows what is wrong`() throws {
    let portal = try folder.text("content/portal.yml")
    try folder.write("titel: x", to: "content/portal.yml")
    let preview = try RunningPreview(program, in: folder)
    let waiting = try preview.get("/")
    #expect(waiting.status == 503 && waiting.text.contains("/.kazalo/reload.js"))
    #expect(try preview.get("/.kazalo/state.json").text.contains("titel"))
    try folder.write(portal, to: "content/portal.yml")
    try preview.wait("the site is served") { try preview.get("/").status == 200 }
  }

  /// Changes the portal and catches the process that builds it, before it is done.
  private func stopBuilder(of preview: RunningPreview, title: String) throws -> pid_t {
    let portal = try #require(SmallPortal.plain.files["portal.yml"])
    try folder.write(portal.replacingOccurrences(of: "Mali portal", with: title), to: "content/portal.yml")
    for _ in 0..<20_000 {
      if let builder = preview.builder, kill(builder, SIGSTOP) == 0 { return builder }
      usleep(200)
    }
    throw RunningPreview.Problem(text: "no build began")
  }

  @Test(arguments: [SIGKILL, SIGILL, SIGSEGV])
  func `a build that dies takes neither the preview nor its pages with it`(signal: Int32) throws {
    let preview = try RunningPreview(program, in: folder)
    let builder = try stopBuilder(of: preview, title: "Drugi")
    kill(builder, signal)
    kill(builder, SIGCONT)
    let how = signal == SIGKILL ? "by signal 9" : "with status 70"
    try preview.wait("the fault is told") {
      try preview.get("/.kazalo/state.json").text.contains("The build ended \(how)")
    }
    #expect(try preview.get("/").text.contains("Mali portal"))
    #expect(try preview.said.contains("a fault of its own") == (signal != SIGKILL))
    let again = try folder.text("content/portal.yml").replacingOccurrences(of: "Drugi", with: "Tretji")
    try folder.write(again, to: "content/portal.yml")
    try preview.wait("the next change is built") { try preview.get("/").text.contains("Tretji") }
    #expect(try preview.get("/.kazalo/state.json").text.contains("\"problems\":\"\""))
  }

  @Test func `a build that does not end is given up, with a word`() throws {
    let preview = try RunningPreview(program, in: folder, ["--build-limit", "3"])
    let builder = try stopBuilder(of: preview, title: "Drugi")
    try preview.wait("the limit is told") {
      try preview.get("/.kazalo/state.json").text.contains("did not end within 3 seconds")
    }
    #expect(kill(builder, 0) != 0)
    #expect(try preview.get("/").text.contains("Mali portal"))
  }

  @Test func `a build ends with the preview that wanted it`() throws {
    let preview = try RunningPreview(program, in: folder)
    let builder = try stopBuilder(of: preview, title: "Drugi")
    kill(preview.process.processIdentifier, SIGKILL)
    preview.process.waitUntilExit()
    try preview.wait("the build is gone") {
      let state = try? String(contentsOfFile: "/proc/\(builder)/stat", encoding: .utf8)
      return state.map { $0.contains(") Z ") } ?? true
    }
  }
}
