import Diagnostics
import Documents
import Glibc
import Releases
import Site
import TestKit
import Testing

@testable import Publishing

@Suite struct LedgerFolderTests {
  private let files = [
    OutputFile(path: "releases/2026-1.csv", bytes: Array("figures".utf8)),
    OutputFile(path: "releases/2026-1.yml", bytes: Array("date: 2026-01-01".utf8)),
  ]

  @Test func `a release is two files, and nothing is left beside them`() throws {
    let folder = try TemporaryFolder()
    try LedgerFolder(content: folder.path).write(files)
    #expect(try folder.names("releases") == ["2026-1.csv", "2026-1.yml"])
    #expect(try folder.text("releases/2026-1.csv") == "figures")
  }

  @Test(arguments: [
    (["a.csv", "a.yml.part"], ["a.csv", "a.yml.part"]),
    (["a.csv.part", "a.yml.part"], ["a.csv.part", "a.yml.part"]),
    (["a.csv.part"], ["a.csv.part"]),
    (["a.csv", "a.yml", "a.yml.part", "a.csv.part"], ["a.csv.part", "a.yml.part"]),
    (["a.csv"], []), (["a.yml"], []), (["a.csv", "a.csv.part"], ["a.csv.part"]),
    (["b.csv", "a.yml.part"], ["a.yml.part"]),
    (["notes.txt.part", "A b.yml.part", ".yml.part", "a.yml.part.bak"], []),
  ])
  func `only what a stopped build left is unfinished, and its sign goes last`(names: [String], unfinished: [String]) {
    #expect(Ledger.unfinished(names) == unfinished)
  }

  @Test func `what a stopped build left is no release and no error, and the next build clears it`() throws {
    let folder = try TemporaryFolder(
      PortalText("-- releases/2026-9.csv --\nx\n-- releases/2026-9.yml.part --\nda\n-- releases/2026-8.csv --\ny\n"))
    var log = DiagnosticLog()
    let portal = try #require(Folder(folder.path))
    #expect(Ledger(from: portal, digest: { _ in "" }, into: &log).entries.isEmpty)
    #expect(log.inOrder.map(\.id) == ["ledger.alone", "ledger.unfinished"])
    #expect(log.inOrder.map(\.severity) == [.error, .warning])
    try LedgerFolder(content: folder.path).clearDrafts()
    #expect(try folder.names("releases") == ["2026-8.csv"])
  }

  @Test func `a release that is being written is left alone`() throws {
    let folder = try TemporaryFolder(PortalText("-- releases/a.csv --\nx\n-- releases/a.yml.part --\ny\n"))
    let lock = try FolderLock(folder: DiskPath(folder("releases")))
    #expect(throws: Publication.Failure.busy(folder("releases"))) {
      try LedgerFolder(content: folder.path).clearDrafts()
    }
    #expect(try folder.names("releases").count == 2)
    withExtendedLifetime(lock) {}
  }

  @Test func `a draft that can't be written leaves nothing`() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .exitCode(7)) { [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        try LedgerFolder(content: path).write([
          OutputFile(path: "releases/a.csv", bytes: [1]),
          OutputFile(path: "releases/a.yml", bytes: [UInt8](repeating: 0, count: 10_000)),
        ])
      } catch Publication.Failure.system(action: "write", path: _, reason: _) { exit(7) }
    }
    #expect(try folder.names("releases").isEmpty)
  }
}
