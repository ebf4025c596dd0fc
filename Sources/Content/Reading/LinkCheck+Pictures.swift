import Diagnostics
import Documents
import Pictures

extension LinkCheck {
  /// Reads a picture once, whether it is shown or linked to, and notes that it is published.
  mutating func picture(_ path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    if !faulty.contains(path), pictures[path] == nil { read(picture: path, at: place, into: &log) }
    if !faulty.contains(path) { publish(path, at: place, into: &log) }
  }

  private mutating func read(picture path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    do {
      let bytes = try folder.read(path, limit: 20 << 20)
      let header = try PictureHeader(bytes)
      PictureCheck.report(header, path, into: &log)
      PictureCheck.report(size: bytes.count, of: header, path, into: &log)
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
}
