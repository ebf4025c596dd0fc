import Content
import Diagnostics
import Documents
import Pictures
import Site

/// The files of the portal's folder `static/`: they are copied to the root of the site as they are, whatever their names.
enum StaticFiles {
  /// The most bytes of one: hosts of pages take no larger ones.
  private static let most = 100 << 20

  /// Names by which systems and editors leave things behind that nobody means to publish.
  private static let leftBehind: Set<String> = [
    ".ds_store", "thumbs.db", "desktop.ini", ".gitkeep", ".gitignore", ".gitattributes",
  ]
  /// Names of files and folders that hold passwords, or the history of all files.
  private static let secret: Set<String> = [
    ".git", ".svn", ".hg", ".htpasswd", ".netrc", ".npmrc", ".pypirc", ".ssh", ".aws", ".gnupg",
  ]
  /// Kinds of picture whose metadata are not looked through.
  private static let closedPictures: Set<String> = ["heic", "heif", "avif", "tif", "tiff"]

  /// Reads them; what can't be published goes to `log`.
  static func load(from folder: Folder, into log: inout DiagnosticLog) -> [OutputFile] {
    var files: [OutputFile] = []
    var told: Set<Substring> = []
    for path in folder.files where path.hasPrefix(Folder.copied + "/") {
      let parts = path.lowercased().split(separator: "/")
      let name = parts.last.map(String.init) ?? ""
      if leftBehind.contains(name) || name.hasPrefix("._") { continue }
      if let part = parts.first(where: { secret.contains(String($0)) || $0.hasPrefix(".env") }) {
        // A folder is one mistake, however much is in it.
        guard told.insert(part).inserted else { continue }
        log.error(
          "static.secret", SourceLocation(file: path), "\"\(part)\" may hold what is not for everybody",
          hint: "take it out of \(Folder.copied)/: all of that folder is published")
        continue
      }
      guard let bytes = bytes(path, folder, into: &log) else { continue }
      check(picture: bytes, path, into: &log)
      files.append(
        OutputFile(
          path: String(path.dropFirst(Folder.copied.utf8.count + 1)), bytes: bytes, origin: SourceLocation(file: path)))
    }
    return files
  }

  /// Adds them to a site. One may stand for `robots.txt`; where another file of the site stands, there is no room.
  static func add(_ files: [OutputFile], to site: inout [OutputFile], into log: inout DiagnosticLog) {
    guard !files.isEmpty else { return }
    if files.contains(where: { $0.path == robots }) { site.removeAll { $0.path == robots } }
    var taken = Dictionary(site.map { (folded($0.path), $0.path) }) { first, _ in first }
    taken[folded(Publication.manifestName)] = Publication.manifestName
    let folders = Set(site.flatMap { FolderNames.all(of: folded($0.path)) })
    for file in files {
      let path = folded(file.path)
      let location = file.origin ?? SourceLocation(file: file.path)
      if let other = ([path] + FolderNames.all(of: path)).compactMap({ taken[$0] }).first {
        log.error(
          "static.clash", location, "\"\(other)\" is a file of the site, which Kazalo writes",
          hint: "take the file out of \(Folder.copied)/, or give it another name")
      } else if folders.contains(path) {
        log.error(
          "static.clash", location, "\"\(file.path)\" is a folder of the site, which Kazalo writes",
          hint: "take the file out of \(Folder.copied)/, or give it another name")
      } else {
        site.append(file)
      }
    }
  }

  /// What search engines may read is for the portal to say.
  private static let robots = "robots.txt"

  private static func folded(_ path: String) -> String { path.uppercased().lowercased() }

  private static func bytes(_ path: String, _ folder: Folder, into log: inout DiagnosticLog) -> [UInt8]? {
    let location = SourceLocation(file: path)
    do throws(Folder.Problem) {
      return try folder.read(path, limit: most, within: Folder.copied)
    } catch {
      switch error {
      case .outside:
        log.error(
          "static.link", location, "the link leads out of \(Folder.copied)/", hint: "put the file itself here")
      case .tooLarge(let limit):
        log.error(
          "static.large", location, "the file has more than \(limit >> 20) MB",
          hint: "publish it where large files are kept, and link to it there")
      case .special:
        log.error(
          "file.special", location, "this is a pipe, a socket or a device, not a file",
          hint: "put a file in its place, or remove it")
      case .missing, .unreadable:
        log.error("file.unreadable", location, "the file can't be read", hint: "look at its permissions")
      }
      return nil
    }
  }

  /// What a picture says beside what it shows is looked at as in a text; else it is copied as it is.
  private static func check(picture bytes: [UInt8], _ path: String, into log: inout DiagnosticLog) {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if closedPictures.contains(ending) {
      log.error(
        "static.picture", SourceLocation(file: path),
        "whether the picture says where it was taken can't be seen in this format",
        hint: "save it as JPEG, PNG or WebP")
      return
    }
    let isPicture = PictureHeader.Format.allCases.contains { $0.endings.contains(ending) }
    do throws(PictureHeader.Problem) {
      PictureCheck.report(try PictureHeader(bytes), path, into: &log)
    } catch {
      // What runs in it was put here on purpose, as a page with a script is.
      if isPicture, !error.isActive { PictureCheck.report(error, path, into: &log) }
    }
  }
}

extension PictureHeader.Problem {
  fileprivate var isActive: Bool { if case .active = self { true } else { false } }
}

/// The folders that a path leads through: `a` and `a/b` of `a/b/c`.
private enum FolderNames {
  static func all(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
