import Diagnostics
import Records
import TestKit
import Testing
import Vocabulary

@Suite struct LoadingTests {
  @Test func `a sound portal loads without a problem`() async throws {
    let (records, log) = try await TestPortal.load()
    #expect(log.diagnostics == [])
    #expect(records.places.all.map(\.name) == ["network", "brezice", "novo-mesto", "center", "demo"])
    #expect(records.places.municipalities[records.places.centres[0].municipality].id == PlaceID("novo-mesto"))
    #expect(records.places.municipalities[1].memberYears == [2018...2020, 2022...2022])
    #expect(records.population.map(\.ages) == [nil, 15...29])
    #expect(records.openings.map(\.status) == [.open, .closed])
    #expect(records.visitors.map(\.visitors) == [340, 120])
    #expect(records.keyFigures.first?.staffFTE == 2.5)
    #expect(records.reported.map(\.value) == [33633, 0.83])
    #expect(records.reported.map(\.flags) == [[], [.provisional, .forecast]])
    #expect(records.reported[1].key.category == Category(dimension: "kind", value: "open"))
    #expect(records.targets.map(\.place) == [nil, PlaceID("center")])
    #expect(records.breaks.first?.indicators == [IndicatorID("visits")])
    #expect(records.annotations.first?.places == [PlaceID("center"), PlaceID("brezice")])
  }

  @Test func `activities stand in columns, in the order of files and rows`() async throws {
    let activities = try await TestPortal.load().records.activities
    #expect(activities.count == 4)
    #expect(Array(activities.hours) == [4, 3.5, 2, 1.5])
    #expect(Array(activities.start) == [900, 1320, 900, -1])
    #expect(Array(activities.visits) == [26, 8, 0, 8])
    #expect(
      activities.visitsByList[0].map { Array($0) } == [
        [12, 5, -1, -1], [14, 3, -1, -1], [0, 0, -1, -1], [0, 0, -1, -1],
      ])
    #expect(activities.visitsByList[1].map { Array($0) } == [[10, -1, -1, -1], [16, -1, -1, -1]])
    #expect(Array(activities.codeSets[0]) == [0b11, 0, 0, 0])
    #expect(Array(activities.codes[1]) == [0, 0, Activities.noCode, 1])
    #expect(activities.youthHours[0] == 0 && activities.youthHours[2].isNaN)
    #expect(Array(activities.status) == [0, 0, 1, 0])
    #expect(Array(activities.isDemonstration) == [false, false, false, true])
    #expect(Array(activities.source) == [0, 0, 0, 1])
    #expect(Array(activities.producers) == [0, 2, -1, -1])
  }

  @Test func `answers stand in columns, and a reversed item is positive where its mirror image is`() async throws {
    let (records, _) = try await TestPortal.load()
    let responses = try #require(records.responses.first)
    #expect(responses.answers.map { Array($0) } == [[4, 0], [1, Responses.noAnswer]])
    #expect(Array(responses.groups[0]) == [0, Responses.noCode])
    let scale = try #require(records.questionnaires.first?.scales.first)
    #expect(scale.positive == [3, 4] && scale.reversedPositive == [1, 2])
  }

  @Test func `files are listed with their records, hash and source`() async throws {
    let (records, _) = try await TestPortal.load()
    let file = try #require(records.files.first { $0.path == "records/activities/2020.csv" })
    #expect(file.records == 3 && file.source == 0 && file.bytes > 100)
    #expect(records.files.map(\.path) == records.files.map(\.path).sorted())
    #expect(records.files.first { $0.path == "places/centres.csv" }?.source == nil)
  }

  @Test func `an empty folder gives no records and no problem`() async throws {
    let none = Dictionary(uniqueKeysWithValues: SmallPortal.recorded.files.keys.map { ($0, [UInt8]?.none) })
    let (records, log) = try await TestPortal.load(none)
    #expect(log.diagnostics == [] && records.activities.count == 0)
  }

  @Test func `a table by another dialect gives the same activities`() async throws {
    let (plain, _) = try await TestPortal.load()
    let text = try #require(SmallPortal.recorded.files["records/activities/2020.csv"])
    let other = "\u{FEFF}" + text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ";")
    let lines = other.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let (changed, log) = try await TestPortal.load(["records/activities/2020.csv": Array(lines.utf8)])
    #expect(log.diagnostics == [])
    #expect(changed.activities.visits == plain.activities.visits && changed.activities.hours == plain.activities.hours)
  }

  @Test(arguments: 0..<12)
  func `damaged files are located problems and never a crash`(seed: Int) async throws {
    var state = UInt64(seed) &* 7919 &+ 3
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var changes: [String: [UInt8]?] = [:]
    for path in SmallPortal.recorded.files.keys.sorted() {
      var bytes = Array((SmallPortal.recorded.files[path] ?? "").utf8)
      for _ in 0..<next(below: 6) where !bytes.isEmpty {
        let alphabet: [UInt8] = [0, 10, 34, 44, 58, 45, 49, 57, 91, 123, 0xC4, 0xFF]
        let place = next(below: bytes.count)
        if next(below: 3) == 0 { bytes.remove(at: place) } else { bytes[place] = alphabet[next(below: alphabet.count)] }
      }
      changes[path] = bytes
    }
    let (_, log) = try await TestPortal.load(changes)
    for problem in log.diagnostics { #expect(!problem.location.file.isEmpty && problem.hint?.isEmpty == false) }
  }
}
