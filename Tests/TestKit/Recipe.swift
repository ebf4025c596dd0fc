import Foundation

/// A recipe of CONTRIBUTING.md: the files that it says one touches.
public struct Recipe {
  /// As they are written there, a name in angle brackets for any.
  public let files: [String]

  /// - Parameter title: the heading of the recipe.
  public init(_ title: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let sections = text.components(separatedBy: "\n### ")
    let section = sections.first { $0.hasPrefix(title + "\n") } ?? ""
    files = section.matches(of: /`([^`\s]+\/[^`\s]*)`/).map { String($0.output.1) }
  }

  /// The files of the program that it names, but for tests.
  public var sources: [String] { files.filter { $0.hasPrefix("Sources/") } }

  /// Whether it names a file, or the folder that it lies in.
  public func names(_ path: String) -> Bool {
    files.contains { file in
      let pieces = file.split(separator: /<[^<>\/]*>/, omittingEmptySubsequences: false)
      let pattern = pieces.map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: "[^/.]+")
      let end = file.hasSuffix("/") ? "" : "(/.*)?$"
      return path.range(of: "^\(pattern)\(end)", options: .regularExpression) != nil
    }
  }
}
