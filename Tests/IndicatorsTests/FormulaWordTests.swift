import Diagnostics
import Testing
import Vocabulary

@testable import Indicators

/// The reference of the formula language.
@Suite struct FormulaWordTests {
  @Test(arguments: FormulaWord.all)
  func `every word is shown in a formula that is sound and uses it`(word: FormulaWord) throws {
    let formula = try FormulaParser.parse(word.usage, FormulaNames(FormulaTests.codes))
    #expect(word.isUsed(in: try FormulaToken.tokens(of: word.usage)), "\(formula)")
  }

  @Test func `no two words of a sort share an explanation`() {
    let names = FormulaWord.all.map { "\($0.kind.rawValue).\($0.id)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `every function that the parser knows is in the reference`() {
    for function in FormulaParser.functions {
      #expect(FormulaWord.all.contains { $0.kind == .function && $0.text == function })
    }
    let columns = NumberColumn.everywhere.map(\.name) + FormColumn.allCases.map(\.rawValue)
    for column in columns + Dimension.usual + ["status"] {
      #expect(FormulaWord.all.contains { $0.text == column })
    }
  }

  @Test func `an example is the shortest shipped formula that uses the word`() throws {
    var log = DiagnosticLog()
    let words = try DefinitionsTests.program(into: &log).words
    func example(_ kind: FormulaWord.Kind, _ id: String) throws -> (String?, String) {
      let found = try #require(words.first { $0.word.kind == kind && $0.word.id == id })
      return (found.indicator?.name, found.formula)
    }
    #expect(try example(.function, "sum") == ("activity-hours", "sum(hours)"))
    #expect(try example(.column, "visits") == ("visits", "sum(visits)"))
    #expect(try example(.person, "distinct-producers") == ("producers", "distinct(producers)"))
    #expect(try example(.counted, "asked") == ("response-rate", "count(answers) / count(asked)"))
    #expect(try example(.function, "mean") == (nil, "mean(hours) where kind = open"))
  }
}
