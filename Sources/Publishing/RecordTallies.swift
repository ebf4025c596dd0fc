import Documents
import Figures
import Indicators
import Records
import Vocabulary

/// How many records of each file there are by centre and month, so that a figure can name what it was made of.
struct RecordTallies: Sendable {
  private struct Slot: Hashable {
    var centre: Int
    var month: Int
  }

  private var activities: [Slot: [Int: Int]] = [:]
  /// By centre and year of the wave.
  private var answers: [Slot: [Int: Int]] = [:]
  private let visitors: [PlaceID: [VisitorCount]]
  private let places: Places
  private let paths: [String]
  private let digests: [String]
  /// The kinds of records that each indicator is computed from.
  private let kinds: [IndicatorID: Set<Kind>]

  private enum Kind { case activities, answers, visitors }

  init(_ input: PortalInput, in folder: Folder) {
    let records = input.records
    places = records.places
    paths = records.files.map(\.path)
    digests = records.files.map { file in (try? folder.read(file.path)).map { SHA256.hexadecimal(of: $0) } ?? "" }
    visitors = Dictionary(grouping: records.visitors, by: \.place)
    kinds = Dictionary(
      input.program.definitions.map { ($0.id, RecordTallies.kinds(of: $0.formula)) }
    ) { first, _ in first }
    let rows = records.activities
    for index in rows.day.indices where rows.status[index] == Activities.Status.held.rawValue {
      let (year, month, _) = Day(number: rows.day[index]).parts
      activities[Slot(centre: Int(rows.centre[index]), month: year * 12 + month - 1), default: [:]][
        Int(rows.file[index]), default: 0] += 1
    }
    for table in records.responses {
      for index in 0..<table.count {
        let year = records.waves[Int(table.wave[index])].year
        answers[Slot(centre: Int(table.centre[index]), month: year), default: [:]][
          Int(table.file[index]), default: 0] += 1
      }
    }
  }

  /// What a formula reads, as its words tell.
  private static func kinds(of formula: String) -> Set<Kind> {
    var kinds: Set<Kind> = []
    let words = Set(formula.split { !$0.isLetter && $0 != "_" }.map(String.init))
    if formula.contains("index(") || words.contains("answers") { kinds.insert(.answers) }
    if !words.isDisjoint(with: ["visitors", "producers"]) { kinds.insert(.visitors) }
    let columns: Set = [
      "visits", "hours", "activities", "youth_hours", "staff_hours", "first_time", "volunteers", "weeks",
    ]
    if !words.isDisjoint(with: columns) { kinds.insert(.activities) }
    return kinds
  }

  /// The files behind a figure, in the order of their paths.
  func files(of key: FigureKey) -> [LineageFile] {
    var counts: [Int: Int] = [:]
    let kinds = kinds[key.indicator] ?? []
    if kinds.contains(.activities) {
      for month in key.period.months {
        for centre in centres(of: key.place, in: month / 12) {
          counts.merge(activities[Slot(centre: centre, month: month)] ?? [:], uniquingKeysWith: +)
        }
      }
    }
    if kinds.contains(.answers), case .year(let year) = key.period {
      for centre in centres(of: key.place, in: year) {
        counts.merge(answers[Slot(centre: centre, month: year)] ?? [:], uniquingKeysWith: +)
      }
    }
    if kinds.contains(.visitors) {
      for count in visitors[key.place] ?? [] where count.period == key.period {
        counts[count.location.file, default: 0] += 1
      }
    }
    return counts.sorted { paths[$0.key] < paths[$1.key] }.map { file, count in
      LineageFile(path: paths[file], digest: digests[file], records: count)
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
