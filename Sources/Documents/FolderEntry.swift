#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A name in a folder, as the disk has it, and what it is the name of.
struct FolderEntry: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// A link to a folder.
    case linkedFolder
    /// A link to nothing, to itself, or to what may not be looked at.
    case brokenLink
    /// A pipe, a socket or a device.
    case special
  }

  var name: [UInt8]
  var kind: Kind

  /// The names in a folder, in no order; `nil` where it can't be listed.
  static func all(in folder: [UInt8]) -> [FolderEntry]? {
    guard let stream = unsafe opendir(terminated(folder)) else { return nil }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return errno == 0 ? entries : nil }
      let kind = unsafe entry.pointee.d_type
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard name != [46], name != [46, 46] else { continue }
      entries.append(FolderEntry(name: name, kind: self.kind(of: folder + [UInt8(ascii: "/")] + name, kind)))
    }
  }

  /// Whether there is a folder, or a link to one, whatever may be done with it.
  static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe stat(terminated(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Parameter type: what the folder itself says, which most file systems know.
  private static func kind(of path: [UInt8], _ type: UInt8) -> Kind {
    if Int(type) == DT_REG { return .file }
    if Int(type) == DT_DIR { return .folder }
    var status = stat()
    guard unsafe lstat(terminated(path), &status) == 0 else { return .brokenLink }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, unsafe stat(terminated(path), &status) != 0 { return .brokenLink }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return isLink ? .linkedFolder : .folder
    default: return .special
    }
  }

  private static func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }
}
