import Completeness
import Configuration
import Diagnostics
import Records
import Vocabulary

/// Records that a test writes month by month, and what is found missing of them.
struct Handed {
  var records = Records()
  var portal: Portal

  /// A list of each sort, of one value.
  static let codes = CodeLists(
    dimensions: ["gender", "age", "kind", "mode", "topic"].map { Dimension(id: $0, values: [.init(id: "one")]) })

  init(
    until cutOff: String, centres: [String] = ["a"], municipalities: [Int]? = nil, memberYears: [ClosedRange<Int>] = []
  ) {
    portal = Portal(languages: [Language("en")], cutOff: Day(cutOff) ?? Day(number: 0))
    let all = municipalities ?? Array(repeating: 0, count: centres.count)
    records.places = Places(
      municipalities: (0...(all.max() ?? 0)).map { index in
        Municipality(id: PlaceID("m\(index)"), memberYears: memberYears)
      },
      centres: zip(centres, all).enumerated().map { index, pair in
        var centre = Centre(id: PlaceID(pair.0), municipality: pair.1)
        centre.location = RecordLocation(file: 0, line: index + 2)
        return centre
      })
    records.files = ["places/centres.csv", "records/activities/one.csv", "records/openings.csv", "other.csv"].map {
      RecordFile(path: $0, kind: RecordFile.Kind(path: $0), records: 0, bytes: 0)
    }
    records.codes = Handed.codes
    records.activities = Activities(Handed.codes)
    records.sources = [DeclaredSource(Source(id: "own"))]
  }

  /// Adds `count` activities on days of each month from `first` to `last`, such as `2023-01`.
  mutating func work(_ first: String, _ last: String, _ count: Int = 4, centre: Int = 0, file: Int = 1) {
    each(first, last) { year, month, handed in
      for index in 0..<count {
        handed.add(
          Day(year: year, month: month, day: 2 + index * 6 % 27), centre: centre, visits: 5 + index, file: file)
      }
    }
  }

  mutating func add(
    _ day: Day?, centre: Int = 0, times: (Int, Int)? = (960, 1080), kind: Int = 0, visits: Int = 8, girls: Int? = nil,
    file: Int = 1, status: Activities.Status = .held
  ) {
    guard let day else { return }
    records.activities.centre.append(UInt16(centre))
    records.activities.day.append(day.number)
    records.activities.start.append(Int16(times?.0 ?? -1))
    records.activities.end.append(Int16(times?.1 ?? -1))
    records.activities.hours.append(2)
    records.activities.codes[0].append(UInt8(kind))
    records.activities.codes[1].append(0)
    records.activities.codeSets[0].append(0)
    records.activities.visits.append(Int32(visits))
    records.activities.visitsByList[0][0].append(girls.map(Int32.init) ?? Activities.absent)
    records.activities.visitsByList[1][0].append(Activities.absent)
    records.activities.firstTime.append(Activities.absent)
    records.activities.youthHours.append(.nan)
    records.activities.producers.append(Activities.absent)
    records.activities.volunteers.append(Activities.absent)
    records.activities.staffHours.append(.nan)
    records.activities.status.append(status.rawValue)
    records.activities.source.append(0)
    records.activities.isDemonstration.append(false)
    records.activities.file.append(UInt16(file))
    records.activities.line.append(Int32(records.activities.count + 1))
  }

  /// Adds `count` days on which a centre was open, or closed, to each month from `first` to `last`.
  mutating func open(
    _ first: String, _ last: String, _ count: Int = 16, centre: Int = 0, _ status: Opening.Status = .open
  ) {
    each(first, last) { year, month, handed in
      for day in 1...count {
        guard let date = Day(year: year, month: month, day: day) else { continue }
        handed.records.openings.append(
          Opening(
            centre: centre, date: date, start: 900, end: 1200, status: status,
            location: RecordLocation(file: 2, line: handed.records.openings.count + 2)))
      }
    }
  }

  private mutating func each(_ first: String, _ last: String, _ body: (Int, Int, inout Handed) -> Void) {
    guard let from = Period(first)?.months.lowerBound, let to = Period(last)?.months.lowerBound else { return }
    for month in from...to { body(month / 12, month % 12 + 1, &self) }
  }

  /// What is found, and its warnings as `file:line id`.
  func check() -> (completeness: Completeness, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let completeness = Completeness(records, portal: portal, into: &log)
    return (completeness, log)
  }

  /// The gaps as `kind place from-to`, in order.
  var gaps: [String] {
    check().completeness.gaps.map { gap in
      let spans = gap.periods.map { span in
        span.lowerBound == span.upperBound ? span.lowerBound.code : "\(span.lowerBound.code)..\(span.upperBound.code)"
      }
      return "\(gap.kind.rawValue) \(gap.place) \(spans.joined(separator: " "))"
    }
  }

  /// The ids of the warnings, in order.
  var warnings: [String] { check().log.inOrder.map(\.id) }
}
