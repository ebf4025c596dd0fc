import Foundation
import TestKit
import Testing

/// Files that are copied to the root of the site as they are.
@Suite(.ends) struct StaticFileTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func build() throws -> Program.Outcome {
    try program.run(["build", "--today", "2022-02-01"], in: folder.path)
  }

  @Test func `they stand where they stood, whatever their names, and only systems' leavings are left out`() throws {
    let files = [
      "CNAME", ".well-known/security.txt", "robots.txt", ".htaccess", "_redirects", "a b/č.txt", ".nojekyll", "x.html",
    ]
    for file in files { try folder.write("\(file)\n", to: "content/static/\(file)") }
    for file in [".DS_Store", "Thumbs.db", "a b/._x", ".gitkeep"] {
      try folder.write("x", to: "content/static/\(file)")
    }
    let outcome = try build()
    #expect(outcome.status == 0 && !outcome.problems.contains("warning"), "\(outcome.problems)")
    for file in files { #expect(try folder.text("public/\(file)") == "\(file)\n") }
    let manifest = try folder.text("public/manifest.json")
    #expect(manifest.contains("\".well-known/security.txt\"") && !manifest.contains("DS_Store"))
    #expect(try !folder.names("public").contains(".DS_Store"))
    // They go when they are taken away, as every file of the site.
    try FileManager.default.removeItem(atPath: folder("content/static"))
    #expect(try build().status == 0)
    #expect(try folder.text("public/robots.txt").contains("Sitemap:"))
    #expect(try !folder.names("public").contains("CNAME"))
  }

  @Test(arguments: ["index.html", "sitemap.xml", "data/visits.csv", "sl/novice.html", "manifest.json", "Sitemap.xml"])
  func `one that stands where a file of the site does is a problem at its place`(path: String) throws {
    try folder.write("x", to: "content/static/\(path)")
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/static/\(path): error:") && outcome.problems.contains("[static.clash]"))
    #expect(outcome.problems.components(separatedBy: "error:").count == 2, "\(outcome.problems)")
  }

  @Test(arguments: [
    (["a.txt", "A.txt"], "publish.address-clash"), (["sl"], "static.clash"), (["index.html/x"], "static.clash"),
    ([".git/config", ".git/HEAD"], "static.secret"), ([".env.local"], "static.secret"),
    (["x/.htpasswd"], "static.secret"),
    (["photo.heic"], "static.picture"), (["photo.jpg"], "picture.format"),
  ])
  func `what can't be published is a problem at its place, once`(paths: [String], id: String) throws {
    for path in paths { try folder.write("x", to: "content/static/\(path)") }
    let outcome = try build()
    #expect(outcome.status == 1, "\(outcome.problems)")
    #expect(outcome.problems.contains("content/static/") && outcome.problems.contains("[\(id)]"), "\(outcome.problems)")
    #expect(outcome.problems.components(separatedBy: "error:").count == 2, "\(outcome.problems)")
  }

  @Test func `links that lead out, pipes and names that are no text are refused`() throws {
    try folder.write("x", to: "content/static/a.txt")
    try folder.link("content/static/own.txt", to: "a.txt")
    try folder.link("content/static/records.csv", to: "../records/activities/demo-brda.csv")
    try folder.link("content/static/passwd", to: "/etc/passwd")
    try folder.link("content/static/.well-known", to: "../news")
    #expect(folder.pipe("content/static/pipe"))
    #expect(folder.touch(Array("content/static/br".utf8) + [0xE8]))
    let outcome = try build()
    #expect(outcome.status == 1)
    for problem in [
      "records.csv: error: the link leads out of static/ [static.link]",
      "passwd: error: the link leads out of static/ [static.link]", ".well-known: error: a link to a folder",
      "pipe: error: this is a pipe", "[folder.name]",
    ] {
      #expect(outcome.problems.contains(problem), "\(problem): \(outcome.problems)")
    }
    #expect(!outcome.problems.contains("own.txt"))
  }

  @Test func `a picture that says where it was taken is refused as in a text`() throws {
    let position = "<exif:GPSLatitude>46,14.1N</exif:GPSLatitude>"
    let packet = """
      http://ns.adobe.com/xap/1.0/\0<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
      <rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/">\(position)</rdf:Description></rdf:RDF></x:xmpmeta>
      """
    let length = packet.utf8.count + 2
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0]
    let jpeg =
      [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + Array(packet.utf8) + frame
      + [0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 0xFF, 0xD9]
    // Whatever its name says.
    for name in ["photo.jpg", "photo"] { try folder.write(jpeg, to: "content/static/\(name)") }
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.problems.components(separatedBy: "[picture.position]").count == 3, "\(outcome.problems)")
  }

  @Test func `a file that is too large for hosts is refused without being read`() throws {
    try folder.write("x", to: "content/static/film.mp4")
    #expect(unsafe truncate(folder("content/static/film.mp4"), (100 << 20) + 1) == 0)
    let outcome = try build()
    #expect(
      outcome.status == 1 && outcome.problems.contains("film.mp4: error: the file has more than 100 MB [static.large]"))
  }

  @Test func `what Kazalo did not write is not replaced by one`() throws {
    #expect(try build().status == 0)
    try folder.write("mine", to: "public/CNAME")
    try folder.write("portal.example.org", to: "content/static/CNAME")
    let outcome = try build()
    #expect(outcome.status == 1 && outcome.problems.contains("[publish.foreign-file]"))
    #expect(try folder.text("public/CNAME") == "mine")
  }

  @Test func `the preview serves them`() throws {
    try folder.write("Contact: x\n", to: "content/static/.well-known/security.txt")
    let preview = try RunningPreview(program, in: folder)
    #expect(try preview.get("/.well-known/security.txt").text == "Contact: x\n")
  }
}
