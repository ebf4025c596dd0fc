import Foundation

/// The small portal of the tests, in named variations; a test changes the files that it is about.
///
/// - `plain`: one municipality, one centre, three activities and one indicator, in two languages.
/// - `whole`: the plain one with every kind of input, and the indicators that the repository ships.
/// - `recorded`: every table of records with the cells that are hard to read, in one language, without indicators.
public struct SmallPortal: Sendable {
  /// By their paths in the portal's folder.
  public private(set) var files: [String: String] = [:]
  /// The shipped indicators that it has beside its own.
  private var shipped: [String] = []

  /// - Parameter text: files of `-- path --` parts.
  init(_ text: String, shipped: [String] = []) {
    for (path, content) in PortalText(text).files { files[path] = content }
    self.shipped = shipped
  }

  /// The portal with some files replaced, added or, where `nil`, left out.
  public func with(_ changes: [String: String?], shipped: [String] = []) -> SmallPortal {
    var portal = self
    for (path, text) in changes { portal.files[path] = text }
    portal.shipped += shipped
    return portal
  }

  /// A project's folder as a person has it: the portal in `content`, and the shipped templates.
  public func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: "content/\(path)") }
    // What is shipped belongs to the topics that are shipped, and names no indicator that is not there.
    let topics = shipped.isEmpty || files["themes.yml"] != nil ? [] : ["content/themes.yml"]
    for path in topics + shipped.map({ "content/indicators/\($0).yml" }) {
      let text = try String(contentsOf: SmallPortal.root.appending(path: path), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        guard line.hasPrefix("compare_by: ") else { return true }
        return shipped.contains(String(line.dropFirst("compare_by: ".count)))
      }
      try folder.write(lines.joined(separator: "\n"), to: path)
    }
    try FileManager.default.copyItem(
      at: SmallPortal.root.appending(path: "site-templates"), to: URL(filePath: folder("site-templates")))
    return folder
  }

  /// The repository.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
