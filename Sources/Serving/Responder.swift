import FoundationEssentials

/// Answers requests out of a preview.
struct Responder: Sendable {
  let preview: Preview

  func answer(to request: RequestHead) -> PreviewAnswer {
    guard isOurs(host: request.host) else { return .plain(.misdirected, "this is not the preview's host") }
    guard ["GET", "HEAD"].contains(request.method) else { return .plain(.methodNotAllowed, "only GET and HEAD") }
    guard let path = RequestPath.decoded(request.target) else { return .plain(.badRequest, "not an address") }
    switch path {
    case ReloadScript.path: return PreviewAnswer(.ok, ReloadScript.bytes, "text/javascript; charset=utf-8")
    case ReloadScript.statePath: return news()
    default: break
    }
    if let bytes = preview.file(at: path) { return page(path, bytes) }
    let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    if let bytes = preview.file(at: folder + "index.html") {
      if folder == path { return page(folder + "index.html", bytes) }
      // The page's own addresses count from its folder.
      var moved = PreviewAnswer.plain(.movedPermanently, "the page is in this folder")
      moved.location = "/" + RequestPath.escaped(folder)
      return moved
    }
    return missing(path)
  }

  private func page(_ path: String, _ bytes: [UInt8]) -> PreviewAnswer {
    guard path.hasSuffix(".html") else { return PreviewAnswer(.ok, bytes, MediaType.of(path)) }
    preview.view(path)
    return PreviewAnswer(.ok, ReloadScript.added(to: bytes), MediaType.of(path))
  }

  private func missing(_ path: String) -> PreviewAnswer {
    if preview.isEmpty { return PreviewAnswer(.unavailable, ReloadScript.waitingPage, MediaType.of(".html")) }
    guard let page = preview.missing(at: path) else { return .plain(.notFound, "no such page") }
    return PreviewAnswer(.notFound, ReloadScript.added(to: page), MediaType.of(".html"))
  }

  /// Only names of this machine are answered, so that another site can't read the preview through its own name.
  private func isOurs(host: String?) -> Bool {
    guard let host else { return true }
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let isPort = parts.count == 1 || (UInt16(parts[1]) != nil && parts[1].utf8.allSatisfy { (48...57).contains($0) })
    return isPort && ["127.0.0.1", "localhost"].contains(parts[0].lowercased())
  }

  private func news() -> PreviewAnswer {
    let encoded = try? JSONEncoder().encode(preview.news)
    return PreviewAnswer(.ok, encoded.map { [UInt8]($0) } ?? Array("{}".utf8), "application/json")
  }
}
