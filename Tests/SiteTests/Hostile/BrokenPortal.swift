import Testing

/// A portal with one thing wrong, and where the problem must be found.
struct BrokenPortal: Sendable, CustomTestStringConvertible {
  var name: String
  var change: Change
  /// The file the problem is located in, from the project's folder.
  var file: String
  /// The line, from 1; `nil` where the whole file is meant.
  var line: Int?
  /// A part of the problem's id that must occur.
  var id: String

  enum Change: Sendable {
    /// One text in a file becomes another.
    case replace(String, in: String, with: String)
    /// A file gets this text at its end.
    case append(String, to: String)
    case write(String, bytes: [UInt8])
    case delete(String)
    /// A symbolic link.
    case link(String, to: String)
    /// A named pipe.
    case pipe(String)
    /// An empty file in a folder, whose name is any bytes.
    case name([UInt8], in: String)
  }

  var testDescription: String { name }

  init(_ name: String, _ change: Change, file: String, line: Int? = nil, id: String) {
    self.name = name
    self.change = change
    self.file = file
    self.line = line
    self.id = id
  }

  /// A text in a file becomes another, and the problem is in that file.
  init(_ name: String, _ old: String, in file: String, with new: String, line: Int? = nil, id: String) {
    self.init(name, .replace(old, in: file, with: new), file: file, line: line, id: id)
  }
}
