// Requests over the network, and `Process`, are in the full Foundation.
import Foundation
import FoundationNetworking
import TestKit
import Testing

/// The preview, asked over the network as a browser asks it.
@Suite(.timeLimit(.minutes(2))) struct ServeCommandTests {
  let program: Program
  let folder: TemporaryFolder
  let streams: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try CommandPortal.folder()
    streams = try TemporaryFolder()
  }

  private struct Answer {
    var status: Int
    var type: String
    var text: String
  }

  private func get(_ path: String, port: Int, host: String? = nil, method: String = "GET") async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let (data, response) = try await URLSession(configuration: .ephemeral).data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    return Answer(
      status: answer.statusCode, type: answer.value(forHTTPHeaderField: "Content-Type") ?? "",
      text: String(decoding: data, as: UTF8.self))
  }

  /// Runs the preview while `body` asks it, on a port that no other run of these tests takes at the same time.
  private func serve(_ test: Int, _ body: (Int) async throws -> Void) async throws {
    let port = 20_000 + Int(getpid()) % 10_000 * 3 + test
    let process = try program.start(["serve", "--port", "\(port)"], in: folder.path, streams: streams)
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    try await wait("the preview starts") { try streams.text("problems").contains("Preview: http://127.0.0.1:\(port)/") }
    try await body(port)
  }

  private func wait(_ what: Comment, until holds: () async throws -> Bool) async throws {
    for _ in 0..<300 {
      if try await holds() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record(what)
  }

  @Test func `pages are served with their types, the reload script in them and nothing on the disk`() async throws {
    try await serve(1) { port in
      let home = try await get("/", port: port)
      #expect(home.status == 200 && home.type.hasPrefix("text/html"))
      #expect(home.text.contains("/.kazalo/reload.js"))
      #expect(try await get("/assets/site.css", port: port).type.hasPrefix("text/css"))
      #expect(try await get("/data/visits.csv", port: port).type.hasPrefix("text/csv"))
      #expect(try await get("/.kazalo/reload.js", port: port).status == 200)
      let missing = try await get("/sl/nothing.html", port: port)
      #expect(missing.status == 404 && missing.type.hasPrefix("text/html"))
      #expect(try folder.names() == ["content", "site-templates"])
    }
  }

  @Test func `only this machine's names are answered, only reading is allowed and nothing outside is served`()
    async throws
  {
    try await serve(2) { port in
      #expect(try await get("/", port: port, host: "evil.example").status == 421)
      #expect(try await get("/", port: port, method: "POST").status == 405)
      for path in [
        "/../content/portal.yml", "/%2e%2e/content/portal.yml", "/..%2fcontent/portal.yml", "/content/portal.yml",
      ] {
        let answer = try await get(path, port: port)
        #expect([400, 404].contains(answer.status), "\(path)")
        #expect(!answer.text.contains("base_address"))
      }
    }
  }

  @Test func `a change is rebuilt, and a problem is told while the last good pages stay`() async throws {
    try await serve(3) { port in
      let portal = try folder.text("content/portal.yml")
      try folder.write(portal.replacingOccurrences(of: "Mali portal", with: "Novi portal"), to: "content/portal.yml")
      try await wait("the new title is served") {
        try await get("/index.html", port: port).text.contains("Novi portal")
      }
      try folder.write(portal.replacingOccurrences(of: "title:", with: "tilte:"), to: "content/portal.yml")
      try await wait("the problem is told") {
        try await get("/.kazalo/state.json", port: port).text.contains("did you mean")
      }
      #expect(try await get("/index.html", port: port).text.contains("Novi portal"))
    }
  }
}
