import Diagnostics
import Documents
import Indicators
import Records
import Testing
import Vocabulary

/// The definitions that the repository ships.
@Suite struct DefinitionsTests {
  static let ids = [
    "activities", "activity-hours", "age-share", "answers", "gender-share", "hours-per-week", "index-access",
    "index-influence", "index-learning", "index-overall", "index-participation", "index-safety", "online-share",
    "topic-share", "visitors", "visits", "visits-per-1000", "visits-per-hour", "youth-produced-share",
  ]

  static func load(into log: inout DiagnosticLog) throws -> [IndicatorDefinition] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = try #require(Folder("/" + root + "/content"))
    return IndicatorDefinition.load(from: folder, into: &log)
  }

  @Test func `all nineteen are sound`() throws {
    var log = DiagnosticLog()
    let definitions = try DefinitionsTests.load(into: &log)
    let program = IndicatorProgram(
      definitions, codes: FormulaTests.codes,
      indexes: ["safety", "influence", "participation", "learning", "access", "overall"], into: &log)
    #expect(log.inOrder.isEmpty)
    #expect(program.definitions.map(\.id.name) == DefinitionsTests.ids)
  }

  @Test(arguments: ["sl", "en", "sv"])
  func `every text is there in every language`(tag: String) throws {
    var log = DiagnosticLog()
    for definition in try DefinitionsTests.load(into: &log) {
      for text in [definition.title, definition.explanation, definition.spoken] {
        #expect(text[Language(tag)]?.isEmpty == false)
      }
    }
  }

  @Test func `parts and sums are known`() throws {
    var log = DiagnosticLog()
    let definitions = try DefinitionsTests.load(into: &log)
    let program = IndicatorProgram(
      definitions, codes: FormulaTests.codes,
      indexes: ["safety", "influence", "participation", "learning", "access", "overall"], into: &log)
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
  }
}
