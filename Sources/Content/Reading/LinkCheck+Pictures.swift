import Diagnostics
import Documents
import Pictures

extension LinkCheck {
  /// How many bytes a picture may have.
  private static let largest = 20 << 20

  /// Reads a picture once, whether it is shown or linked to, and notes that it is published.
  mutating func picture(_ path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    if !faulty.contains(path), pictures[path] == nil { read(picture: path, at: place, into: &log) }
    if !faulty.contains(path) { publish(path, at: place, into: &log) }
  }

  private mutating func read(picture path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    do {
      let bytes = try folder.read(path, limit: LinkCheck.largest)
      let header = try PictureHeader(bytes)
      PictureCheck.report(header, path, into: &log)
      if bytes.count > PictureCheck.heavy { heavy.insert(path) }
      pictures[path] = header
    } catch let problem as PictureHeader.Problem {
      faulty.insert(path)
      PictureCheck.report(problem, path, into: &log)
    } catch {
      faulty.insert(path)
      let isLarge = if case Folder.Problem.tooLarge = error { true } else { false }
      log.error(
        "picture.unreadable", place,
        isLarge ? "the picture \"\(path)\" has more than 20 MB" : "the picture \"\(path)\" can't be read",
        hint: isLarge ? "make it smaller" : "look at its permissions")
    }
  }

  /// Makes lighter what only pages show, once all texts are looked at: who follows a link to a picture wants it as it is.
  mutating func lighten(into log: inout DiagnosticLog) {
    for path in heavy.sorted() {
      guard let header = pictures[path], let bytes = try? folder.read(path, limit: LinkCheck.largest) else { continue }
      let isPublished = assets[path] != nil && !linked.contains(path)
      let lighter = isPublished ? PictureCheck.lighter(bytes, header) : nil
      PictureCheck.report(size: bytes.count, of: header, path, isLightened: lighter != nil, into: &log)
      guard let lighter else { continue }
      pictures[path] = lighter.header
      lightened[path] = lighter.bytes
    }
  }
}
