import Diagnostics
import Documents
import TestKit
import Testing

@Suite struct LayeredFolderTests {
  private let own: TemporaryFolder
  private let base: TemporaryFolder

  init() throws {
    own = try TemporaryFolder()
    base = try TemporaryFolder()
    for path in ["pages/home.html", "styles/site.css", "pages/place.html"] { try base.write("program", to: path) }
    for path in ["pages/home.html", "assets/logo.svg"] { try own.write("portal", to: path) }
  }

  private func folder(_ own: Folder?) throws -> LayeredFolder {
    LayeredFolder(own, named: "t", over: .init(try #require(Folder(base.path)), named: "/share"))
  }

  @Test func `a file of the portal stands for that of the program, and all others are the program's`() throws {
    let folder = try folder(Folder(own.path))
    #expect(folder.files == ["assets/logo.svg", "pages/home.html", "pages/place.html", "styles/site.css"])
    #expect(folder.files(in: "pages", ending: "html") == ["pages/home.html", "pages/place.html"])
    for (path, text, place) in [
      ("pages/home.html", "portal", "t/pages/home.html"), ("pages/place.html", "program", "/share/pages/place.html"),
      ("assets/logo.svg", "portal", "t/assets/logo.svg"),
    ] {
      #expect(try folder.read(path) == Array(text.utf8))
      #expect(folder.location(of: path).file == place)
    }
  }

  @Test func `a portal without such a folder has the program's files, and is where others would be looked for`() throws
  {
    let folder = try folder(nil)
    #expect(folder.files == ["pages/home.html", "pages/place.html", "styles/site.css"])
    #expect(folder.location(of: "pages/new.html").file == "t/pages/new.html")
    #expect(throws: Folder.Problem.missing) { try folder.read("pages/new.html") }
  }

  @Test func `what can't be read is told where it stands`() throws {
    try own.link("pages/place.html", to: "/etc/passwd")
    let folder = try folder(Folder(own.path))
    var log = DiagnosticLog()
    #expect(folder.bytes("pages/place.html", into: &log) == nil)
    #expect(folder.bytes("styles/site.css", limit: 3, into: &log) == nil)
    #expect(folder.bytes("pages/none.html", into: &log) == nil)
    let found = log.diagnostics.map { "\($0.location.file) \($0.id)" }
    #expect(
      found == [
        "t/pages/place.html file.outside", "/share/styles/site.css file.too-large", "t/pages/none.html file.missing",
      ])
  }

  @Test func `what can't be listed in a folder is told with its name`() throws {
    try own.link("pages/gone.html", to: "nowhere")
    let problems = try folder(Folder(own.path)).layers.flatMap(\.problems)
    #expect(problems.map(\.location.file) == ["t/pages/gone.html"])
  }
}
