/// A path as the system has it: the names of files need not be text.
struct DiskPath: Hashable, Sendable {
  /// Without the zero that ends it in C.
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  static func / (folder: DiskPath, name: [UInt8]) -> DiskPath {
    name.isEmpty ? folder : DiskPath(bytes: folder.bytes + [UInt8(ascii: "/")] + name)
  }

  static func / (folder: DiskPath, name: String) -> DiskPath { folder / Array(name.utf8) }

  /// For people: bytes that are no text are shown as �.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The folders that a path is in, the nearest first: `a/b` and `a` of `a/b/c`.
  static func folders(of path: [UInt8]) -> some Sequence<[UInt8]> {
    sequence(state: path[...]) { rest -> [UInt8]? in
      guard let slash = rest.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[..<slash]
      return Array(rest)
    }
  }
}
