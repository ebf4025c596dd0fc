import Diagnostics
// Rights and links of files are in the full Foundation.
import Foundation
import Site
import TestKit
import Testing

@testable import Publishing

@Suite struct PublicationTests {
  private func site(_ files: KeyValuePairs<String, String>) -> [OutputFile] {
    files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
  }

  @Test func `the folder holds the files and a manifest, and nothing is left beside it`() throws {
    let folder = try TemporaryFolder()
    let counts = try Publication(output: folder("public")).publish(site(["index.html": "home", "sl/a/b.html": "page"]))
    #expect(counts == .init(written: 2, kept: 0, removed: 0, bytes: 8))
    #expect(try folder.tree("public").keys.sorted() == ["index.html", "manifest.json", "sl/a/b.html"])
    #expect(try folder.text("public/sl/a/b.html") == "page")
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `the manifest lists every file with its size and digest`() throws {
    let folder = try TemporaryFolder()
    _ = try Publication(output: folder("public")).publish(site(["a.txt": "abc", "č.txt": ""]))
    #expect(
      try folder.text("public/manifest.json") == """
        {
          "files" : [
            {
              "path" : "a.txt",
              "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              "size" : 3
            },
            {
              "path" : "č.txt",
              "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
              "size" : 0
            }
          ],
          "generator" : "Kazalo"
        }

        """)
  }

  @Test func `a file that did not change stays the same file, and others come and go`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    _ = try publication.publish(site(["kept.html": "same", "changed.html": "old", "gone/page.html": "x"]))
    let kept = try folder.identity("public/kept.html")
    let changed = try folder.identity("public/changed.html")
    let counts = try publication.publish(site(["kept.html": "same", "changed.html": "new", "new.html": "y"]))
    #expect(counts == .init(written: 2, kept: 1, removed: 1, bytes: 8))
    #expect(try folder.identity("public/kept.html") == kept)
    #expect(try folder.identity("public/changed.html").inode != changed.inode)
    #expect(try folder.text("public/changed.html") == "new")
    #expect(try folder.tree("public").keys.sorted() == ["changed.html", "kept.html", "manifest.json", "new.html"])
  }

  @Test func `an empty folder may be taken`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder("public"), withIntermediateDirectories: true)
    _ = try Publication(output: folder("public")).publish(site(["a.html": "x"]))
    #expect(try folder.text("public/a.html") == "x")
  }

  @Test func `a second build at once is turned away, a later one is not`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    do {
      let lock = try FolderLock(path: DiskPath(folder(".public.lock")))
      #expect(throws: Publication.Failure.busy(folder(".public.lock"))) { try publication.publish(site(["a": "x"])) }
      withExtendedLifetime(lock) {}
    }
    #expect(try publication.publish(site(["a": "x"])).written == 1)
  }

  @Test func `what a killed build left beside the folder is cleared away`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    _ = try publication.publish(site(["a.html": "old"]))
    try folder.write("half a page", to: ".public.new-4711/sl/index.html")
    try folder.write("somebody else's", to: ".publications/index.html")
    _ = try publication.publish(site(["a.html": "new"]))
    #expect(try folder.names() == [".public.lock", ".publications", "public"])
  }

  @Test func `a site that stood aside when the build was killed comes back`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    _ = try publication.publish(site(["a.html": "same"]))
    let before = try folder.identity("public/a.html")
    try FileManager.default.moveItem(atPath: folder("public"), toPath: folder(".public.old-4711"))
    let counts = try publication.publish(site(["a.html": "same"]))
    #expect(counts.kept == 1)
    #expect(try folder.identity("public/a.html") == before)
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `a link in the folder's place is followed, and stays a link`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder("www/site"), withIntermediateDirectories: true)
    try folder.link("public", to: "www/site")
    _ = try Publication(output: folder("public")).publish(site(["a.html": "old"]))
    _ = try Publication(output: folder("public")).publish(site(["a.html": "new"]))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("public")) == "www/site")
    #expect(try folder.text("www/site/a.html") == "new")
    #expect(try folder.names("www") == [".site.lock", "site"])
  }

  @Test(arguments: ["../outside.html", "/etc/x", "a/../../b", "", "a//b", "a/./b", "a/", "a\0b", ".", ".."])
  func `no file may leave the folder`(path: String) throws {
    let folder = try TemporaryFolder()
    let files = [OutputFile(path: path, bytes: [1])]
    #expect(throws: Publication.Failure.unsafePath(path)) {
      try Publication(output: folder("in/public")).publish(files)
    }
    #expect(try folder.tree().isEmpty)
  }

  @Test func `what is in the place of the folder and is none is named with a way out`() throws {
    let folder = try TemporaryFolder(PortalText("-- file --\nmine\n"))
    try folder.link("nowhere", to: "missing/folder")
    try folder.link("round", to: "round")
    for (output, id) in [
      ("file", "publish.not-a-folder"), ("nowhere", "publish.broken-link"), ("round", "publish.broken-link"),
      ("nowhere/public", "publish.broken-link"), ("round/public", "publish.broken-link"),
      ("file/public", "publish.system"),
    ] {
      do throws(Publication.Failure) {
        _ = try Publication(output: folder(output)).publish(site(["a.html": "x"]))
        Issue.record("\(output) was taken")
      } catch {
        let problems = error.diagnostics(output: output)
        #expect(problems.map(\.id) == [id], "\(output)")
        #expect(
          problems[0].message.contains(output == "file/public" ? "Not a directory" : "\"\(output)\""), "\(problems)")
      }
    }
    #expect(try folder.names().filter { !$0.hasPrefix(".") } == ["file", "nowhere", "round"])
    #expect(try folder.text("file") == "mine\n")
  }

  @Test func `what is done before the exchange and fails leaves the old site`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    _ = try publication.publish(site(["a.html": "old"]))
    #expect(throws: Publication.Failure.busy("x")) {
      try publication.publish(site(["a.html": "new"])) { () throws(Publication.Failure) in throw .busy("x") }
    }
    #expect(try folder.text("public/a.html") == "old")
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `where a name is too long for the file system the old site stays whole`() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(output: folder("public"))
    _ = try publication.publish(site(["a.html": "old"]))
    let long = String(repeating: "n", count: 300) + ".html"
    do {
      _ = try publication.publish(site(["a.html": "new", long: "x"]))
      Issue.record("the name was taken")
    } catch {
      guard case .system("create", let path, _) = error else { throw error }
      #expect(path.hasSuffix(long))
    }
    #expect(try folder.text("public/a.html") == "old")
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `every failure is a problem that names the folder and a way out`() {
    let failures: [Publication.Failure] = [
      .notOurs("public"), .busy("/x/.public.lock"), .unsafePath("../a"),
      .system(action: "write", path: "/x/.public.new-1/a.html", reason: "No space left on device"),
    ]
    let diagnostics = failures.flatMap { $0.diagnostics(output: "public") }
    #expect(diagnostics.map(\.id) == ["publish.not-ours", "publish.busy", "publish.unsafe-path", "publish.system"])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.location.file == "public" && $0.hint != nil })
    #expect(diagnostics[3].message.contains("No space left on device"))
    #expect(!diagnostics.contains { $0.message.contains("/x/") })
  }
}
