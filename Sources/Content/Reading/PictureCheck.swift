package import Diagnostics
package import Pictures

/// The problems of pictures, the same wherever one is published.
package enum PictureCheck {
  /// What may not be published with a picture, and a name that says another format.
  package static func report(_ header: PictureHeader, _ path: String, into log: inout DiagnosticLog) {
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

  /// With more bytes a picture takes long to load on a telephone.
  private static let heavy = 1_000_000
  /// So many pixels across are enough for the widest place that a page has, on a fine screen.
  private static let wide = 1600

  /// Warns of a picture that takes long to load.
  package static func report(size: Int, of header: PictureHeader, _ path: String, into log: inout DiagnosticLog) {
    guard size > PictureCheck.heavy else { return }
    let megabytes = "\(size / 1_000_000).\(size / 100_000 % 10)"
    let side = header.size.map { max($0.width, $0.height) } ?? 0
    let pixels: ProblemText = header.size.map { ", of \($0.width) × \($0.height) pixels" } ?? ""
    let hint: ProblemText =
      switch header.format {
      case .svg: "simplify the drawing, or save it as PNG"
      case .gif: "save it as a video elsewhere and link to that, or leave out some of its pictures"
      case _ where side > PictureCheck.wide:
        "save it with \(PictureCheck.wide) pixels on its longer side; more is never shown"
      case .png: "save it as JPEG or WebP, if it is a photograph"
      default: "save it with a lower quality, such as 80"
      }
    log.warning(
      "picture.heavy", SourceLocation(file: path), "the picture has \(megabytes) MB\(pixels)", hint: hint)
  }

  /// Why a picture is none.
  package static func report(_ problem: PictureHeader.Problem, _ path: String, into log: inout DiagnosticLog) {
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
