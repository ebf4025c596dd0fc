import Diagnostics
import Documents
import Indicators
import Records
import Testing
import Vocabulary

/// The definitions that the repository ships.
@Suite struct DefinitionsTests {
  static let ids = [
    "activities", "activity-hours", "age-share", "answers", "cancelled-share", "centres-per-1000", "completeness",
    "first-visit-share", "gender-deviation", "gender-share", "goals-reached", "hours-per-week", "index-access",
    "index-influence", "index-learning", "index-overall", "index-participation", "index-safety", "net-cost",
    "net-cost-per-hour", "net-cost-per-visit", "net-cost-per-young-resident", "online-share", "opening-hours",
    "outreach-share", "producer-share", "producers", "reach", "response-rate", "staff-hours-per-hour", "staff-per-1000",
    "topic-share", "visitors", "visits", "visits-per-1000", "visits-per-1000-young", "visits-per-hour",
    "visits-per-opening-hour", "visits-per-visitor", "volunteer-visits", "volunteers", "youth-produced-share",
  ]

  static let indexes = ["safety", "influence", "participation", "learning", "access", "overall"]

  /// The code lists that formulas ask for, as `codes.yml` has them.
  static let codes = CodeLists(dimensions: [
    list("gender", ["girls", "boys", "another", "not-stated"]),
    list("age", ["0-11", "12-14", "15-19", "20-24", "25-29", "30-plus", "unknown"]),
    list("kind", ["open", "group", "event", "trip", "outreach", "counselling", "other"]),
    list("mode", ["onsite", "outdoors", "online", "hybrid"]), list("topic", ["learning-help", "sport"]),
  ])

  /// The rules of protection that there are.
  static let known: [RuleID] = [.people, .visitsBySubgroup, .survey, .smallDenominator, .money]

  private static func list(_ id: String, _ values: [String]) -> Dimension {
    .init(id: id, values: values.map { .init(id: $0) })
  }

  static func program(into log: inout DiagnosticLog) throws -> IndicatorProgram {
    let definitions = try load(into: &log)
    return IndicatorProgram(
      definitions, codes: codes, indexes: indexes, goals: [IndicatorID("index-safety")], into: &log)
  }

  static func load(into log: inout DiagnosticLog) throws -> [IndicatorDefinition] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = try #require(Folder("/" + root + "/content"))
    return IndicatorDefinition.load(from: folder, rules: known, names: FormulaNames(FormulaTests.codes), into: &log)
  }

  @Test func `all are sound`() throws {
    var log = DiagnosticLog()
    let program = try DefinitionsTests.program(into: &log)
    #expect(log.inOrder.isEmpty)
    #expect(program.definitions.map(\.id.name) == DefinitionsTests.ids)
  }

  @Test(arguments: ["sl", "en", "sv"])
  func `every text is there in every language`(tag: String) throws {
    var log = DiagnosticLog()
    for definition in try DefinitionsTests.load(into: &log) {
      for text in [definition.title, definition.explanation, definition.spokenFormula] {
        #expect(text[Language(tag)]?.isEmpty == false)
      }
    }
  }

  @Test func `parts and sums are known`() throws {
    var log = DiagnosticLog()
    let program = try DefinitionsTests.program(into: &log)
    func index(_ id: String) throws -> Int { try #require(program.definitions.firstIndex { $0.id.name == id }) }
    let visits = try index("visits")
    #expect(program.parts(of: try index("gender-share")) == [visits])
    #expect(program.parts(of: try index("visits-per-hour")).contains(visits))
    #expect(program.isAdditive(visits))
    #expect(!program.isAdditive(try index("visitors")))
    #expect(!program.isAdditive(try index("hours-per-week")))
    #expect(program.isShareOfWhole(try index("topic-share")))
    #expect(program.isPerResident(try index("visits-per-1000")))
    #expect(program.isSurvey(try index("answers")))
    #expect(program.parts(of: try index("net-cost-per-hour")).contains(try index("activity-hours")))
    #expect(program.parts(of: try index("goals-reached")) == [try index("index-safety")])
    #expect(program.isAdditive(try index("net-cost")))
    #expect(program.isAdditive(try index("opening-hours")))
    #expect(!program.isAdditive(try index("gender-deviation")))
    #expect(program.isPerResident(try index("net-cost-per-young-resident")))
    #expect(program.isSurvey(try index("response-rate")))
  }

  /// The rules of protection and the direction of each of the field's indicators.
  static let rules: [(id: String, better: Indicator.Direction, rules: [RuleID])] = [
    ("activities", .neutral, []), ("activity-hours", .neutral, []), ("opening-hours", .neutral, []),
    ("hours-per-week", .neutral, []), ("visits", .higher, [.visitsBySubgroup]),
    ("visits-per-opening-hour", .higher, []), ("visits-per-hour", .neutral, []),
    ("visitors", .higher, [.people]), ("visits-per-visitor", .neutral, [.people]),
    ("first-visit-share", .neutral, [.visitsBySubgroup]), ("reach", .higher, [.people, .smallDenominator]),
    ("visits-per-1000", .higher, [.smallDenominator]), ("visits-per-1000-young", .higher, [.smallDenominator]),
    ("gender-deviation", .lower, [.visitsBySubgroup]), ("gender-share", .neutral, [.visitsBySubgroup]),
    ("age-share", .neutral, [.visitsBySubgroup]), ("youth-produced-share", .higher, []),
    ("producer-share", .higher, [.people]), ("producers", .higher, [.people]), ("online-share", .neutral, []),
    ("outreach-share", .neutral, []), ("topic-share", .neutral, []),
    ("staff-hours-per-hour", .neutral, [.money]), ("net-cost-per-hour", .neutral, [.money]),
    ("net-cost-per-visit", .neutral, [.money]), ("net-cost", .neutral, [.money]),
    ("net-cost-per-young-resident", .neutral, [.smallDenominator, .money]), ("answers", .higher, [.survey]),
    ("response-rate", .higher, [.survey]), ("index-safety", .higher, [.survey]),
    ("goals-reached", .higher, [.survey]), ("centres-per-1000", .neutral, [.smallDenominator]),
    ("staff-per-1000", .neutral, [.smallDenominator]), ("volunteers", .neutral, [.people]),
    ("volunteer-visits", .neutral, []), ("completeness", .higher, []), ("cancelled-share", .lower, []),
  ]

  @Test func `every indicator has its direction and its rules of protection`() throws {
    var log = DiagnosticLog()
    let definitions = try DefinitionsTests.load(into: &log)
    for rule in DefinitionsTests.rules {
      let definition = try #require(definitions.first { $0.id.name == rule.id })
      #expect(definition.direction == rule.better)
      #expect(definition.protections == rule.rules)
    }
    #expect(DefinitionsTests.rules.count + 5 == definitions.count)
  }
}
