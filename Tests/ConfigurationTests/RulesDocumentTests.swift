import Configuration
import Foundation
import Testing

/// `Documentation/Rules.md` and the guide say of thresholds what is true.
@Suite struct RulesDocumentTests {
  /// A document of the project, by its path from the repository.
  static func document(_ path: String, filePath: String = #filePath) throws -> String {
    let root = URL(filePath: filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every threshold as `portal.yml` calls it, with what it is unless set.
  static var thresholds: [String: String] {
    let pairs = Mirror(reflecting: Thresholds()).children.map { child in
      let name = (child.label ?? "").reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
      let text = (child.value as? Double).map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "\(child.value)"
      return (name, text)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test func `the table of the rules has every threshold as it is unless set`() throws {
    var found: [String: String] = [:]
    for line in try RulesDocumentTests.document("Documentation/Rules.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`"), cells[2].hasPrefix("[") else { continue }
      found[cells[0].trimmingCharacters(in: ["`"])] = cells[1]
    }
    #expect(found == RulesDocumentTests.thresholds)
  }

  @Test func `the guide names every threshold`() throws {
    let text = try RulesDocumentTests.document("Documentation/guide/protection.md")
    for name in RulesDocumentTests.thresholds.keys.sorted() { #expect(text.contains("`\(name)`"), "\(name)") }
  }
}
