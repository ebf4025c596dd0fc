// The removal of a folder and of its rights is in the full Foundation.
public import Foundation

/// A folder of a test's own, removed when the test lets go of it.
///
/// A class because the folder on the disk has identity, and several closures of a test may hold it.
public final class TemporaryFolder: Sendable {
  /// The absolute path, without links in it.
  public let path: String

  public init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = parent.appending(path: "kazalo-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// A folder with the files of a portal's text in it.
  public convenience init(_ portal: PortalText) throws {
    try self.init()
    for file in portal.files { try write(file.content, to: file.path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of a name in the folder.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// A symbolic link to a path that counts from the link's own folder.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// A named pipe, which nobody writes into.
  public func pipe(_ name: String) -> Bool { unsafe mkfifo(self(name), 0o644) == 0 }

  /// An empty file whose name is any bytes.
  public func touch(_ name: [UInt8]) -> Bool {
    let path = Array(self("").utf8) + name + [0]
    let descriptor = unsafe open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
    return descriptor >= 0 && close(descriptor) == 0
  }

  /// The text of a file.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(name))), as: UTF8.self)
  }

  /// Every file below a folder with its bytes: what a comparison of two trees needs.
  public func tree(_ name: String = "") throws -> [String: Data] {
    let root = name.isEmpty ? path : self(name)
    var files: [String: Data] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let kind = try FileManager.default.attributesOfItem(atPath: "\(root)/\(entry)")[.type] as? FileAttributeType
      guard kind == .typeRegular else { continue }
      files[entry] = try Data(contentsOf: URL(filePath: "\(root)/\(entry)"))
    }
    return files
  }

  /// The names in a folder, hidden ones too.
  public func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: name.isEmpty ? path : self(name)).sorted()
  }

  /// What tells whether a file is still the same one: its inode and the time of its last change.
  public func identity(_ name: String) throws -> FileIdentity {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(name))
    return FileIdentity(
      inode: attributes[.systemFileNumber] as? UInt64 ?? 0, modified: attributes[.modificationDate] as? Date)
  }

  public struct FileIdentity: Hashable, Sendable {
    public var inode: UInt64
    public var modified: Date?
  }
}
