import Diagnostics
import Vocabulary

/// A walk through a folder and all below it.
struct FolderListing {
  private(set) var files: [String] = []
  /// The names on the disk of the files whose names are in another form there.
  private(set) var written: [String: String] = [:]
  private(set) var problems: [Diagnostic] = []
  private var seen: Set<String> = []
  private let root: [UInt8]

  init(_ root: String) { self.root = Array(root.utf8) }

  /// Lists everything; false where the folder itself is none.
  mutating func read(with listing: ([UInt8]) -> [FolderEntry]?) -> Bool {
    // A stack of our own: how deep folders lie in each other is up to whoever made them.
    var waiting: [String] = [""]
    var isFirst = true
    while let folder = waiting.popLast() {
      let path = folder.isEmpty ? root : root + Array("/\(folder)".utf8)
      guard let entries = listing(path) else {
        if isFirst, !FolderEntry.isFolder(path) { return false }
        problem(
          "folder.unreadable", folder.isEmpty ? "." : folder, "the folder can't be listed",
          "check its permissions; what lies in it would be missing from every figure")
        isFirst = false
        continue
      }
      isFirst = false
      // Hidden files belong to editors and systems, but for those that are to be copied as they are.
      let isCopied = folder == Folder.copied || folder.hasPrefix(Folder.copied + "/")
      for entry in entries where isCopied || entry.name.first != UInt8(ascii: ".") { add(entry, in: folder, &waiting) }
    }
    return true
  }

  private mutating func add(_ entry: FolderEntry, in folder: String, _ waiting: inout [String]) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    guard let name = String(validating: entry.name, as: UTF8.self) else {
      problem(
        "folder.name", prefix + FolderListing.readable(entry.name), "the name is not UTF-8",
        "rename it; what old Windows programs put into a ZIP file unpacks so")
      return
    }
    let path = prefix + name
    switch entry.kind {
    case .file: add(file: path)
    case .folder: waiting.append(path)
    case .linkedFolder:
      problem("folder.link", path.composed, "a link to a folder is not followed", "put the folder itself here")
    case .brokenLink:
      problem(
        "folder.broken-link", path.composed, "the link leads to nothing, or in a circle",
        "put the file itself here, or remove the link")
    case .special:
      problem(
        "file.special", path.composed, "this is a pipe, a socket or a device, not a file",
        "put a file in its place, or remove it")
    }
  }

  private mutating func add(file path: String) {
    let name = path.composed
    guard seen.insert(name).inserted else {
      problem(
        "folder.same-name", name, "two files have this name, spelled with different bytes", "keep one of them")
      return
    }
    files.append(name)
    if !name.utf8.elementsEqual(path.utf8) { written[name] = path }
  }

  private mutating func problem(_ id: String, _ path: String, _ message: ProblemText, _ hint: ProblemText) {
    problems.append(Diagnostic(.error, id, SourceLocation(file: path), message, hint: hint))
  }

  /// The bytes of a name, with those that are no text as `\xE8`.
  private static func readable(_ name: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index < name.count {
      let lengths = (1...4).filter { index + $0 <= name.count }
      if let length = lengths.first(where: { String(validating: name[index..<index + $0], as: UTF8.self) != nil }) {
        text += String(decoding: name[index..<index + length], as: UTF8.self)
        index += length
      } else {
        text += "\\x" + hexadecimal(name[index])
        index += 1
      }
    }
    return text
  }
}
