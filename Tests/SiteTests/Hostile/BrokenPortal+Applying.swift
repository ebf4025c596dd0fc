import Foundation
import TestKit
import Testing

extension BrokenPortal {
  /// Makes the one change; it must really change something.
  func apply(to folder: TemporaryFolder) throws {
    switch change {
    case .replace(let old, let file, let new):
      let text = try folder.text(file)
      try #require(text.contains(old), "\(file) has no \(old)")
      try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: file)
    case .append(let text, let file): try folder.write(try folder.text(file) + text, to: file)
    case .write(let file, let bytes): try folder.write(bytes, to: file)
    case .delete(let file): try FileManager.default.removeItem(atPath: folder(file))
    case .link(let file, let target): try folder.link(file, to: target)
    case .pipe(let file): #expect(folder.pipe(file))
    case .name(let name, let parent): #expect(folder.touch(Array("\(parent)/".utf8) + name))
    }
  }
}
