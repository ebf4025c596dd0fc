import Diagnostics
import Testing
import Vocabulary

@testable import Indicators
@testable import Records

/// The reference of the formula language.
@Suite struct FormulaWordTests {
  @Test(arguments: FormulaWord.all)
  func `every word is shown in a formula that is sound and uses it`(word: FormulaWord) throws {
    let example = try #require(FormulaVocabulary(Self.everything).example(of: word))
    let formula = try FormulaParser.parse(example, FormulaNames(Self.everything.codes))
    #expect(word.isUsed(in: try FormulaToken.tokens(of: example)), "\(formula)")
    #expect(!example.contains("{"))
  }

  /// Records that have something of everything a formula can ask for.
  private static var everything: Records {
    var example = Example()
    example.ask()
    example.add(
      "2020-03-02", hours: 2, genders: [1, 2, 3, 4], youthHours: 1, firstTime: 2, volunteers: 1, staffHours: 3)
    example.records.activities.producers = [2]
    let nowhere = RecordLocation(file: 0, line: 1)
    example.records.visitors = [
      VisitorCount(
        place: PlaceID("x"), period: .year(2020), visitors: 20, producers: 5, volunteers: 2, location: nowhere)
    ]
    example.records.keyFigures = [
      KeyFigures(
        place: PlaceID("x"), year: 2020, targetGroup: 100, staffFTE: 2, staffCost: 1, premisesCost: 1, otherCost: 1,
        income: 1, location: nowhere)
    ]
    example.records.population = [
      ResidentCount(municipality: 0, date: Day(number: 0), ages: 14...26, count: 900, location: nowhere)
    ]
    example.records.targets = [
      Recorded(
        Target(indicator: IndicatorID("visits"), place: nil, year: 2020, value: 1, kind: .own), at: nowhere)
    ]
    return example.records
  }

  @Test func `what a portal does not have is no word of its formulas, and examples name its own lists and ages`() throws
  {
    var records = Self.everything
    records.codes = CodeLists(dimensions: [
      Dimension(id: "kind", values: [.init(id: "workshop"), .init(id: "cinema")])
    ])
    let own = FormulaVocabulary(records)
    func example(_ kind: FormulaWord.Kind, _ text: String) -> String? {
      FormulaWord.all.first { $0.kind == kind && $0.text == text }.flatMap(own.example)
    }
    #expect(example(.function, "residents") == "residents(14-26)")
    #expect(example(.condition, "in") == "sum(hours) where kind in (workshop, cinema)")
    #expect(example(.sign, "!=") == "sum(hours) where kind != workshop")
    #expect(example(.code, "gender") == nil && example(.code, "mode") == nil)
    let none = FormulaVocabulary(Records())
    for (kind, text) in [
      (FormulaWord.Kind.function, "index"), (.function, "residents"), (.function, "yearly"), (.function, "distinct"),
      (.counted, "answers"), (.counted, "goals"), (.column, "youth_hours"), (.form, "staff_cost"), (.code, "kind"),
    ] {
      let word = try #require(FormulaWord.all.first { $0.kind == kind && $0.text == text })
      #expect(none.example(of: word) == nil, "\(text)")
    }
    for word in FormulaWord.all {
      guard let example = none.example(of: word) else { continue }
      #expect(throws: Never.self) { try FormulaParser.parse(example, FormulaNames(CodeLists())) }
    }
  }

  @Test func `lists and columns of the portal's own are words of its formulas, under their own titles`() throws {
    var records = Self.everything
    records.codes = CodeLists(
      dimensions: [
        Dimension(id: "paid-by", title: LocalizedText([Language("en"): "Paid by"]), values: [.init(id: "town")]),
        Dimension(id: "school", values: [.init(id: "primary")], scope: .visits),
        Dimension(id: "district", values: [.init(id: "north")], scope: .figures),
      ], columns: [OwnColumn(id: "hot-meals", title: LocalizedText([Language("en"): "Meals"]), kind: .count)])
    records.activities.own = [[12]]
    let vocabulary = FormulaVocabulary(records)
    let own = vocabulary.words.filter { $0.title != nil }
    #expect(own.map(\.text) == ["hot_meals", "paid_by", "school"])
    #expect(own.map { $0.title?[Language("en")] ?? "" } == ["Meals", "Paid by", ""])
    let examples = own.compactMap(vocabulary.example)
    #expect(
      examples == ["sum(hot_meals)", "sum(hours) where paid_by = town", "sum(visits) where school = primary"])
    for (word, example) in zip(own, examples) {
      #expect(throws: Never.self) { try FormulaParser.parse(example, FormulaNames(records.codes)) }
      #expect(word.isUsed(in: try FormulaToken.tokens(of: example)))
    }
    records.activities.own = [[.nan]]
    let empty = FormulaVocabulary(records)
    #expect(own.first.map { empty.example(of: $0) == nil } ?? false)
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
    let words = try DefinitionsTests.program(into: &log).words(of: Self.everything)
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
