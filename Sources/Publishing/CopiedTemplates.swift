import Diagnostics
import Documents

/// What of a portal's own templates was copied out of the program, and as it was in which version.
///
/// Messages are left out: a portal's own stand for the program's one by one, so that those it leaves alone are never old.
struct CopiedTemplates: Sendable {
  /// The file of the folder that says it.
  static let file = "copied.yml"

  private static let shape = Shape.map(
    .object([
      .init("version", .text, required: true, "the version of Kazalo that it was copied from"),
      .init("digest", .text, required: true, "the beginning of the SHA-256 of the program's file"),
    ]))

  private struct Copy {
    var version: String
    var digest: String
    var location: SourceLocation?
  }

  private var copies: [String: Copy] = [:]

  /// Reads what a folder says of itself, nothing where it says nothing; `nil` where that can't be read.
  static func load(from folder: Folder?, named name: String, into log: inout DiagnosticLog) -> CopiedTemplates? {
    var copied = CopiedTemplates()
    guard let folder, folder.contains(file) else { return copied }
    let layer = LayeredFolder(folder, named: name)
    guard let bytes = layer.bytes(file, limit: 1 << 20, into: &log) else { return nil }
    var found = DiagnosticLog()
    let document = YAMLFile.read(bytes, file: layer.location(of: file).file, shape, mayBeEmpty: true, into: &found)
    log.merge(found)
    guard found.diagnostics.isEmpty else { return nil }
    for entry in document?.entries ?? [] {
      copied.copies[entry.key] = Copy(
        version: entry.value["version"]?.text ?? "", digest: entry.value["digest"]?.text ?? "",
        location: entry.location)
    }
    return copied
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    guard !path.hasPrefix("messages/") else { return }
    copies[path] = Copy(version: ProgramVersion.current, digest: CopiedTemplates.digest(of: bytes))
  }

  var isEmpty: Bool { copies.isEmpty }

  /// The file that says it.
  var text: String {
    let lines = copies.sorted { $0.key < $1.key }.map { path, copy in
      "\(CopiedTemplates.plainOrQuoted(path)): { version: \(CopiedTemplates.plainOrQuoted(copy.version)), digest: \(CopiedTemplates.plainOrQuoted(copy.digest)) }\n"
    }
    return """
      # What was copied out of Kazalo with "kazalo new template", and from which version: "kazalo check" tells when the
      # program's file has changed since. Lines may go.

      """ + lines.joined()
  }

  /// Warns of every file of the portal that was copied from one that the program has otherwise now.
  func check(_ folder: LayeredFolder, into log: inout DiagnosticLog) {
    guard let own = folder.own, let base = folder.base else { return }
    for (path, copy) in copies.sorted(by: { $0.key < $1.key }) where own.folder.contains(path) {
      guard base.folder.contains(path), let bytes = try? base.folder.read(path), let location = copy.location else {
        continue
      }
      let digest = CopiedTemplates.digest(of: bytes)
      guard digest != copy.digest else { continue }
      let note = "{ version: \(ProgramVersion.current), digest: \(digest) }"
      log.warning(
        "template.outdated", location,
        "the program's \(path) has changed since the portal's own was copied from version \(copy.version.prefix(40))",
        hint:
          "take over what you want of it, which kazalo new template \(path) --print shows, and then write here \(note)")
    }
  }

  /// Enough of it to tell two files apart.
  private static func digest(of bytes: [UInt8]) -> String { String(SHA256.hexadecimal(of: bytes).prefix(16)) }

  /// A text as YAML has it, without quotes where it needs none.
  private static func plainOrQuoted(_ text: String) -> String {
    let isPlain = text.utf8.enumerated().allSatisfy { index, byte in
      (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || (index > 0 && "./-_".utf8.contains(byte))
    }
    guard text.isEmpty || !isPlain else { return text }
    return Diagnostics.quoted(text)
  }
}
