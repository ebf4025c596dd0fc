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

  /// The edition a folder holds; the manifest and every file must agree on it.
  private func wholeEdition(in folder: TemporaryFolder, _ candidates: [String]) throws -> String {
    let tree = try folder.tree("public")
    let first = String(decoding: try #require(tree["page-10000.html"]), as: UTF8.self)
    let name = try #require(candidates.first { first.hasPrefix($0) })
    for file in Self.edition(name) { #expect(tree[file.path].map { [UInt8]($0) } == file.bytes, "\(file.path)") }
    let manifest = try #require(Manifest.read(at: folder("public/manifest.json")))
    #expect(manifest.entries.map(\.path) == Self.edition(name).map(\.path))
    #expect(tree.count == manifest.entries.count + 1)
    return name
  }

  @Test(arguments: [1, 5, 15, 40, 120])
  func `a build that is killed leaves a whole site, and the next one clears up`(milliseconds: UInt32) async throws {
    let folder = try TemporaryFolder()
    let output = folder("public")
    _ = try Publication(output: output).publish(Self.edition("old"))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [output = output as String, milliseconds = milliseconds as UInt32] in
      Thread.detachNewThread {
        usleep(milliseconds * 1000)
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
    _ = try Publication(output: output).publish(Self.edition("old"))
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
    do {
      _ = try publication.publish(old + [large])
      Issue.record("the disk took more than it holds")
    } catch {
      #expect(error.diagnostic(output: "public").message.contains("No space left on device"))
    }
    #expect(try folder.text("disk/public/a.html") == "old")
    #expect(try folder.names("disk") == [".public.lock", "public"])
  }

  @Test func `where the folder can't be made the system's reason is told`() throws {
    let folder = try TemporaryFolder(PortalText("-- file --\nnot a folder\n"))
    do {
      _ = try Publication(output: folder("file/public")).publish(Self.edition("new", files: 1))
      Issue.record("a folder was made in a file")
    } catch {
      #expect(error.diagnostic(output: "file/public").message.contains("Not a directory"))
    }
    #expect(try folder.tree().count == 1)
  }
}
