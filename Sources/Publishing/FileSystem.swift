import CLinux
import FoundationEssentials
import Glibc

/// The few calls of the system that publication is made of. Pointers stay in this file and its extensions.
enum FileSystem {
  /// Writes a new file; it must not be there yet.
  static func write(_ bytes: [UInt8], to path: DiskPath) throws(Publication.Failure) {
    let descriptor = path.call { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw failure("create", path) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = failure("write", path)
        // The file is given up: what its end says adds nothing.
        _ = close(descriptor)
        throw reason
      }
      done += count
    }
    // Some file systems tell of a full disk only here.
    guard close(descriptor) == 0 else { throw failure("write", path) }
  }

  /// The bytes of a file of `size` bytes, and one more where it has grown; `nil` where it can't be read.
  static func read(_ path: DiskPath, size: Int) -> [UInt8]? {
    let descriptor = path.call { unsafe open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    // Nothing was written, so its end tells nothing.
    defer { _ = close(descriptor) }
    var isSound = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size + 1 - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isSound = got == 0
          return
        }
        count += got
      }
    }
    return isSound ? bytes : nil
  }

  /// What is at a path, a link itself and not what it leads to; `nil` where there is nothing.
  static func status(_ path: DiskPath) throws(Publication.Failure) -> FileStatus? {
    var found = stat()
    guard path.call({ unsafe lstat($0, &found) }) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("look at", path)
    }
    let kind: FileStatus.Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return FileStatus(
      kind: kind, device: UInt64(found.st_dev), inode: UInt64(found.st_ino), size: Int(found.st_size),
      mode: found.st_mode & 0o7777, owner: found.st_uid, group: found.st_gid,
      modified: nanoseconds(found.st_mtim), changed: nanoseconds(found.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int64(time.tv_nsec)
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: DiskPath) throws(Publication.Failure) -> [[UInt8]] {
    guard let stream = folder.call({ unsafe opendir($0) }) else { throw failure("read the folder", folder) }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream), let start = unsafe kazalo_entry_name(entry) else { break }
      let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
      if name != [46], name != [46, 46] { names.append(name) }
    }
    guard errno == 0 else { throw failure("read the folder", folder) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The absolute path without links in it; what does not exist yet is taken as it is written.
  static func resolved(_ path: String) -> String {
    var existing = URL(filePath: path).standardizedFileURL.path
    var missing: [Substring] = []
    while existing != "/" {
      if let real = unsafe realpath(existing, nil) {
        defer { unsafe free(real) }
        let found = unsafe String(cString: real)
        return missing.isEmpty ? found : (found == "/" ? "" : found) + "/" + missing.reversed().joined(separator: "/")
      }
      guard let slash = existing.lastIndex(of: "/") else { break }
      missing.append(existing[existing.index(after: slash)...])
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    return "/" + missing.reversed().joined(separator: "/")
  }

  /// The first link on the way to a path that leads nowhere or back to itself; `nil` where there is none.
  static func brokenLink(on path: DiskPath) throws(Publication.Failure) -> DiskPath? {
    for step in Array(DiskPath.folders(of: path.bytes)).reversed() + [path.bytes] where !step.isEmpty {
      let place = DiskPath(bytes: step)
      guard let status = try status(place) else { return nil }
      var found = stat()
      if status.kind == .other, place.call({ unsafe stat($0, &found) }) != 0 { return place }
    }
    return nil
  }

  /// Gives a file a second name; the number of the error, or 0.
  static func link(_ old: DiskPath, _ new: DiskPath) -> Int32 {
    old.call { old in new.call { new in unsafe Glibc.link(old, new) == 0 ? 0 : errno } }
  }

  static func rename(_ old: DiskPath, _ new: DiskPath) throws(Publication.Failure) {
    guard old.call({ old in new.call { new in unsafe Glibc.rename(old, new) } }) == 0 else {
      throw failure("rename", new)
    }
  }

  /// Moves something to a place where nothing is yet; the number of the error, or 0.
  static func move(_ old: DiskPath, _ new: DiskPath) -> Int32 {
    old.call { old in new.call { new in unsafe kazalo_move(old, new) == 0 ? 0 : errno } }
  }

  /// Exchanges two folders in one step; the number of the error, or 0.
  static func exchange(_ left: DiskPath, _ right: DiskPath) -> Int32 {
    left.call { left in right.call { right in unsafe kazalo_exchange(left, right) == 0 ? 0 : errno } }
  }

  /// Makes a folder and those it is in, where they are not there yet.
  static func makeFolder(_ path: DiskPath) throws(Publication.Failure) {
    guard path.call({ unsafe mkdir($0, 0o755) }) != 0 else { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let reason = failure("create", path)
      guard let folder = DiskPath.folders(of: path.bytes).first(where: { _ in true }), !folder.isEmpty else {
        throw reason
      }
      try makeFolder(DiskPath(bytes: folder))
      guard path.call({ unsafe mkdir($0, 0o755) }) != 0, errno != EEXIST else { return }
    default: break
    }
    throw failure("create", path)
  }

  /// A descriptor of a folder, to be synchronised and closed.
  ///
  /// Errors of a disk are told to descriptors that were open when they happened: open it before anything is written.
  static func openFolder(_ path: DiskPath) throws(Publication.Failure) -> Int32 {
    let descriptor = path.call { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("open", path) }
    return descriptor
  }

  /// Closes a descriptor that nothing was written to, so that its end tells nothing.
  static func closeUnwritten(_ descriptor: Int32) { _ = close(descriptor) }

  /// Waits until everything on the file system of a folder is on the disk.
  static func synchroniseDisk(_ descriptor: Int32, _ folder: DiskPath) throws(Publication.Failure) {
    guard syncfs(descriptor) == 0 else { throw failure("write", folder) }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchroniseNames(in folder: DiskPath) throws(Publication.Failure) {
    let descriptor = try openFolder(folder)
    // A descriptor for reading: its end tells nothing.
    defer { _ = close(descriptor) }
    // Some file systems keep no folders of their own and refuse.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw failure("write", folder) }
  }

  /// A descriptor that holds the lock on a file, or on a folder, until it is closed; `nil` where another process holds it.
  static func lock(_ path: DiskPath, isFolder: Bool = false) throws(Publication.Failure) -> Int32? {
    let flags = isFolder ? O_RDONLY | O_DIRECTORY | O_CLOEXEC : O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = path.call { unsafe open($0, flags, 0o644) }
    guard descriptor >= 0 else { throw failure("lock", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = failure("lock", path)
      let isHeld = errno == EWOULDBLOCK
      _ = close(descriptor)
      if isHeld { return nil }
      throw reason
    }
    return descriptor
  }

  static func failure(_ action: String, _ path: DiskPath) -> Publication.Failure {
    failure(action, path, errno)
  }

  static func failure(_ action: String, _ path: DiskPath, _ number: Int32) -> Publication.Failure {
    .system(action: action, path: path.text, reason: reason(number))
  }

  /// The system's words for an error.
  static func reason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}

extension DiskPath {
  /// Calls the system with the path as C has it.
  @safe func call<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let ended = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe ended.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a path has at least its end") }
      return unsafe body(start)
    }
  }
}
