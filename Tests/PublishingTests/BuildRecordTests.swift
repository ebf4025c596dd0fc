import Diagnostics
import Foundation
import TestKit
import Testing
import Vocabulary

@testable import Publishing

/// A build that would do the same again does nothing, and one that would not does all that a first one does.
@Suite struct BuildRecordTests {
  let folder: TemporaryFolder

  init() throws { folder = try SmallPortal.plain.folder() }

  /// Linux tells times in steps of at most ten milliseconds; two seconds are for file systems of cameras.
  private static let step: Int64 = 20_000_000

  private func settings(_ today: String = "2022-02-01", drafts: Bool = false) throws -> BuildSettings {
    BuildSettings(
      content: folder("content"), templates: folder("site-templates"), workers: 1, today: try #require(Day(today)),
      includesDrafts: drafts)
  }

  private func record(_ settings: BuildSettings, asked: String = "-", _ output: String = "public") -> BuildRecord {
    BuildRecord(settings, asked: asked, output: folder(output), step: BuildRecordTests.step)
  }

  /// Builds as the command does; whether there was something to do.
  ///
  /// A folder in which somebody changed what Kazalo wrote is not written to, which is looked at elsewhere: it is cleared away.
  @discardableResult
  private func build(_ settings: BuildSettings, asked: String = "-", into output: String = "public") async -> Bool {
    let record = record(settings, asked: asked, output)
    guard record.unchanged == nil else { return false }
    var site = await Build.site(settings)
    Build.publish(&site, to: folder(output), beside: settings)
    if !site.report.isPublished, !site.files.isEmpty {
      try? FileManager.default.removeItem(atPath: folder(output))
      site.report.log = DiagnosticLog()
      Build.publish(&site, to: folder(output), beside: settings)
    }
    if site.report.isPublished { record.write(.init(files: site.files.count, warnings: 0)) }
    return true
  }

  /// Until what was written bears another time than what is written next.
  private func wait() async throws { try await Task.sleep(for: .milliseconds(40)) }

  @Test func `an unchanged portal is not built again, and its folder is not touched`() async throws {
    try await wait()
    #expect(await build(try settings()))
    let before = FolderSignature(of: [folder("public")])
    #expect(record(try settings()).unchanged == .init(files: try folder.tree("public").count - 1, warnings: 0))
    #expect(await !build(try settings()))
    #expect(FolderSignature(of: [folder("public")]) == before)
    #expect(try folder.text(".kazalo/.gitignore") == "*\n")
  }

  @Test(arguments: ["2022-02-02", "drafts", "asked", "program"])
  func `what is asked for in another way is built`(how: String) async throws {
    try await wait()
    await build(try settings())
    var other = try settings()
    if how == "2022-02-02" { other = try settings(how) }
    other.includesDrafts = how == "drafts"
    if how == "program" { other.program = folder("site-templates") }
    #expect(record(other, asked: how == "asked" ? "main" : "-").unchanged == nil)
  }

  @Test(arguments: [
    "", "kazalo build record 1\n", "kazalo build record 1\na\nb\n3\n0\n", "\u{0}\u{0}", "kazalo build record 2",
  ])
  func `a record that is damaged is none`(text: String) async throws {
    try await wait()
    await build(try settings())
    let whole = try folder.text(".kazalo/public")
    try folder.write(text, to: ".kazalo/public")
    #expect(record(try settings()).unchanged == nil)
    // Cut off anywhere it is none either, or says the same as before.
    for length in 0..<whole.utf8.count - 1 {
      try folder.write(String(decoding: whole.utf8.prefix(length), as: UTF8.self), to: ".kazalo/public")
      let found = record(try settings()).unchanged
      #expect(found == nil || whole.hasPrefix(String(decoding: whole.utf8.prefix(length), as: UTF8.self)))
    }
    try FileManager.default.removeItem(atPath: folder(".kazalo"))
    #expect(await build(try settings()))
    #expect(await !build(try settings()))
  }

  @Test func `what changed just now is not relied upon`() async throws {
    try await wait()
    try folder.write("later", to: "content/later.txt")
    let fresh = BuildRecord(try settings(), asked: "-", output: folder("public"), step: 60_000_000_000)
    fresh.write(.init(files: 1, warnings: 0))
    #expect(fresh.unchanged == nil)
    try await wait()
    try FileManager.default.createSymbolicLink(
      atPath: folder("content/elsewhere"), withDestinationPath: folder("site-templates"))
    try await wait()
    record(try settings()).write(.init(files: 1, warnings: 0))
    #expect(record(try settings()).unchanged == nil)
  }

  @Test(arguments: [1, 2])
  func `whatever is done to a portal or its folder, what stands there is what a first build makes`(seed: UInt64)
    async throws
  {
    var random = Numbers(state: seed)
    let texts = ["content/portal.yml", "content/indicators/visits.yml", "site-templates/styles/site.css"]
    for round in 0..<8 {
      try await wait()
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let file = texts[Int.random(in: 0..<texts.count, using: &random)]
        let mark = file.hasSuffix(".css") ? "/* \(round) */\n" : "# \(round)\n"
        try folder.write(mark + folder.text(file), to: file)
      case 1:
        let text = "---\ntitle: \"Post \(round)\"\ndate: 2022-01-0\(1 + round % 9)\nsummary: \"A.\"\n---\nText.\n"
        try folder.write(text, to: "content/news/2022-01-0\(1 + round % 9)-post-\(round)/index.en.md")
      case 2:
        let posts = try FileManager.default.subpathsOfDirectory(atPath: folder("content")).filter {
          $0.hasSuffix(".en.md")
        }
        if let post = posts.sorted().first {
          try folder.write(folder.text("content/\(post)") + "\nMore \(round).\n", to: "content/\(post)")
        }
      case 3:
        let posts = try FileManager.default.subpathsOfDirectory(atPath: folder("content")).filter {
          $0.hasSuffix(".en.md")
        }
        if let post = posts.sorted().last { try FileManager.default.removeItem(atPath: folder("content/\(post)")) }
      case 4: try? FileManager.default.removeItem(atPath: folder("public/en.html"))
      case 5: try? folder.write("somebody's", to: "public/sitemap.xml")
      case 6: try? FileManager.default.removeItem(atPath: folder(".kazalo"))
      default: break
      }
      await build(try settings())
      let clean = "clean-\(round)"
      var site = await Build.site(try settings())
      Build.publish(&site, to: folder(clean), beside: try settings())
      guard site.report.isPublished else { continue }
      #expect(try folder.tree("public") == folder.tree(clean), "seed \(seed), round \(round)")
      try await wait()
      #expect(await !build(try settings()), "seed \(seed), round \(round): built again")
    }
  }

  /// The same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
