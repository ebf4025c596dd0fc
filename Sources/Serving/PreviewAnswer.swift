/// What the preview answers: a status, what the body is, and the body.
struct PreviewAnswer: Hashable, Sendable {
  /// The statuses of HTTP that the preview uses.
  enum Status: Int, Hashable, Sendable {
    case ok = 200
    case movedPermanently = 301
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case addressTooLong = 414
    case misdirected = 421
    case headTooLarge = 431
    case unavailable = 503

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .movedPermanently: "Moved Permanently"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .addressTooLong: "URI Too Long"
      case .misdirected: "Misdirected Request"
      case .headTooLarge: "Request Header Fields Too Large"
      case .unavailable: "Service Unavailable"
      }
    }
  }

  var status: Status
  /// The media type of the body.
  var type: String
  var body: [UInt8]
  /// Where a page is now.
  var location: String?

  init(_ status: Status, _ body: [UInt8], _ type: String) {
    self.status = status
    self.body = body
    self.type = type
  }

  /// A sentence where there is no page.
  static func plain(_ status: Status, _ text: String) -> PreviewAnswer {
    PreviewAnswer(status, Array((text + "\n").utf8), "text/plain; charset=utf-8")
  }

  /// The answer to a request that could not be read.
  static func refusal(_ status: Status) -> PreviewAnswer { plain(status, status.phrase) }

  /// The lines before the body.
  func head(keepsAlive: Bool) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue) \(status.phrase)", "Content-Type: \(type)", "Content-Length: \(body.count)",
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Connection: \(keepsAlive ? "keep-alive" : "close")",
    ]
    if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
    if let location { lines.append("Location: \(location)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
