import CLinux
import Diagnostics
import Documents
// Rights, links and times of files are in the full Foundation.
import Foundation
import Glibc
import Site
import TestKit
import Testing

@testable import Publishing

/// What Kazalo did not write, it neither deletes nor moves.
@Suite struct ForeignFilesTests {
  let folder: TemporaryFolder
  let publication: Publication

  init() throws {
    folder = try TemporaryFolder()
    publication = Publication(output: folder("public"))
  }

  private func site(_ files: KeyValuePairs<String, String>) -> [OutputFile] {
    files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
  }

  private func status(_ path: String) throws -> FileStatus {
    try #require(try FileSystem.status(DiskPath(folder("public")) / path))
  }

  private func setRights(_ path: String, _ mode: mode_t) throws {
    try #require(unsafe chmod(folder(path), mode) == 0)
  }

  /// The names of everything that a failed publication must not touch, with what tells that it is the same.
  private func everything() throws -> [[UInt8]: FileStatus] {
    Dictionary(
      uniqueKeysWithValues: try TreeEntry.all(below: DiskPath(folder("public"))).map { ($0.path, $0.status) })
  }

  @Test func `files, links and folders of others stay the same through every build`() throws {
    _ = try publication.publish(site(["index.html": "1", "sl/page.html": "1", "gone/page.html": "1"]))
    try folder.write("example.org", to: "public/CNAME")
    try folder.write("deny", to: "public/.htaccess")
    try folder.write("token", to: "public/.well-known/acme-challenge/x")
    try folder.write("ref: refs/heads/main", to: "public/.git/HEAD")
    try folder.write("#!/bin/sh", to: "public/.git/hooks/pre-commit")
    try folder.write("theirs", to: "public/sl/their page.html")
    try folder.write("theirs", to: "public/gone/their page.html")
    try folder.link("public/latest", to: "sl/page.html")
    try folder.link("public/nowhere", to: "missing")
    try setRights("public/.git/hooks/pre-commit", 0o755)
    try #require(unsafe mkfifo(folder("public/pipe"), 0o640) == 0)
    try FileManager.default.createDirectory(atPath: folder("public/empty"), withIntermediateDirectories: true)
    let unnamed = DiskPath(folder("public")) / [0x62, 0x72, 0xE8, 0x64, 0x61]
    try FileSystem.write([1, 2, 3], to: unnamed)
    let leaves = [
      "CNAME", ".htaccess", ".well-known/acme-challenge/x", ".git/HEAD", ".git/hooks/pre-commit",
      "sl/their page.html", "gone/their page.html", "latest", "nowhere", "pipe",
    ]
    let before = try leaves.map { try status($0) }
    for edition in ["2", "3"] {
      let counts = try publication.publish(site(["index.html": edition, "sl/page.html": edition]))
      // With the file whose name is no text, and five folders; with nothing of ours, "gone" is the sixth.
      #expect(counts.carried == leaves.count + (edition == "2" ? 6 : 7))
      #expect(counts.leftovers.isEmpty)
      for (path, old) in zip(leaves, before) {
        let now = try status(path)
        #expect(now.inode == old.inode && now.mode == old.mode && now.modified == old.modified, "\(path)")
      }
      #expect(FileSystem.read(unnamed, size: 3) == [1, 2, 3])
      #expect(try status("empty").kind == .folder)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("public/latest")) == "sl/page.html")
      #expect(try folder.text("public/sl/page.html") == edition)
      #expect(try folder.names("public/gone") == ["their page.html"])
      #expect(try folder.names() == [".public.lock", "public"])
    }
  }

  @Test func `folders keep their rights, attributes and, where nothing of ours is in them, their times`() throws {
    _ = try publication.publish(site(["index.html": "1", "sl/page.html": "1"]))
    try folder.write("x", to: "public/private/x")
    try setRights("public", 0o2750)
    try setRights("public/sl", 0o775)
    let hasAttributes = unsafe setxattr(folder("public/private"), "user.note", "mine", 4, 0) == 0
    let past = timespec(tv_sec: 1_000_000_000, tv_nsec: 5)
    try #require(unsafe utimensat(AT_FDCWD, folder("public/private"), [past, past], 0) == 0)
    try setRights("public/private", 0o500)
    _ = try publication.publish(site(["index.html": "2", "sl/page.html": "2"]))
    #expect(try FileSystem.status(DiskPath(folder("public")))?.mode == 0o2750)
    #expect(try status("sl").mode == 0o775)
    #expect(try status("private").mode == 0o500)
    #expect(try status("private").modified == 1_000_000_000_000_000_005)
    if hasAttributes {
      var value = [UInt8](repeating: 0, count: 8)
      let size = unsafe getxattr(folder("public/private"), "user.note", &value, 8)
      #expect(size == 4)
    }
    #expect(try folder.names() == [".public.lock", "public"])
  }

  /// Folders that hold something and are not ours, whatever they say.
  static let foreignFolders: [(name: String, manifest: String?)] = [
    ("no list", nil), ("not JSON", "Kazalo"), ("another program's", #"{"generator": "another", "files": []}"#),
    ("nothing listed", #"{"generator":"Kazalo","files":[]}"#),
    ("nothing listed, as Kazalo writes it", String(decoding: Manifest(files: []).bytes, as: UTF8.self)),
    (
      "the file listed with its hash, by hand",
      #"{"files":[{"path":"thesis.txt","sha256":"\#(SHA256.hexadecimal(of: Array("my thesis".utf8)))","size":9}],"generator":"Kazalo"}"#
    ),
    (
      "the list of a site that stands elsewhere",
      String(
        decoding: Manifest(files: [
          OutputFile(path: "index.html", bytes: [1]), OutputFile(path: "thesis.txt", bytes: [1]),
        ]).bytes, as: UTF8.self)
    ),
  ]

  @Test(arguments: foreignFolders.indices)
  func `no list makes a folder ours that is not`(index: Int) throws {
    try folder.write("my thesis", to: "public/thesis.txt")
    if let manifest = Self.foreignFolders[index].manifest { try folder.write(manifest, to: "public/manifest.json") }
    let before = try everything()
    #expect(throws: Publication.Failure.notOurs(folder("public")), "\(Self.foreignFolders[index].name)") {
      try publication.publish(site(["index.html": "x"]))
    }
    #expect(try everything() == before)
  }

  @Test func `a site that lost most of its files is no site`() throws {
    _ = try publication.publish(site(["a": "1", "b": "2", "c": "3"]))
    try folder.write("mine", to: "public/a")
    try FileManager.default.removeItem(atPath: folder("public/b"))
    #expect(throws: Publication.Failure.notOurs(folder("public"))) { try publication.publish(site(["x": "x"])) }
    #expect(try folder.names("public") == ["a", "c", "manifest.json"])
  }

  @Test func `a file that was changed since is nobody's to overwrite`() throws {
    _ = try publication.publish(site(["a.html": "one", "b.html": "two", "c.html": "three", "d.html": "four"]))
    try folder.write("ONE", to: "public/a.html")
    try folder.write("two, and more", to: "public/b.html")
    let before = try everything()
    do throws(Publication.Failure) {
      _ = try publication.publish(site(["a.html": "new", "b.html": "two"]))
      Issue.record("a change was lost")
    } catch {
      #expect(error == .inTheWay(foreign: [], changed: ["a.html", "b.html"]))
      let problems = error.diagnostics(output: "public")
      #expect(problems.map(\.id) == ["publish.changed-file"])
      #expect(problems[0].location.file == "public/a.html" && problems[0].message.contains("1 more"))
    }
    #expect(try everything() == before)
    try FileManager.default.removeItem(atPath: folder("public/a.html"))
    let counts = try publication.publish(site(["a.html": "new", "c.html": "three"]))
    #expect(counts.changed == ["b.html"], "the site has it no longer, and who changed it keeps it")
    #expect(counts.removed == 1)
    #expect(try folder.text("public/a.html") == "new" && folder.text("public/b.html") == "two, and more")
    #expect(try folder.names("public") == ["a.html", "b.html", "c.html", "manifest.json"])
  }

  @Test func `a file that was removed is written anew`() throws {
    _ = try publication.publish(site(["a.html": "1", "b.html": "2"]))
    try FileManager.default.removeItem(atPath: folder("public/a.html"))
    _ = try publication.publish(site(["a.html": "1", "b.html": "2"]))
    #expect(try folder.text("public/a.html") == "1")
  }

  /// What stands in the published folder, what the site wants, and what is in the way.
  static let obstacles: [(make: @Sendable (TemporaryFolder) throws -> Void, wanted: [String], inTheWay: String)] = [
    ({ try $0.write("theirs", to: "public/news.html") }, ["news.html"], "news.html"),
    ({ try $0.write("theirs", to: "public/news/x") }, ["news"], "news"),
    ({ try $0.write("theirs", to: "public/news") }, ["news/a.html", "news/b/c.html"], "news"),
    ({ try $0.link("public/news", to: "/tmp") }, ["news/a.html"], "news"),
    ({ try $0.link("public/news.html", to: "kept.html") }, ["news.html"], "news.html"),
    (
      { try FileManager.default.createDirectory(atPath: $0("public/news"), withIntermediateDirectories: false) },
      ["news"], "news"
    ),
    ({ try $0.write("theirs", to: "public/old/x.html/y") }, ["old/x.html"], "old/x.html"),
  ]

  @Test(arguments: obstacles.indices)
  func `where something of others stands in the site's place, nothing is published and nothing lost`(index: Int) throws
  {
    let (make, wanted, inTheWay) = Self.obstacles[index]
    _ = try publication.publish(site(["kept.html": "1", "old/page.html": "1"]))
    try make(folder)
    let before = try everything()
    let files = (["kept.html"] + wanted).sorted().map { OutputFile(path: $0, bytes: [7]) }
    do throws(Publication.Failure) {
      _ = try publication.publish(files)
      Issue.record("\(inTheWay) was overwritten")
    } catch {
      #expect(error == .inTheWay(foreign: [inTheWay], changed: []))
      let problems = error.diagnostics(output: "public")
      #expect(problems.map(\.id) == ["publish.foreign-file"] && problems[0].location.file == "public/\(inTheWay)")
    }
    #expect(try everything() == before)
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `our own file may become a folder, and our own folder a file`() throws {
    _ = try publication.publish(site(["a": "1", "b/c.html": "2", "kept": "3"]))
    _ = try publication.publish(site(["a/d.html": "4", "b": "5", "kept": "3"]))
    #expect(try folder.tree("public").keys.sorted() == ["a/d.html", "b", "kept", "manifest.json"])
  }

  @Test func `what has the wanted bytes already is not in the way`() throws {
    _ = try publication.publish(site(["a.html": "1"]))
    try folder.write("2", to: "public/b.html")
    let identity = try folder.identity("public/b.html")
    _ = try publication.publish(site(["a.html": "1", "b.html": "2"]))
    #expect(try folder.identity("public/b.html") == identity)
  }

  /// A tree that was exchanged and not cleared away yet, as a killed build leaves it.
  private func leaveOldTree() throws {
    _ = try publication.publish(site(["a.html": "1", "gone.html": "1"]))
    try folder.write("example.org", to: "public/CNAME")
    // A copy has other inodes; what is the same file in both trees is linked.
    try FileManager.default.copyItem(atPath: folder("public"), toPath: folder(".public.new-1"))
    try FileManager.default.removeItem(atPath: folder(".public.new-1/CNAME"))
    try FileManager.default.linkItem(atPath: folder("public/CNAME"), toPath: folder(".public.new-1/CNAME"))
    try FileManager.default.removeItem(atPath: folder("public/gone.html"))
  }

  @Test func `the old tree of a killed build goes, and what came into it late moves over`() throws {
    try leaveOldTree()
    try folder.write("late", to: ".public.new-1/.git/index")
    let counts = try publication.publish(site(["a.html": "1"]))
    #expect(counts.leftovers.isEmpty)
    #expect(try folder.text("public/.git/index") == "late" && folder.text("public/CNAME") == "example.org")
    #expect(!FileManager.default.fileExists(atPath: folder("public/gone.html")))
    #expect(try folder.names() == [".public.lock", "public"])
  }

  @Test func `what came late and has no place is left beside the folder and told`() throws {
    try leaveOldTree()
    try folder.write("another address", to: ".public.new-1/CNAME.new")
    try #require(unsafe rename(folder(".public.new-1/CNAME.new"), folder(".public.new-1/CNAME")) == 0)
    for _ in 0..<2 {
      let counts = try publication.publish(site(["a.html": "1"]))
      #expect(counts.leftovers == [folder(".public.new-1/CNAME")])
      #expect(try folder.text("public/CNAME") == "example.org")
      #expect(try folder.text(".public.new-1/CNAME") == "another address")
    }
  }

  @Test func `a tree that was never exchanged goes with all its names, and links are not followed`() throws {
    _ = try publication.publish(site(["a.html": "1"]))
    try folder.write("example.org", to: "public/CNAME")
    try folder.write("mine", to: "elsewhere/diary.txt")
    try folder.write("half a page", to: ".public.new-4711/sl/index.html")
    try folder.link(".public.new-4711/link", to: "../elsewhere")
    try FileManager.default.linkItem(atPath: folder("public/CNAME"), toPath: folder(".public.new-4711/CNAME"))
    try setRights(".public.new-4711/sl", 0)
    _ = try publication.publish(site(["a.html": "1"]))
    #expect(try folder.names() == [".public.lock", "elsewhere", "public"])
    #expect(try folder.text("public/CNAME") == "example.org" && folder.text("elsewhere/diary.txt") == "mine")
  }

  @Test(.enabled(if: geteuid() == 0, "mounting takes the rights of root"))
  func `a mounted folder is neither replaced nor copied`() throws {
    _ = try publication.publish(site(["a.html": "1"]))
    try folder.write("", to: "public/volume/x")
    guard unsafe mount("none", folder("public/volume"), "tmpfs", 0, "size=64k") == 0 else { return }
    defer { _ = unsafe umount2(folder("public/volume"), 2) }
    #expect(throws: Publication.Failure.notCarried(path: "volume", reason: "Invalid cross-device link")) {
      try publication.publish(site(["a.html": "2"]))
    }
    #expect(throws: Publication.Failure.mountPoint(folder("public/volume"))) {
      try Publication(output: folder("public/volume")).publish(site(["a.html": "2"]))
    }
    #expect(try folder.text("public/a.html") == "1")
    #expect(try folder.names() == [".public.lock", "public"])
  }
}
