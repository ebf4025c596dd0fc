import Diagnostics
import Site

/// Looks at the names of all files of a site together. Each cause is told once, where somebody wrote what makes the name.
struct OutputCheck {
  private(set) var log = DiagnosticLog()
  private let files: [OutputFile]
  private let content: String
  private var origins: [String: SourceLocation] = [:]
  /// What stands where something else does, by what makes the two names, each with the first pair of paths.
  private var clashes: [Clash: (paths: [String], count: Int)] = [:]

  private struct Clash: Hashable {
    /// In their order, so that a pair is one whichever comes first; a path where nobody wrote it.
    var sides: [String]
  }

  init(_ files: [OutputFile], of content: String) {
    self.files = files
    self.content = content
    for file in files {
      guard var origin = file.origin else { continue }
      origin.file = "\(content)/\(origin.file)"
      origins[file.path] = origin
    }
  }

  mutating func run() {
    var paths: [String] = []
    for file in files {
      if OutputPaths.isSafe(file.path) {
        paths.append(file.path)
      } else {
        log.error(
          "publish.unsafe-path", location(of: file.path), "\"\(shown(file.path))\" is not an address inside the site",
          hint: "use a name without \"..\", backslashes and control characters")
      }
    }
    checkLengths(paths)
    checkClashes(paths.sorted())
  }

  // MARK: Lengths

  private mutating func checkLengths(_ paths: [String]) {
    var seen: Set<Substring> = []
    var long: [String] = []
    // The shortest path first: it is that of the page that is named by what is too long.
    for path in paths.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      let names = path.split(separator: "/").filter { $0.utf8.count > OutputPaths.mostOfName }
      for name in names {
        // Up to the first dot, where endings begin: a name is told once for all files that have it.
        guard seen.insert(name.prefix { $0 != "." }).inserted else { continue }
        log.error(
          "publish.long-name", location(of: path),
          "\"\(shown(name))\" has \(name.utf8.count) bytes, and the name of a file has at most \(OutputPaths.mostOfName)",
          hint: "give it a shorter title, tag, id or file name")
      }
      if names.isEmpty, path.utf8.count > OutputPaths.mostOfPath { long.append(path) }
    }
    guard let path = long.first else { return }
    let more: ProblemText = long.count == 1 ? "" : "; so have \(long.count - 1) more"
    log.error(
      "publish.long-path", location(of: path),
      "the address \"\(shown(path))\" has \(path.utf8.count) bytes, and it may have \(OutputPaths.mostOfPath)\(more)",
      hint: "use shorter names, or fewer folders in each other")
  }

  // MARK: Clashes

  private mutating func checkClashes(_ paths: [String]) {
    var names = [folded(Publication.manifestName): Publication.manifestName]
    for path in paths {
      if let other = names.updateValue(path, forKey: folded(path)) { clash(path, other) }
    }
    // Each folder with the file that needs it.
    var folders: [String: (name: Substring, file: String)] = [:]
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        let name = folded(rest)
        if let file = names[name] { clash(path, file) }
        guard let other = folders.updateValue((rest, path), forKey: name) else { continue }
        if other.name.utf8.elementsEqual(rest.utf8) { break }
        clash(path, other.file)
      }
    }
    for found in clashes.values.sorted(by: { $0.paths.lexicographicallyPrecedes($1.paths) }) {
      report(found.paths[0], found.paths[1], count: found.count)
    }
  }

  private mutating func clash(_ path: String, _ other: String) {
    let sides = [path, other].map { path in
      origins[path].map { "\($0.file):\($0.line):\($0.column)" } ?? path
    }
    clashes[Clash(sides: sides.sorted()), default: ([path, other], 0)].count += 1
  }

  private mutating func report(_ path: String, _ other: String, count: Int) {
    // Who wrote something can change it; of two who did, the later name is told.
    let (blamed, kept) = origins[path] != nil || origins[other] == nil ? (path, other) : (other, path)
    let more: ProblemText = count == 1 ? "" : ", and so with \(count - 1) more of its files"
    let owner: ProblemText = origins[kept].map { ", which comes from \($0.file)" } ?? ""
    let what: ProblemText =
      origins[blamed] == nil
      ? "\"\(shown(blamed))\"" : "what is written here makes the address \"\(shown(blamed))\", which"
    log.error(
      "publish.address-clash", location(of: blamed), "\(what) can't stand beside \"\(shown(kept))\"\(owner)\(more)",
      hint: "give one of them another name; upper and lower case don't tell them apart everywhere")
  }

  // MARK: Words

  private func location(of path: String) -> SourceLocation { origins[path] ?? SourceLocation(file: shown(path)) }

  /// So much of a name that it is known again.
  private func shown(_ text: some StringProtocol) -> String {
    text.utf8.count <= 120 ? String(text) : "\(text.prefix(60))…\(text.suffix(20))"
  }

  /// Equal where a file system that ignores case would see one name; a text is equal to its other compositions anyway.
  private func folded(_ path: some StringProtocol) -> String { path.uppercased().lowercased() }
}
