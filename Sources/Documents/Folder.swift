public import Diagnostics
import Vocabulary

/// A folder of input: its files by relative path, in a fixed order, and their bytes on request.
///
/// Nothing outside the folder is read: a link that leads out of it is an error. Names stand in Unicode's form C, whatever
/// form the disk has, so that a name is found by whoever writes it.
public struct Folder: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case missing
    case outside
    case tooLarge(limit: Int)
    case unreadable
    /// A pipe, a socket or a device.
    case special
  }

  /// The folder in a portal's folder whose files are published as they are, those whose names begin with a full stop too.
  public static let copied = "static"

  /// The absolute path, for reading only; it never reaches the output.
  public let root: String
  /// The relative paths of all files, sorted by bytes; hidden files and folders are left out, but for those of `copied`.
  public let files: [String]
  /// What is in the folder and can't be listed or named, by relative path: errors, for what is left out would be missing
  /// from every figure.
  public let problems: [Diagnostic]
  private let known: Set<String>
  /// The names on the disk that are in another form than those of `files`.
  private let written: [String: String]
  private let reads = FolderReads()

  /// Lists a folder; `nil` where it is not there.
  public init?(_ root: String) {
    guard let resolved = try? FileBytes.resolved(root) else { return nil }
    self.init(resolved, listing: FolderEntry.all)
  }

  /// - Parameter listing: the names in a folder, by its absolute path; `nil` where it can't be listed.
  init?(_ root: String, listing: ([UInt8]) -> [FolderEntry]?) {
    var found = FolderListing(root)
    guard found.read(with: listing) else { return nil }
    self.root = root
    files = found.files.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    problems = found.problems
    known = Set(files)
    written = found.written
  }

  /// The files below `folder` whose name ends in `.ending`, in order.
  public func files(in folder: String, ending: String) -> [String] {
    files.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix("." + ending) }
  }

  public func contains(_ path: String) -> Bool { known.contains(path) }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read; a larger file is refused.
  ///   - part: the folder that no link may lead out of; all of this one where it is empty.
  public func read(_ path: String, limit: Int = 1 << 30, within part: String = "") throws(Problem) -> [UInt8] {
    guard !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) else {
      throw .outside
    }
    let resolved = try FileBytes.resolved(root + "/" + (written[path] ?? path.composed))
    let base = part.isEmpty ? root : try FileBytes.resolved("\(root)/\(part)")
    guard resolved.utf8.starts(with: (root + "/").utf8), resolved.utf8.starts(with: (base + "/").utf8) else {
      throw .outside
    }
    let bytes = try FileBytes.all(of: resolved, limit: limit)
    reads.add(path, digest: SHA256.hexadecimal(of: bytes))
    return bytes
  }

  /// The SHA-256 of a file as it was when it was read; `nil` where nobody has read it.
  public func digest(of path: String) -> String? { reads.digest(of: path) }

  /// Reports the files that were read more than once and were not the same each time.
  public func reportChanged(into log: inout DiagnosticLog) {
    for path in reads.changed {
      log.error(
        "file.changed", SourceLocation(file: path), "the file changed while it was read",
        hint: "build again when no program is writing it")
    }
  }

  /// The bytes of a file; `nil`, with a problem in `log`, where it can't be read.
  public func bytes(_ path: String, limit: Int = 1 << 30, into log: inout DiagnosticLog) -> [UInt8]? {
    do {
      return try read(path, limit: limit)
    } catch {
      log.report(error.diagnostic(at: SourceLocation(file: path)))
      return nil
    }
  }
}
