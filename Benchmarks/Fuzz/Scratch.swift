// Folders and links are made by the full Foundation's file manager, which `Process` asks for anyway.
import Foundation

/// The folder that mutants are written to, one after the other: only what differs is written, and taken back.
struct Scratch {
  let root: String
  private let base: [String: [UInt8]]
  private let folders: Set<String>
  private var dirty: Set<String> = []

  /// - Parameter base: the portal that all mutants are made of.
  init(_ root: String, base: Mutant) throws {
    self.root = root
    self.base = base.files
    folders = Set(base.files.keys.flatMap { Scratch.folders(of: $0) })
    try? FileManager.default.removeItem(atPath: root)
    for (path, bytes) in base.files { try write(bytes, to: path) }
  }

  var content: String { root + "/content" }
  var templates: String { root + "/site-templates" }

  /// Writes a mutant in place of the last one.
  mutating func show(_ mutant: Mutant) throws {
    for path in dirty.union(mutant.changed).sorted() { take(path) }
    // What could not be written, such as a file in what is now a file, is no part of the mutant.
    for path in dirty.union(mutant.changed).sorted() {
      if let special = mutant.specials[path] {
        try? put(special, at: path)
      } else if let bytes = mutant.files[path] {
        try? write(bytes, to: path)
      }
    }
    dirty = mutant.changed
  }

  /// Takes away what stands at a path, and the folders that it alone stood in.
  private func take(_ path: String) {
    try? FileManager.default.removeItem(atPath: root + "/" + path)
    for folder in Scratch.folders(of: path).reversed() where !folders.contains(folder) {
      let place = root + "/" + folder
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: place), names.isEmpty else { break }
      try? FileManager.default.removeItem(atPath: place)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let place = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  private func put(_ special: Mutant.Special, at path: String) throws {
    let place = root + "/" + path
    switch special {
    case .folder: try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    case .link(let target): try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
    case .pipe:
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/mkfifo")
      process.arguments = [place]
      try process.run()
      process.waitUntilExit()
    }
  }

  /// The folders that a path lies in, from the outermost.
  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
