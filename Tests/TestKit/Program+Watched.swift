import Foundation
import Glibc

/// `TIOCSPTLCK` and `TIOCGPTN` of Linux: Swift's C library does not show the functions that call them.
private let unlockLine: UInt = 0x4004_5431
private let lineNumber: UInt = 0x8004_5430

extension Program {
  /// Runs a command in a folder as somebody does who sits before a terminal, and gives what the terminal was sent.
  ///
  /// The standard output goes to a file called `output` in `streams`.
  public func watch(_ arguments: [String], in folder: String, streams: TemporaryFolder) throws -> String {
    let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: CInt = 0
    var lock: CInt = 0
    guard terminal >= 0, unsafe ioctl(terminal, unlockLine, &lock) == 0,
      unsafe ioctl(terminal, lineNumber, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    defer { close(terminal) }
    let end = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    let line = FileHandle(fileDescriptor: end, closeOnDealloc: false)
    try streams.write("", to: "output")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "CI" && $0.key != "NO_COLOR" }
      .merging(["KAZALO_LANGUAGE": "en"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams("output")))
    process.standardError = line
    try process.run()
    close(end)
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    // The terminal says with an error that nobody writes to it any more.
    while true {
      let count = unsafe read(terminal, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      text += piece.prefix(count)
    }
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
