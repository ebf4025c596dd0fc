import Documents
import Figures
import Indicators
import Records
import Vocabulary

/// How many activities of each file there are by centre and month, and which other files a figure is made of.
///
/// Only activities are counted: how many answers or visitor counts a file holds for a place could give away, file by
/// file or by subtraction, a group that is withheld.
struct RecordTallies: Sendable {
  private struct Slot: Hashable {
    var centre: Int
    var month: Int
  }

  /// What an indicator is computed from, as the words of its formula tell.
  private struct Reading: Hashable {
    var readsActivities = false
    /// Whether it asks for the status itself, so that cancelled activities go in too.
    var readsStatus = false
    /// Where the other files begin, below the portal's folder.
    var prefixes: [String] = []
  }

  private var held: [Slot: [Int: Int]] = [:]
  private var all: [Slot: [Int: Int]] = [:]
  private let places: Places
  private let paths: [String]
  private let digests: [String]
  private let readings: [IndicatorID: Reading]

  init(_ input: PortalInput, in folder: Folder) {
    let records = input.records
    places = records.places
    paths = records.files.map(\.path)
    digests = records.files.map { file in (try? folder.read(file.path)).map { SHA256.hexadecimal(of: $0) } ?? "" }
    let formulas = Dictionary(input.program.definitions.map { ($0.id.name, $0.formula) }) { first, _ in first }
    readings = Dictionary(
      input.program.definitions.map { ($0.id, RecordTallies.reading(of: $0.formula, formulas)) }
    ) { first, _ in first }
    let rows = records.activities
    for index in rows.day.indices {
      let (year, month, _) = Day(number: rows.day[index]).parts
      let slot = Slot(centre: Int(rows.centre[index]), month: year * 12 + month - 1)
      all[slot, default: [:]][Int(rows.file[index]), default: 0] += 1
      if rows.status[index] == Activities.Status.held.rawValue {
        held[slot, default: [:]][Int(rows.file[index]), default: 0] += 1
      }
    }
  }

  /// The words of a formula and of the indicators that it names.
  private static func words(of formula: String, _ formulas: [String: String], depth: Int = 0) -> Set<String> {
    let words = formula.split { !$0.isLetter && $0 != "_" && $0 != "-" }.map(String.init)
    return words.reduce(into: Set(words)) { all, word in
      guard depth < 8, let other = formulas[word], other != formula else { return }
      all.formUnion(RecordTallies.words(of: other, formulas, depth: depth + 1))
    }
  }

  private static func reading(of formula: String, _ formulas: [String: String]) -> Reading {
    let words = words(of: formula, formulas)
    func speaks(of candidates: String...) -> Bool { !words.isDisjoint(with: candidates) }
    var reading = Reading()
    reading.readsActivities =
      speaks(
        of: "activities", "hours", "youth_hours", "staff_hours", "first_time", "weeks", "open_hours")
      || speaks(of: "visits") && (speaks(of: "sum") || speaks(of: "share"))
    reading.readsStatus = speaks(of: "status")
    if speaks(of: "index", "answers", "asked") { reading.prefixes.append("surveys/responses/") }
    if speaks(of: "distinct") { reading.prefixes.append("records/visitors") }
    if speaks(of: "open_hours") { reading.prefixes.append("records/openings") }
    if speaks(of: "yearly", "target_group") { reading.prefixes.append("records/key-figures") }
    if speaks(of: "residents") { reading.prefixes.append("places/population") }
    if speaks(of: "goals", "goals_reached") { reading.prefixes.append("targets") }
    return reading
  }

  /// The files behind a figure, in the order of their paths.
  func files(of key: FigureKey) -> [LineageFile] {
    guard let reading = readings[key.indicator] else { return [] }
    var counts: [Int: Int] = [:]
    if reading.readsActivities {
      let tally = reading.readsStatus ? all : held
      for month in key.period.months {
        for centre in centres(of: key.place, in: month / 12) {
          counts.merge(tally[Slot(centre: centre, month: month)] ?? [:], uniquingKeysWith: +)
        }
      }
    }
    return paths.indices.compactMap { file in
      if let count = counts[file] { return LineageFile(path: paths[file], digest: digests[file], records: count) }
      guard reading.prefixes.contains(where: paths[file].hasPrefix) else { return nil }
      return LineageFile(path: paths[file], digest: digests[file], records: nil)
    }
  }

  private func centres(of place: PlaceID, in year: Int) -> [Int] {
    if let centre = places.centreIndex(place) { return [centre] }
    guard place == Places.network else { return places.centres(of: place) }
    return places.centres.indices.filter {
      places.municipalities[places.centres[$0].municipality].isMember(in: year)
    }
  }
}
