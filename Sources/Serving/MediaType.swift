/// The media type of a file, by the ending of its name.
enum MediaType {
  static func of(_ path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "ico": "image/x-icon", "json": "application/json", "csv": "text/csv; charset=utf-8",
    "xml": "application/xml", "atom": "application/atom+xml; charset=utf-8", "txt": "text/plain; charset=utf-8",
  ]
}
