#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system calls of files say, without pointers.
enum FileBytes {
  /// The bytes of a regular file, read straight into the array: `FileManager.contents(atPath:)` and a copy into an
  /// array take three times as long (116 MB: 0.20 s).
  ///
  /// A pipe, a socket or a device is never waited for, and a file that grows while it is read is not read without end.
  static func all(of path: String, limit: Int) throws(Folder.Problem) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : errno == ENXIO ? .special : .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .special }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    let size = Int(status.st_size)
    var isSound = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled <= size, let start = buffer.baseAddress {
        let found = unsafe read(descriptor, start + filled, size + 1 - filled)
        if found < 0, errno == EINTR { continue }
        guard found > 0 else {
          isSound = found == 0
          break
        }
        filled += found
      }
    }
    // More than the size it had when it was opened: somebody writes it just now.
    guard isSound, bytes.count <= size else { throw .unreadable }
    return bytes
  }

  /// The absolute path with every link followed.
  static func resolved(_ path: String) throws(Folder.Problem) -> String {
    guard let found = unsafe realpath(path, nil) else { throw errno == ENOENT ? .missing : .unreadable }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
