import Diagnostics
// Rights of files are in the full Foundation.
import Foundation
import Site
import TestKit
import Testing

@testable import Publishing

/// What happens to the old site when a publication does not come to its end. Each runs in a process of its own.
@Suite(.serialized) struct InterruptedPublicationTests {
  /// A site of many files that all say which edition they are of.
  static func edition(_ name: String, files: Int = 600) -> [OutputFile] {
    (0..<files).map { OutputFile(path: "page-\(10_000 + $0).html", bytes: Array("\(name) \($0)\n".utf8)) }
  }

  /// What others keep in the published folder.
  static let foreign = [
    "CNAME": "example.org", ".git/HEAD": "ref: refs/heads/main", ".git/objects/ab/cdef": "blob",
    ".well-known/security.txt": "Contact: x",
  ]

  /// A published edition with files of others in it.
  private func published(_ name: String, in folder: TemporaryFolder) throws {
    _ = try Publication(output: folder("public")).publish(Self.edition(name))
    for (path, text) in Self.foreign { try folder.write(text, to: "public/\(path)") }
  }

  /// The edition a folder holds; the manifest and every file must agree on it.
  private func wholeEdition(in folder: TemporaryFolder, _ candidates: [String]) throws -> String {
    var tree = try folder.tree("public")
    for (path, text) in Self.foreign {
      #expect(tree.removeValue(forKey: path).map { String(decoding: $0, as: UTF8.self) } == text, "\(path)")
    }
    let first = String(decoding: try #require(tree["page-10000.html"]), as: UTF8.self)
    let name = try #require(candidates.first { first.hasPrefix($0) })
    for file in Self.edition(name) { #expect(tree[file.path].map { [UInt8]($0) } == file.bytes, "\(file.path)") }
    let manifest = try #require(Manifest.read(at: folder("public/manifest.json")))
    #expect(manifest.entries.map(\.path) == Self.edition(name).map(\.path))
    #expect(tree.count == manifest.entries.count + 1)
    return name
  }

  /// Moments between which the whole publication lies, and more of them than a single run can try.
  private static let moments = (1...12).map { _ in UInt32.random(in: 200...100_000) }

  @Test(arguments: moments)
  func `a build that is killed leaves a whole site with all that others keep in it, and the next one clears up`(
    microseconds: UInt32
  ) async throws {
    let folder = try TemporaryFolder()
    let output = folder("public")
    try published("old", in: folder)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [output = output as String, microseconds = microseconds as UInt32] in
      Thread.detachNewThread {
        usleep(microseconds)
        kill(getpid(), SIGKILL)
      }
      _ = try Publication(output: output).publish(InterruptedPublicationTests.edition("new"))
      pause()
    }
    _ = try wholeEdition(in: folder, ["old", "new"])
    _ = try Publication(output: output).publish(Self.edition("next"))
    #expect(try wholeEdition(in: folder, ["next"]) == "next")
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `a file that the system stops in its middle leaves the old site`() async throws {
    let folder = try TemporaryFolder()
    let output = folder("public")
    try published("old", in: folder)
    await #expect(processExitsWith: .exitCode(7)) { [output = output as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        let large = OutputFile(path: "z.bin", bytes: [UInt8](repeating: 0, count: 1_000_000))
        _ = try Publication(output: output).publish(InterruptedPublicationTests.edition("new") + [large])
      } catch Publication.Failure.system(action: "write", path: _, reason: _) { exit(7) }
    }
    #expect(try wholeEdition(in: folder, ["old"]) == "old")
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test(.enabled(if: geteuid() == 0, "mounting a small disk takes the rights of root"))
  func `a full disk leaves the old site and says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "disk/x")
    guard unsafe mount("none", folder("disk"), "tmpfs", 0, "size=2m,nr_inodes=20000") == 0 else { return }
    defer { _ = unsafe umount2(folder("disk"), 2) }
    let publication = Publication(output: folder("disk/public"))
    let old = [OutputFile(path: "a.html", bytes: Array("old".utf8))]
    _ = try publication.publish(old)
    let large = OutputFile(path: "b.bin", bytes: [UInt8](repeating: 1, count: 4_000_000))
    do throws(Publication.Failure) {
      _ = try publication.publish(old + [large])
      Issue.record("the disk took more than it holds")
    } catch {
      #expect(error.diagnostics(output: "public")[0].message.contains("No space left on device"))
    }
    #expect(try folder.text("disk/public/a.html") == "old")
    #expect(try folder.names("disk") == [".public.lock", "public"])
  }

  @Test func `where the folder can't be made the system's reason is told`() throws {
    let folder = try TemporaryFolder(PortalText("-- file --\nnot a folder\n"))
    do throws(Publication.Failure) {
      _ = try Publication(output: folder("file/public")).publish(Self.edition("new", files: 1))
      Issue.record("a folder was made in a file")
    } catch {
      #expect(error.diagnostics(output: "file/public")[0].message.contains("Not a directory"))
    }
    #expect(try folder.tree().count == 1)
  }
}
