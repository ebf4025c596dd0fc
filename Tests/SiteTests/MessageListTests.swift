import Charts
import Content
import Foundation
import Languages
import Testing
import Wording

@testable import Site

/// A message that is declared and stands in no list is never asked for when a portal is checked, and its name would be
/// printed instead of it.
@Suite struct MessageListTests {
  @Test(arguments: ["Wording", "Charts", "Content", "Site"])
  func `every message that a room declares is one that a portal must have`(room: String) throws {
    let listed = Set(
      (MessageKey.figureKeys + MessageKey.chartsKeys + MessageKey.contentKeys + MessageKey.siteKeys).map(\.name))
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(room)")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
    var declared = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /static let \w+ = MessageKey\(\s*"([a-z0-9.-]+)"/) {
        declared += 1
        #expect(listed.contains(String(match.output.1)), "\(file.lastPathComponent): \(match.output.1)")
      }
    }
    #expect(declared > 5)
  }
}
