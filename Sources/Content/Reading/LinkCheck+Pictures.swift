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
      report(header, path, into: &log)
      pictures[path] = header
    } catch let problem as PictureHeader.Problem {
      faulty.insert(path)
      report(problem, path, into: &log)
    } catch {
      faulty.insert(path)
      let isLarge = if case Folder.Problem.tooLarge = error { true } else { false }
      log.error(
        "picture.unreadable", place,
        isLarge ? "the picture \"\(path)\" has more than 20 MB" : "the picture \"\(path)\" can't be read",
        hint: isLarge ? "make it smaller" : "look at its permissions")
    }
  }

  private func report(_ header: PictureHeader, _ path: String, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: path)
    let hint: ProblemText = "save it anew without metadata (EXIF, XMP, IPTC)"
    if header.metadata.hasPosition {
      log.error("picture.position", location, "the picture says where it was taken", hint: hint)
    }
    if header.metadata.namesPerson {
      log.error(
        "picture.person", location, "the picture's metadata name a person",
        hint: "\(hint); name who took it in the text, where it should be said")
    }
    if header.metadata.isHidden {
      log.error(
        "picture.metadata", location, "the picture has compressed metadata, which can't be looked through", hint: hint)
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if !header.format.endings.contains(ending) {
      log.error(
        "picture.ending", location, "the picture is \(header.format.rawValue), and its name ends in .\(ending)",
        hint: "name it .\(header.format.endings[0])")
    }
  }

  private func report(_ problem: PictureHeader.Problem, _ path: String, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: path)
    switch problem {
    case .unknownFormat:
      log.error("picture.format", location, "this is not a picture we know", hint: "use PNG, JPEG, WebP, GIF or SVG")
    case .corrupt(.svg):
      log.error(
        "picture.corrupt", location, "the SVG is no XML that browsers read as a drawing",
        hint: "save it anew; it begins with <svg xmlns=\"http://www.w3.org/2000/svg\" …>")
    case .corrupt(let format):
      log.error("picture.corrupt", location, "the \(format.rawValue) picture is damaged", hint: "save it anew")
    case .encoded:
      log.error(
        "picture.encoding", location, "the file is compressed, or a text that is not UTF-8",
        hint: "save it as plain SVG in UTF-8, or as PNG")
    case .active(let faults):
      for fault in faults {
        log.error(
          "picture.active", SourceLocation(file: path, line: fault.line), fault.message, hint: fault.hint)
      }
    }
  }
}
