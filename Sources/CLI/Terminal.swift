// `FileHandle` and `ProcessInfo` with the environment are in the full Foundation.
import Foundation
import Glibc

/// Where the program speaks to a person: the standard error stream.
enum Terminal {
  /// Whether somebody watches, so that a line of progress may be drawn and wiped.
  static var isWatched: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["CI"] == nil }

  /// Whether colours are wanted (the convention of no-color.org).
  static var hasColour: Bool { isWatched && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

  static func say(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

  /// A line of progress that the next one replaces; nothing where nobody watches.
  static func show(_ progress: String) {
    if isWatched { write("\r\u{1B}[K\(progress)…") }
  }

  static func clearProgress() {
    if isWatched { write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
