import Diagnostics

/// The names of the program's own files, as people say them.
struct TemplateNames: Sendable {
  /// The paths below `site-templates`, sorted.
  let paths: [String]

  /// - Parameter paths: all files of the program; what a new portal is made of is nothing that a portal has of its own.
  init(paths: [String]) { self.paths = paths.filter { !$0.hasPrefix("\(Starter.folder)/") } }

  /// The files that somebody can mean by a name: a path, its end, with or without what stands behind a point. One, where
  /// the name is a whole path.
  func matches(_ name: String) -> [String] {
    let wanted = TemplateNames.parts(name)
    guard !wanted.isEmpty else { return [] }
    let whole = paths.filter { TemplateNames.isWhole(TemplateNames.parts($0), wanted) }
    return whole.isEmpty ? paths.filter { TemplateNames.isEnd(TemplateNames.parts($0), wanted) } : whole
  }

  /// The path that somebody probably meant by another one.
  func nearest(to path: String) -> String? {
    if let only = matches(path).first { return only }
    // The path itself; or its name, in another folder or with another ending.
    for part in [{ $0 }, TemplateNames.name, TemplateNames.stem] as [(String) -> String] {
      guard let near = suggestion(for: part(path), among: paths.map(part)) else { continue }
      return paths.first { part($0) == near }
    }
    return nil
  }

  /// The parts of a path below `site-templates`, whatever folder that is in.
  private static func parts(_ path: String) -> [String] {
    let parts = path.split(separator: "/").map { String($0) }.filter { $0 != "." }
    return parts.lastIndex(of: ProgramFiles.name).map { Array(parts[($0 + 1)...]) } ?? parts
  }

  private static func name(_ path: String) -> String { parts(path).last ?? "" }
  private static func stem(_ path: String) -> String { String(name(path).prefix { $0 != "." }) }

  private static func isWhole(_ path: [String], _ wanted: [String]) -> Bool {
    guard path.count == wanted.count, let name = path.last, let end = wanted.last else { return false }
    return path.dropLast() == wanted.dropLast() && (name == end || name.hasPrefix(end + "."))
  }

  private static func isEnd(_ path: [String], _ wanted: [String]) -> Bool {
    isWhole(Array(path.suffix(wanted.count)), wanted)
  }
}
