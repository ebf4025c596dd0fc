import Diagnostics
import Records
import Vocabulary

extension Completeness {
  /// A source can't have been handed over before what it holds happened.
  func checkSources(_ records: Records, into log: inout DiagnosticLog) {
    guard let file = records.files.first(where: { $0.path == "sources.yml" }) else { return }
    let last = SourceDates(records).last
    for (index, source) in records.sources.enumerated() {
      guard let handed = source.day, let day = last[index], day > handed else { continue }
      log.warning(
        "completeness.source-date", SourceLocation(file: file.path, line: source.line, column: 1),
        "\"\(source.id)\" was handed over on \(handed.iso), and has records until \(day.iso)",
        hint: "correct the date; it is printed with the figures")
    }
  }
}

/// The last day of which each source tells something that has happened.
private struct SourceDates {
  /// By the index of the source.
  private(set) var last: [Int: Day] = [:]

  init(_ records: Records) {
    let rows = records.activities
    var days = Array(repeating: Int32.min, count: records.sources.count)
    let planned = Activities.Status.planned.rawValue
    for row in 0..<rows.count where rows.status[row] != planned && Int(rows.source[row]) < days.count {
      let source = Int(rows.source[row])
      if rows.day[row] > days[source] { days[source] = rows.day[row] }
    }
    for (source, day) in days.enumerated() where day != .min { add(source, Day(number: day)) }
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < records.waves.count {
        add(Int(responses.source[row]), records.waves[Int(responses.wave[row])].from)
      }
    }
    for count in records.visitors { add(count.location.source, count.period.days.lowerBound) }
    for form in records.keyFigures { add(form.location.source, Period.year(form.year).days.lowerBound) }
  }

  private mutating func add(_ source: Int?, _ day: Day) {
    guard let source else { return }
    last[source] = max(last[source] ?? day, day)
  }
}
