import CLinux
import Glibc

/// What a file or folder has besides its bytes, and how a file is taken over where it can't have a second name.
extension FileSystem {
  /// Whether another file system is mounted at a path.
  static func isMountPoint(_ path: DiskPath) -> Bool { path.call { unsafe kazalo_is_mount_point($0) } != 0 }

  /// Gives a new folder the rights, owners and access lists of an old one, and its times if wanted.
  static func giveRights(
    of old: DiskPath, _ status: FileStatus, to new: DiskPath, times: Bool
  ) throws(Publication.Failure) {
    guard let made = try Self.status(new) else { throw failure("look at", new) }
    if made.owner != status.owner || made.group != status.group {
      guard new.call({ unsafe lchown($0, status.owner, status.group) }) == 0 else { throw failure("give away", new) }
    }
    guard old.call({ old in new.call { new in unsafe kazalo_copy_attributes(old, new) } }) == 0 else {
      throw failure("take over the rights of", old)
    }
    guard new.call({ unsafe chmod($0, status.mode) }) == 0 else { throw failure("set the rights of", new) }
    if times { try giveTimes(status, to: new) }
  }

  /// Copies what can't have a second name: its bytes or its target, its rights, owners and times.
  static func copy(_ old: DiskPath, _ status: FileStatus, to new: DiskPath) throws(Publication.Failure) {
    switch status.kind {
    case .file:
      try copyBytes(old, to: new)
      try giveRights(of: old, status, to: new, times: true)
    case .other:
      guard let target = target(of: old) else { throw failure("take over", old) }
      guard DiskPath(bytes: target).call({ target in new.call { new in unsafe symlink(target, new) } }) == 0 else {
        throw failure("create", new)
      }
      guard let made = try Self.status(new) else { throw failure("look at", new) }
      if made.owner != status.owner || made.group != status.group {
        guard new.call({ unsafe lchown($0, status.owner, status.group) }) == 0 else { throw failure("give away", new) }
      }
      try giveTimes(status, to: new)
    case .folder: preconditionFailure("a folder is made anew")
    }
  }

  /// What a link says; `nil` where something is no link.
  static func target(of link: DiskPath) -> [UInt8]? {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      count = link.call { path in
        guard let start = buffer.baseAddress else { return -1 }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: 4096) { unsafe readlink(path, $0, 4096) }
      }
      filled = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  private static func giveTimes(_ status: FileStatus, to path: DiskPath) throws(Publication.Failure) {
    let (seconds, rest) = status.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
    // Times before 1970 count their fraction upwards too.
    let isEarly = rest < 0
    let time = timespec(
      tv_sec: Int(isEarly ? seconds - 1 : seconds), tv_nsec: Int(isEarly ? rest + 1_000_000_000 : rest))
    let times = [time, time]
    guard path.call({ unsafe utimensat(AT_FDCWD, $0, times, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      throw failure("set the times of", path)
    }
  }

  private static func copyBytes(_ old: DiskPath, to new: DiskPath) throws(Publication.Failure) {
    let source = old.call { unsafe open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard source >= 0 else { throw failure("read", old) }
    // A descriptor for reading: its end tells nothing.
    defer { _ = close(source) }
    let target = new.call { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard target >= 0 else { throw failure("create", new) }
    do throws(Publication.Failure) {
      try pour(from: source, old, into: target, new)
    } catch {
      _ = close(target)
      throw error
    }
    guard close(target) == 0 else { throw failure("write", new) }
  }

  private static func pour(
    from source: Int32, _ old: DiskPath, into target: Int32, _ new: DiskPath
  ) throws(Publication.Failure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let got = unsafe Glibc.read(source, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure("read", old) }
      if got == 0 { return }
      var done = 0
      while done < got {
        let count = unsafe buffer.withUnsafeBytes { bytes in
          unsafe Glibc.write(target, bytes.baseAddress.map { unsafe $0 + done }, got - done)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failure("write", new) }
        done += count
      }
    }
  }

  /// Lets us into a folder that is thrown away.
  static func unlock(_ folder: DiskPath) throws(Publication.Failure) {
    guard let status = try status(folder), status.mode & 0o700 != 0o700 else { return }
    guard folder.call({ unsafe chmod($0, status.mode | 0o700) }) == 0 else { throw failure("open", folder) }
  }

  /// Takes a name away; a folder must be empty. Gives the number of the error, or 0 also where it was gone already.
  static func remove(_ path: DiskPath, isFolder: Bool) -> Int32 {
    let result = path.call { isFolder ? unsafe rmdir($0) : unsafe unlink($0) }
    return result == 0 || errno == ENOENT ? 0 : errno
  }

  /// Takes a whole tree away, whatever is in it; links are not followed.
  static func removeTree(_ root: DiskPath) throws(Publication.Failure) {
    guard let status = try status(root) else { return }
    if status.kind == .folder {
      for entry in try TreeEntry.all(below: root, unlocking: true).reversed() {
        let path = root / entry.path
        let number = remove(path, isFolder: entry.status.kind == .folder)
        guard number == 0 else { throw failure("remove", path, number) }
      }
    }
    let number = remove(root, isFolder: status.kind == .folder)
    guard number == 0 else { throw failure("remove", root, number) }
  }
}
