import Diagnostics
import Testing

struct ProblemTextTests {
  @Test func `a sentence is the same in English however it is put together`() {
    let word = "visist"
    let more: ProblemText = "; \(2) more"
    #expect(
      ("\"\(word)\" is not a column here\(more)" as ProblemText).english == "\"visist\" is not a column here; 2 more")
    #expect(("one half, " + "and \(word)" as ProblemText).english == "one half, and visist")
    #expect(ProblemText.joined(["a", "\(1)", .verbatim(word)]).english == "a, 1, visist")
    #expect(ProblemText.joined([]).english.isEmpty)
  }

  @Test(arguments: [
    (1, "the row has 1 cell, the header 3"), (0, "the row has 0 cells, the header 3"),
    (5, "the row has 5 cells, the header 3"),
  ])
  func `what is counted agrees with its number`(count: Int, expected: String) {
    #expect(("the row has \(count, "cell", "cells"), the header \(3)" as ProblemText).english == expected)
  }

  @Test func `the pattern names the values by their place`() {
    let word: ProblemText = "the cell"
    let text: ProblemText = "\(word) is not \("a day"), \(1.5) or \(3, "row", "rows")"
    #expect(text.pattern == "{1} is not {2}, {3} or {4 row|rows}")
    #expect(
      text.arguments == [.phrase("the cell"), .text("a day"), .text("1.5"), .count(3, one: "row", other: "rows")])
    #expect(("a long line " + "goes on with \(1) value" as ProblemText).pattern == "a long line goes on with {1} value")
  }

  @Test func `a value alone is the value`() {
    let text: ProblemText = "use \(ProblemText.verbatim("name"))"
    #expect(text.arguments == [.text("name")])
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `problems are said in the language that is asked for`(format: DiagnosticFormat) {
    let voice = ProblemVoice { text in
      switch text.pattern {
      case "\"{1}\" is not a column here": "»\(text.arguments.count)« ni stolpec"
      case "error": "napaka"
      default: text.english { _ in "?" }
      }
    }
    let problem = Diagnostic(
      .error, "a.b", SourceLocation(file: "a.csv", line: 1, column: 2), "\"\("x")\" is not a column here",
      hint: "use \("y")")
    let printed = format.print([problem], in: voice)
    #expect(printed.contains("»1« ni stolpec") && printed.contains("use y"))
    #expect(printed.contains("napaka") == (format == .human), "programs read the severity by its name")
  }
}
