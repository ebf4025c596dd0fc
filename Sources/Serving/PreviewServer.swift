import FlyingFox
import FlyingSocks
// FlyingFox speaks in Foundation's `Data`.
import Foundation

/// A web server for one person on 127.0.0.1, for looking at the site while it is being written.
public struct PreviewServer: Sendable {
  private let preview: Preview
  private let port: UInt16

  public init(_ preview: Preview, port: UInt16) {
    self.preview = preview
    self.port = port
  }

  public var address: String { "http://127.0.0.1:\(port)/" }

  /// Answers requests until the task is cancelled or the port can't be had.
  public func run() async throws {
    // The loopback of FlyingFox is [::1] alone, which is not the address that is printed.
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await server.appendRoute("*") { request in await respond(to: request) }
    try await server.run()
  }

  func respond(to request: HTTPRequest) async -> HTTPResponse {
    guard isOurs(host: request.headers[.host]) else {
      return plain(.misdirectedRequest, "this is not the preview's host")
    }
    guard request.method == .GET || request.method == .HEAD else { return plain(.methodNotAllowed, "only GET") }
    guard let path = request.path.removingPercentEncoding, !path.split(separator: "/").contains("..") else {
      return plain(.badRequest, "not an address")
    }
    let relative = String(path.drop { $0 == "/" })
    switch relative {
    case ReloadScript.path: return response(.ok, ReloadScript.bytes, "text/javascript; charset=utf-8")
    case ReloadScript.statePath: return await state()
    default: break
    }
    if let file = await preview.file(at: relative) {
      let bytes = file.path.hasSuffix(".html") ? ReloadScript.added(to: file.bytes, path: file.path) : file.bytes
      return response(.ok, bytes, MediaType.of(file.path))
    }
    guard let page = await preview.missing(at: relative) else { return plain(.notFound, "no such page") }
    return response(.notFound, ReloadScript.added(to: page, path: relative), "text/html; charset=utf-8")
  }

  /// Only names of this machine are answered, so that another site can't read the preview through its own name.
  private func isOurs(host: String?) -> Bool {
    guard let host else { return true }
    let name = host.split(separator: ":").first.map(String.init) ?? host
    return ["127.0.0.1", "localhost"].contains(name)
  }

  private func state() async -> HTTPResponse {
    let state = await preview.state
    let encoded = try? JSONEncoder().encode(ReloadScript.State(version: state.version, problems: state.problems))
    return response(.ok, encoded.map { [UInt8]($0) } ?? [], "application/json")
  }

  private func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(status, Array((text + "\n").utf8), "text/plain; charset=utf-8")
  }

  private func response(_ status: HTTPStatusCode, _ bytes: [UInt8], _ type: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: type, HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      ],
      body: Data(bytes))
  }
}
