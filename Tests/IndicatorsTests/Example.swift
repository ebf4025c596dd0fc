import Diagnostics
import Documents
import Indicators
import Vocabulary

@testable import Records

/// Small records written in a test, and what is computed of them.
struct Example {
  var records = Records()

  init(centres: [(id: String, municipality: Int)] = [("x", 0)], municipalities: [Municipality]? = nil) {
    records.codes = FormulaTests.codes
    records.places = Places(
      municipalities: municipalities ?? [Municipality(id: PlaceID("m"))],
      centres: centres.map { Centre(id: PlaceID($0.id), municipality: $0.municipality) })
    records.activities = Activities(records.codes)
    records.sources = [DeclaredSource(Source(id: "records"))]
  }

  /// Adds an activity; `nil` where a field is not recorded.
  mutating func add(
    _ date: String, centre: Int = 0, _ times: (Int, Int)? = nil, hours: Double, kind: Int = 0, mode: Int? = 0,
    topics: UInt32 = 0, genders: [Int32]? = nil, visits: Int32? = nil, youthHours: Double? = nil,
    firstTime: Int32? = nil, volunteers: Int32? = nil, staffHours: Double? = nil,
    status: Activities.Status = .held, isDemonstration: Bool = false
  ) {
    records.activities.centre.append(UInt16(centre))
    records.activities.day.append(Day(date)?.number ?? 0)
    records.activities.start.append(times.map { Int16($0.0) } ?? -1)
    records.activities.end.append(times.map { Int16($0.1) } ?? -1)
    records.activities.hours.append(hours)
    records.activities.codes[0].append(UInt8(kind))
    records.activities.codes[1].append(mode.map(UInt8.init) ?? Activities.noCode)
    records.activities.codeSets[0].append(topics)
    records.activities.visits.append(visits ?? genders?.reduce(0, +) ?? 0)
    for index in 0..<4 { records.activities.visitsByList[0][index].append(genders?[index] ?? Activities.absent) }
    for index in 0..<2 { records.activities.visitsByList[1][index].append(Activities.absent) }
    records.activities.firstTime.append(firstTime ?? Activities.absent)
    records.activities.youthHours.append(youthHours ?? .nan)
    records.activities.producers.append(Activities.absent)
    records.activities.volunteers.append(volunteers ?? Activities.absent)
    records.activities.staffHours.append(staffHours ?? .nan)
    records.activities.status.append(status.rawValue)
    records.activities.source.append(0)
    records.activities.isDemonstration.append(isDemonstration)
    records.activities.file.append(0)
  }

  /// A questionnaire of one index over five items, the last of them reversed, with a wave in 2020.
  mutating func ask() {
    let scale = Questionnaire.Scale(
      id: "a", answers: [0, 1, 2, 3, 4].map { .init(code: $0, label: LocalizedText([:])) }, positive: [3, 4],
      missing: [0])
    records.questionnaires = [
      Questionnaire(
        id: "basic", version: 1, languages: [], scales: [scale],
        items: (1...5).map {
          .init(id: "S\($0)", scale: 0, text: LocalizedText([:]), isReversed: $0 == 5, isSensitive: false)
        },
        indexes: [.init(id: "safety", title: LocalizedText([:]), items: [0, 1, 2, 3, 4], minimum: 4)])
    ]
    let day = Day(number: 18_000)
    records.waves = [
      Wave(
        id: "w", questionnaire: 0, from: day, to: day, mode: nil, base: nil, year: 2020,
        location: RecordLocation(file: 0, line: 2))
    ]
    records.responses = [Responses(items: 5, lists: 5)]
  }

  /// Adds a centre's hours of a day; closed where there are none.
  mutating func open(_ date: String, centre: Int = 0, _ times: (Int, Int)? = nil, _ status: Opening.Status? = nil) {
    records.openings.append(
      Opening(
        centre: centre, date: Day(date) ?? Day(number: 0), start: times?.0, end: times?.1,
        status: status ?? (times == nil ? .closed : .open), location: RecordLocation(file: 0, line: 2)))
  }

  /// Adds a place's yearly form, of which the net cost is staff alone.
  mutating func form(
    _ place: String, _ year: Int, cost: Double? = nil, staff: Double? = nil, group: Int? = nil
  ) {
    records.keyFigures.append(
      KeyFigures(
        place: PlaceID(place), year: year, targetGroup: group, staffFTE: staff, staffCost: cost, premisesCost: 0,
        otherCost: 0, income: 0, location: RecordLocation(file: 0, line: 2)))
  }

  /// Adds visitors of an age, or of all.
  mutating func come(_ place: String, _ visitors: Int, age: Int? = nil, producers: Int? = nil) {
    records.visitors.append(
      VisitorCount(
        place: PlaceID(place), period: .year(2020), groups: age.map { [.init(list: 1, value: $0)] } ?? [],
        visitors: visitors, producers: producers,
        location: RecordLocation(file: 0, line: 2)))
  }

  /// Adds the answers of a person; `nil` where blank.
  mutating func answer(_ codes: [Int8?], centre: Int = 0, gender: UInt8? = nil) {
    records.responses[0].wave.append(0)
    records.responses[0].centre.append(UInt16(centre))
    records.responses[0].groups[0].append(gender ?? Responses.noCode)
    records.responses[0].groups[1].append(Responses.noCode)
    for (item, code) in codes.enumerated() { records.responses[0].answers[item].append(code ?? Responses.noAnswer) }
    records.responses[0].source.append(0)
    records.responses[0].isDemonstration.append(false)
    records.responses[0].file.append(0)
  }

  /// A formula as the only indicator; `nil` where anything is wrong with it.
  func program(_ formula: String, breakdowns: String = "[]") -> IndicatorProgram? {
    var log = DiagnosticLog()
    let text = FormulaTests.text("\"\(formula)\"", breakdowns: breakdowns)
      .replacing("[centre]", with: "[network, municipality, centre]")
    let definition = IndicatorDefinition.read(
      Array(text.utf8), file: "indicators/test.yml", rules: DefinitionsTests.known,
      names: FormulaNames(FormulaTests.codes), into: &log)
    let program = IndicatorProgram(
      definition.map { [$0] } ?? [], codes: records.codes, indexes: ["safety"], into: &log)
    return log.inOrder.isEmpty ? program : nil
  }

  /// What a formula gives for a place and period.
  func observation(
    _ formula: String, _ period: String, at place: String = "x", _ category: Category? = nil,
    breakdowns: String = "[]"
  ) async -> RawObservation? {
    guard let program = program(formula, breakdowns: breakdowns), let wanted = Period(period) else { return nil }
    let figures = await RawFigures.measure(program, records, cutOff: Day(number: 30_000), workers: 2)
    let series = figures.series.first {
      $0.place.name == place && $0.kind == wanted.kind && $0.category == category
    }
    return series?.observations.first { $0.period == wanted }
  }

  func value(
    _ formula: String, _ period: String, at place: String = "x", _ category: Category? = nil,
    breakdowns: String = "[]"
  ) async -> Double? {
    await observation(formula, period, at: place, category, breakdowns: breakdowns)?.measure?.value
  }
}
