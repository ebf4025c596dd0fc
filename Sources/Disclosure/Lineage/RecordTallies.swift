import Documents
import Figures
import Indicators
import Records
import Vocabulary

/// How many activities of each file there are by centre and month, and which other files a figure is made of.
///
/// Only activities are counted: how many answers or visitor counts a file holds for a place could give away, file by
/// file or by subtraction, a group that is withheld. For the same reason a file of answers is named for its years and not
/// for its places, and activities are counted for all categories together.
struct RecordTallies: Sendable {
  private struct CentreMonth: Hashable {
    var centre: Int
    var month: Int
  }

  private var held: [CentreMonth: [Int: Int]] = [:]
  private var all: [CentreMonth: [Int: Int]] = [:]
  /// The years that the answers of a file speak for.
  private var answerYears: [Int: Set<Int>] = [:]
  private let places: Places
  /// Counts of residents by municipality, in their order.
  private let population: [Int: [ResidentCount]]
  private let files: [RecordFile]
  private let sources: [String]
  private let digests: [String]
  /// The sorts of records that each indicator is computed from.
  private let readings: [IndicatorID: Set<RecordKind>]
  /// The file in which a figure of others stands that is believed.
  private var reported: [FigureKey: Int] = [:]
  /// The file that holds all records of a sort.
  private let single: [RecordKind: Int]

  /// - Parameter folder: that the records were read from.
  init(_ records: Records, _ program: IndicatorProgram, in folder: Folder) {
    places = records.places
    population = Dictionary(grouping: records.population, by: \.municipality)
    files = records.files
    sources = records.sources.map(\.id)
    digests = files.map { file in folder.digest(of: file.path) ?? "" }
    readings = Dictionary(
      program.definitions.enumerated().map { ($1.id, program.records(readBy: $0)) }
    ) { first, _ in first }
    let numbers = Dictionary(files.enumerated().map { ($1.kind, $0) }) { first, _ in first }
    single = RecordTallies.files.compactMapValues { numbers[$0] }
    tally(records.activities)
    tally(records, program)
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < records.waves.count {
        let year = records.waves[Int(responses.wave[row])].year
        answerYears[Int(responses.file[row]), default: []].insert(year)
      }
    }
  }

  /// The files of figures of others, of each the one in which the figure that is shown stands.
  private mutating func tally(_ records: Records, _ program: IndicatorProgram) {
    let preferred = Dictionary(
      program.definitions.compactMap { definition in definition.reported.map { (definition.id, $0.sources) } }
    ) { first, _ in first }
    guard !preferred.isEmpty else { return }
    let order = SourceOrder(records.sources.map(\.source))
    let groups = Dictionary(grouping: records.reported.filter { preferred[$0.key.indicator] != nil }, by: \.key)
    for (key, figures) in groups {
      let chosen = order.chosen(of: figures.map(\.entry), preferred: preferred[key.indicator] ?? [])
      reported[key] = figures.first { $0.entry == chosen }?.location.file
    }
  }

  private mutating func tally(_ rows: Activities) {
    for index in rows.day.indices {
      let (year, month, _) = Day(number: rows.day[index]).parts
      let slot = CentreMonth(centre: Int(rows.centre[index]), month: year * 12 + month - 1)
      all[slot, default: [:]][Int(rows.file[index]), default: 0] += 1
      if rows.status[index] == Activities.Status.held.rawValue {
        held[slot, default: [:]][Int(rows.file[index]), default: 0] += 1
      }
    }
  }

  /// The files behind a figure, in the order of their paths.
  func files(of key: FigureKey) -> [LineageFile] {
    let kinds = readings[key.indicator] ?? []
    let counts = counts(of: key, kinds)
    // Records are tallied by month.
    let isOfWeek = key.period.kind == .week
    let years = Set(key.period.months.map { $0 / 12 })
    let residents = residents(of: key, kinds)
    let answers = kinds.contains(.answers) ? answerYears.filter { !years.isDisjoint(with: $0.value) } : [:]
    let found = Set(counts.keys).union(residents.keys).union(answers.keys).union(kinds.compactMap { single[$0] })
      .union(reported[key].map { [$0] } ?? [])
    return found.sorted().map { file in
      let named = residents[file].map { Set($0).sorted() } ?? files[file].source.map { [sources[$0]] } ?? []
      return LineageFile(
        path: files[file].path, digest: digests[file], records: isOfWeek ? nil : counts[file], sources: named)
    }
  }

  /// The files that hold all records of their sort.
  private static let files: [RecordKind: RecordFile.Kind] = [
    .openings: .openings, .persons: .visitors, .forms: .keyFigures, .waves: .waves, .centres: .centres,
    .targets: .targets,
  ]

  /// The activities of the place and period, by file.
  private func counts(of key: FigureKey, _ kinds: Set<RecordKind>) -> [Int: Int] {
    guard kinds.contains(.heldActivities) || kinds.contains(.allActivities) else { return [:] }
    let tally = kinds.contains(.allActivities) ? all : held
    var counts: [Int: Int] = [:]
    for month in key.period.months {
      for centre in centres(of: key.place, in: month / 12) {
        counts.merge(tally[CentreMonth(centre: centre, month: month)] ?? [:], uniquingKeysWith: +)
      }
    }
    return counts
  }

  /// The files of the residents that can go into a figure, each with the sources of its rows.
  ///
  /// As `Measuring` takes them: those of the period, or of the year before its beginning.
  private func residents(of key: FigureKey, _ kinds: Set<RecordKind>) -> [Int: [String]] {
    guard kinds.contains(.residents) || kinds.contains(.residentsByAge) else { return [:] }
    let days = key.period.days
    let municipalities = Set(places.centres(of: key.place).map { places.centres[$0].municipality })
    var found: [Int: [String]] = [:]
    for row in municipalities.lazy.flatMap({ population[$0] ?? [] })
    where kinds.contains(row.ages == nil ? .residents : .residentsByAge) {
      let isRecent = row.date.number >= days.lowerBound.number - 366 && row.date <= days.upperBound
      guard isRecent else { continue }
      found[row.location.file, default: []] += row.source.map { [$0] } ?? []
    }
    return found
  }

  private func centres(of place: PlaceID, in year: Int) -> [Int] {
    guard place == Places.network else { return places.centres(of: place) }
    return places.centres.indices.filter {
      places.municipalities[places.centres[$0].municipality].isMember(in: year)
    }
  }
}
