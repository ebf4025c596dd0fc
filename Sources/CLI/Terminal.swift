import ArgumentParser
import Diagnostics
// `FileHandle` and `ProcessInfo` with the environment are in the full Foundation.
import Foundation
import Glibc
import Publishing

/// Where the program speaks: to a person on the standard error stream, to programs on the standard output.
enum Terminal {
  /// Whether somebody watches, so that a line of progress may be drawn and wiped.
  static var isWatched: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["CI"] == nil }

  /// Whether colours are wanted (the convention of no-color.org).
  static var hasColour: Bool { isWatched && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

  /// Says problems in the language that was asked for, or in that of the environment or of the portal.
  static func voice(content: String, templates: String? = nil, asked: String? = nil) -> ProblemVoice {
    .of(
      content: content, templates: templates, program: ProgramFiles.folder,
      asked: asked ?? ProcessInfo.processInfo.environment["KAZALO_LANGUAGE"].flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Whether somebody can be asked: who watches also types.
  static var isAsked: Bool { isWatched && isatty(0) == 1 }

  /// What somebody answers in a line; `nil` for nothing.
  static func ask(_ question: String, usually: String) -> String? {
    write("\(question) [\(usually)]: ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return answer.isEmpty ? nil : answer
  }

  static func say(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

  /// Writes an answer to the standard output, and ends the command where it can't be written.
  static func answer(_ text: String) throws { try answer(Array(text.utf8)) }

  static func answer(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(1, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritten() }
      done += count
    }
  }

  /// Ends the standard output, for a disk may say only then that it is full.
  static func endAnswer() throws {
    if close(1) != 0, errno != EBADF { throw unwritten() }
  }

  private static func unwritten() -> ExitCode {
    say("The answer could not be written: \(unsafe String(cString: strerror(errno)))")
    return ExitCode(1)
  }

  /// A line of progress that the next one replaces; nothing where nobody watches.
  static func show(_ progress: String) {
    if isWatched { write("\r\u{1B}[K\(progress)…") }
  }

  static func clearProgress() {
    if isWatched { write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) {
    // Where nobody can be told, nobody can be told that either.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
