@_spi(Disclosure) import Figures
import Releases
import TestKit
import Testing
import Vocabulary

@testable import OpenData

/// A format that nobody asks for: how many observations there are.
private struct TallyFormat: DataFormat {
  var label: String { "Tally" }
  var ending: String { "tally" }
  func holds(_ file: DataFile) -> Bool { file != .release }
  func bytes(of contents: DataContents, _ data: PublicData) -> [UInt8] {
    guard case .figures(_, let parts) = contents else { return [] }
    return Array("\(parts.reduce(0) { $0 + $1.observations.count })".utf8)
  }
}

@Suite struct DataFormatTests {
  private static let visits = IndicatorID("visits")

  private static var data: PublicData { data(isSplit: true) }

  private static func data(isSplit: Bool, isTabular: Bool = false) -> PublicData {
    let none = LocalizedText([:])
    let network = Place(id: PlaceID("network"), kind: .network, name: none, parent: nil)
    let town = Place(id: PlaceID("town"), kind: .municipality, name: none, parent: network.id)
    var draft = FiguresDraft(
      indicators: [Indicator(id: visits, title: none, unit: .visits, placeKinds: [.network, .municipality])],
      places: [network, town],
      cutOff: Day(number: 20_000))
    draft.series = [(network.id, 2), (town.id, 1)].map { place, years in
      (0..<years).map {
        PublishedObservation(
          key: FigureKey(indicator: visits, place: place, period: .year(2020 + $0)), state: .value(.init(1)),
          origin: .computed)
      }
    }
    return PublicData(
      figures: PublishedFigures(draft), history: .none, licence: "CC BY 4.0", surveyChange: 5, languages: [],
      isSplit: isSplit, isTabular: isTabular)
  }

  @Test func `where figures have no files of their own, all of them stand in those of their indicator and place`() {
    let files = DataFormatTests.data(isSplit: false).files(in: [DataFormats.csv]) { _, _ in true }
    let paths = files.map(\.path)
    #expect(paths.contains("data/visits.csv") && paths.contains("data/places/town.csv"))
    #expect(!paths.contains { $0.hasPrefix("data/visits/") })
    let town = files.first { $0.path == "data/places/town.csv" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(town?.contains("visits,town,2020,") == true && town?.contains("network") == false)
  }

  @Test func `a new format is one type: every file that it holds is written in it too`() {
    let files = DataFormatTests.data.files(in: DataFormats.all + [TallyFormat()]) { _, _ in true }
    let tallies = files.filter { $0.ending == "tally" }
    #expect(
      tallies.map(\.path) == [
        "data/visits.tally", "data/visits/network.tally", "data/visits/town.tally",
        "data/places/network.tally", "data/places/town.tally", "data/changes.tally", "data/reported.tally",
      ])
    #expect(tallies.prefix(3).map { String(decoding: $0.bytes, as: UTF8.self) } == ["3", "2", "1"])
  }

  @Test func `a new format touches its own file and the list of formats, as CONTRIBUTING says`() throws {
    #expect(
      try Recipe("A format of data that goes out").sources == [
        "Sources/OpenData/<Name>Format.swift", "Sources/OpenData/DataFormat.swift",
      ])
  }

  @Test func `no two files share a path, and no indicator has a name of another file`() {
    let files = DataFormatTests.data.files { _, _ in true }
    #expect(Set(files.map(\.path)).count == files.count)
    for file in [DataFile.changes, .reported, .answers, .release, .revisions] {
      #expect(DataFile.reservedNames.contains { "data/\($0)" == file.stem })
    }
    #expect(!DataFile.reservedNames.contains("visits"))
  }

  @Test func `where tables are CSV alone, what is no table stays as it is`() {
    let files = DataFormatTests.data(isSplit: false, isTabular: true).files { _, _ in true }
    #expect(files.filter { $0.ending == "json" }.map(\.path) == ["data/release.json"])
    #expect(files.contains { $0.path == "data/visits.csv" })
  }

  @Test func `every file is held by some format, and written by each that says so`() {
    for file in [
      DataFile.figures(DataFormatTests.visits, at: nil), .changes, .reported, .answers, .release, .revisions,
      .chart("a"),
    ] {
      #expect(!DataFormatTests.data.formats(of: file).isEmpty, "\(file)")
    }
    #expect(DataFormatTests.data.files { _, _ in true }.allSatisfy { !$0.bytes.isEmpty })
  }
}
