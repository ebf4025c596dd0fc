import Diagnostics
import Documents
import Foundation
import Testing
import Vocabulary

@testable import Content

@Suite struct AddressBookTests {
  private static let (sl, en) = (Language("sl"), Language("en"))
  private static let about = AddressBook.Subject(.page, "about")

  /// A book from the text of its file.
  private static func read(_ text: String) throws -> (book: AddressBook, log: DiagnosticLog) {
    let (content, log) = try ContentFixture.load([ContentFixture.text(AddressBook.file, text)])
    return (content.addressBook, log)
  }

  @Test func `what is written is read again`() throws {
    var book = AddressBook()
    book.remember([
      .init(.init(.post, "2021-01-02-a"), Self.sl, ["sl/novice/2021-01-02-a.html"]),
      .init(Self.about, Self.en, ["en/about.html"]), .init(Self.about, Self.sl, ["sl/o-nas.html"]),
    ])
    book.remember([.init(Self.about, Self.sl, ["sl/o-portalu.html"]), .init(Self.about, Self.en, ["en/about.html"])])
    let (read, log) = try Self.read(String(decoding: book.yaml, as: UTF8.self))
    #expect(log.diagnostics.isEmpty)
    #expect(read.yaml == book.yaml)
    #expect(read[Self.about, Self.sl]?.paths == ["sl/o-portalu.html", "sl/o-nas.html"])
    #expect(read.slug(of: Self.about, in: Self.sl) == "o-portalu" && read.count == 4)
    #expect(read.entries.filter(\.isGone).map(\.subject.kind) == [.post])
  }

  @Test func `what comes back is no longer gone, at the address it had`() throws {
    let (book, _) = try Self.read("pages:\n  about:\n    sl: [gone, /sl/o-nas.html]\n")
    #expect(book.slug(of: Self.about, in: Self.sl) == "o-nas")
    var later = book
    later.remember([.init(Self.about, Self.sl, ["sl/o-nas.html"])])
    #expect(later.entries.map(\.isGone) == [false] && later.count == 1)
  }

  @Test(arguments: [
    ("pages:\n  about:\n    sl: o-nas.html\n", "address.form"), ("pages:\n  about:\n    sl: /sl/\n", "address.form"),
    ("pages:\n  about:\n    sl: [/sl/../a.html]\n", "address.form"),
    ("pages:\n  about:\n    sl: //evil.example/a.html\n", "address.form"),
    ("pages:\n  about:\n    s_l: /sl/a.html\n", "language.tag"),
    ("pages:\n  a:\n    sl: /sl/a.html\n  b:\n    sl: /sl/A.html\n", "address.twice"),
    ("pagess: {}\n", "yaml.unknown-key"), ("pages: [a]\n", "yaml.type"),
  ])
  func `what can't be an address book is a problem with its place`(text: String, id: String) throws {
    let (_, log) = try Self.read(text)
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location.file == AddressBook.file && log.diagnostics.first?.location.line ?? 0 > 0)
  }

  @Test func `an empty file remembers nothing`() throws {
    let (book, log) = try Self.read("# nothing yet\n")
    #expect(log.diagnostics.isEmpty && book.isEmpty)
  }
}
