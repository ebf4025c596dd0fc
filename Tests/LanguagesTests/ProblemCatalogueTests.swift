import Diagnostics
import Documents
import Languages
import Testing
import Vocabulary

struct ProblemCatalogueTests {
  /// A catalogue of a few sentences.
  private func voice() throws -> ProblemVoice {
    let files = try TestFolder([
      "problems/sl.yml":
        """
      "{1} is not {2}": "{1} ni {2}"
      "the cell": "celica"
      "a day": "dan"
      "the row has {1 cell|cells}": "vrstica ima {1, plural, one {# celico} two {# celici} few {# celice} other {# celic}}"
      "{1} lines differ": "{1, plural, one {razlikuje se # vrstica} two {razlikujeta se # vrstici} few {razlikujejo se # vrstice} other {razlikuje se # vrstic}}"
      "broken {1}": "{1"
      "empty": ""
      """
    ])
    let folder = LayeredFolder(Folder(files.path), named: "")
    return try #require(ProblemCatalogue(Language("sl"), from: folder)).voice
  }

  @Test func `a sentence and the words in it are said in the language`() throws {
    let what: ProblemText = "the cell"
    #expect(try voice().say("\(what) is not \("a day" as ProblemText)") == "celica ni dan")
  }

  @Test(arguments: [
    (1, "vrstica ima 1 celico", "razlikuje se 1 vrstica"), (2, "vrstica ima 2 celici", "razlikujeta se 2 vrstici"),
    (3, "vrstica ima 3 celice", "razlikujejo se 3 vrstice"), (5, "vrstica ima 5 celic", "razlikuje se 5 vrstic"),
    (1201, "vrstica ima 1201 celico", "razlikuje se 1201 vrstica"),
  ])
  func `numbers are counted as the language counts, and written as in the file`(
    number: Int, counted: String, plain: String
  ) throws {
    #expect(try voice().say("the row has \(number, "cell", "cells")") == counted)
    #expect(try voice().say("\(number) lines differ") == plain)
  }

  @Test func `what has no words, or broken ones, is said in English with the words inside that there are`() throws {
    let what: ProblemText = "the cell"
    #expect(try voice().say("look at \(what)") == "look at celica")
    #expect(try voice().say("broken \("x")") == "broken x")
    #expect(try voice().say("empty") == "empty")
  }

  @Test func `a language without a catalogue has none`() throws {
    let files = try TestFolder(["problems/sl.yml": ""])
    let folder = LayeredFolder(Folder(files.path), named: "")
    #expect(ProblemCatalogue(Language("fi"), from: folder) == nil)
  }
}
