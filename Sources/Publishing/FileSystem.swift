import CLinux
import FoundationEssentials
import Glibc

/// The few calls of the system that publication is made of. Pointers stay in this file.
enum FileSystem {
  /// Writes a new file; it must not be there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(Publication.Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("create", path) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = failure("write", path)
        close(descriptor)
        throw reason
      }
      done += count
    }
    guard close(descriptor) == 0 else { throw failure("write", path) }
  }

  /// The bytes of a file; `nil` where it can't be read.
  static func read(_ path: String, size: Int) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size + 1 - count)
        guard got > 0 else { return }
        count += got
      }
    }
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

  /// Gives a file a second name; false where the file system can't.
  static func link(_ old: String, _ new: String) -> Bool { unsafe Glibc.link(old, new) == 0 }

  static func rename(_ old: String, _ new: String) throws(Publication.Failure) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw failure("rename", new) }
  }

  /// Exchanges two folders in one step; false where the file system can't.
  static func exchange(_ left: String, _ right: String) -> Bool { unsafe kazalo_exchange(left, right) == 0 }

  static func makeFolder(_ path: String) throws(Publication.Failure) {
    guard unsafe mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    guard errno == ENOENT,
      (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil
    else { throw failure("create", path) }
  }

  /// Waits until everything on the file system of `folder` is on the disk.
  static func synchronise(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    syncfs(descriptor)
    close(descriptor)
  }

  /// A descriptor that holds the lock on a file until it is closed; `nil` where another process holds it.
  static func lock(_ path: String) throws(Publication.Failure) -> Int32? {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("lock", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  static func failure(_ action: String, _ path: String) -> Publication.Failure {
    .system(action: action, path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
