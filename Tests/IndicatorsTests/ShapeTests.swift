import Diagnostics
import Documents
import Indicators
import Records
import Testing
import Vocabulary

/// What a formula means is the same however it is spelled.
@Suite struct ShapeTests {
  static func shapes(_ texts: [String]) -> [MeasureShape] {
    var log = DiagnosticLog()
    let definitions = texts.enumerated().compactMap { number, formula in
      IndicatorDefinition.read(
        Array(FormulaTests.text(formula, id: "i\(number)").utf8), file: "indicators/i\(number).yml",
        rules: DefinitionsTests.known, names: FormulaNames(FormulaTests.codes), into: &log)
    }
    let program = IndicatorProgram(definitions, codes: FormulaTests.codes, indexes: ["safety"], into: &log)
    #expect(log.diagnostics.isEmpty)
    return program.definitions.indices.map { program.shape(of: $0) }
  }

  static let same: [[String]] = [
    ["sum(visits)", "sum( visits )", "(sum(visits))", "1 * sum(visits)", "sum(visits) / 1", "0 + sum(visits)"],
    ["distinct(visitors)", "(distinct(visitors))", "distinct( visitors ) - 0"],
    ["sum(visits) where kind = open and mode = online", "sum(visits) where mode = online and kind = open"],
    [
      "sum(visits) where kind = open or kind = group", "sum(visits) where kind in (group, open)",
      "sum(visits) where not not kind in (open, group)",
    ],
    ["sum(visits) / sum(hours)", "( sum(visits) )/( sum( hours ) )"],
    [
      "sum(hours) where mode = online + sum(hours) where mode = onsite",
      "sum(hours) where mode = onsite + sum(hours) where mode = online",
    ],
  ]

  @Test(arguments: same)
  func `spellings of one formula have one shape`(spellings: [String]) {
    let shapes = ShapeTests.shapes(spellings)
    #expect(shapes.count == spellings.count)
    #expect(Set(shapes).count == 1, "\(shapes)")
  }

  @Test func `formulas that differ in meaning differ in shape`() {
    let texts = [
      "sum(visits)", "sum(visits) where kind = open", "sum(visits) where gender = girls", "distinct(visitors)",
      "distinct(producers)", "sum(hours)", "sum(visits) / sum(hours)", "index(safety)",
    ]
    #expect(Set(ShapeTests.shapes(texts)).count == texts.count)
  }

  @Test func `a shape tells what is counted, by what it is divided and of what it is a part`() throws {
    let shapes = ShapeTests.shapes([
      "sum(visits) * 1000 / residents(all)", "distinct(producers)", "sum(visits) where gender = girls",
      "yearly(staff_cost) - yearly(income)", "distance(sum(visits) / sum(hours), 2)",
    ])
    guard case .ratio(let above, let below) = shapes[0] else { throw Failure() }
    #expect(above.scale == 1000 && above.quantity?.nature == .count && below.quantity?.nature == .open)
    #expect(above.amount(of: 5000) == 5)
    #expect(shapes[1].quantities.first?.container == "distinct visitors")
    #expect(shapes[2].quantities.first?.subset?.values == ["girls"])
    #expect(shapes[3].quantities.map(\.nature) == [.money] && shapes[3].quantities.first?.parts.count == 2)
    guard case .derived(let quantities) = shapes[4] else { throw Failure() }
    #expect(quantities.map(\.nature) == [.amount, .count])
  }

  struct Failure: Error {}
}
