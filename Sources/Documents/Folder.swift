import FoundationEssentials

/// A folder of input: its files by relative path, in a fixed order, and their bytes on request.
///
/// Nothing outside the folder is read: a link that leads out of it is an error.
public struct Folder: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case missing
    case outside
    case tooLarge(limit: Int)
    case unreadable
  }

  /// The absolute path, for reading only; it never reaches the output.
  public let root: String
  /// The relative paths of all files, sorted by bytes; hidden files and folders are left out.
  public let files: [String]

  /// Lists a folder; `nil` where it is not there.
  public init?(_ root: String) {
    var isFolder = false
    let manager = FileManager.default
    guard manager.fileExists(atPath: root, isDirectory: &isFolder), isFolder,
      let resolved = try? manager.destinationResolved(root)
    else { return nil }
    self.root = resolved
    var found: [String] = []
    Folder.list(resolved, under: "", into: &found)
    self.files = found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The files below `folder` whose name ends in `.ending`, in order.
  public func files(in folder: String, ending: String) -> [String] {
    files.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix("." + ending) }
  }

  public func contains(_ path: String) -> Bool { files.contains(path) }

  /// The bytes of a file.
  ///
  /// - Parameter limit: the most bytes that are read; a larger file is refused.
  public func read(_ path: String, limit: Int = 1 << 30) throws(Problem) -> [UInt8] {
    let manager = FileManager.default
    let full = root + "/" + path
    guard !path.split(separator: "/").contains("..") else { throw .outside }
    guard manager.fileExists(atPath: full) else { throw .missing }
    guard let resolved = try? manager.destinationResolved(full), resolved.hasPrefix(root + "/") else { throw .outside }
    guard let size = (try? manager.attributesOfItem(atPath: resolved))?[.size] as? UInt64 else { throw .unreadable }
    guard size <= UInt64(limit) else { throw .tooLarge(limit: limit) }
    guard let bytes = fileBytes(resolved, count: Int(size)) else { throw .unreadable }
    return bytes
  }

  private static func list(_ root: String, under prefix: String, into found: inout [String]) {
    let path = prefix.isEmpty ? root : root + "/" + prefix
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !name.hasPrefix(".") {
      let relative = prefix.isEmpty ? name : prefix + "/" + name
      var isFolder = false
      guard FileManager.default.fileExists(atPath: root + "/" + relative, isDirectory: &isFolder) else { continue }
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + relative)) != nil
      if isFolder {
        if !isLink { list(root, under: relative, into: &found) }
      } else {
        found.append(relative)
      }
    }
  }
}

extension FileManager {
  /// The path with every link followed.
  fileprivate func destinationResolved(_ path: String) throws -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }
}
