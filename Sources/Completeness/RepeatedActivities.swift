import Diagnostics
import Records
import Vocabulary

/// Activities that stand there twice under other ids: the same centre, day, start, end, codes and counts.
///
/// A column that one of two rows has not filled in does not tell them apart. Activities that nobody came to are not looked
/// at: they look alike whatever they were. One pass with a table of hashes; rows that are alike in centre, day and
/// visits are a chain, of which the last few are held against a new one.
struct RepeatedActivities: Sendable {
  struct Pair: Sendable {
    var first: Int
    var second: Int
  }

  /// In the order of the second rows.
  let pairs: [Pair]

  init(_ rows: Activities) {
    let held = Activities.Status.held.rawValue
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var heads = ContiguousArray<Int32>(repeating: -1, count: size)
    var before = ContiguousArray<Int32>(repeating: -1, count: rows.count)
    let comparison = RowComparison(rows)
    var pairs: [Pair] = []
    for row in 0..<rows.count where rows.status[row] == held && rows.visits[row] > 0 {
      let slot = Int(truncatingIfNeeded: RepeatedActivities.hash(rows, row)) & (size - 1)
      var other = Int(heads[slot])
      var steps = 0
      while other >= 0, steps < Limits.mostAlike {
        if comparison.areSame(other, row) {
          pairs.append(Pair(first: other, second: row))
          break
        }
        other = Int(before[other])
        steps += 1
      }
      before[row] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: row)
    }
    self.pairs = RepeatedActivities.certain(pairs, rows)
  }

  /// Without those that may be two groups: a few of one file that do not say when they were.
  private static func certain(_ pairs: [Pair], _ rows: Activities) -> [Pair] {
    func isSure(_ pair: Pair) -> Bool {
      rows.file[pair.first] != rows.file[pair.second] || rows.start[pair.first] >= 0 && rows.start[pair.second] >= 0
    }
    var doubtful: [UInt16: Int] = [:]
    for pair in pairs where !isSure(pair) { doubtful[rows.file[pair.second], default: 0] += 1 }
    return pairs.filter { isSure($0) || doubtful[rows.file[$0.second], default: 0] >= Limits.repeatedWithoutTimes }
  }

  private static func hash(_ rows: Activities, _ row: Int) -> UInt64 {
    let place = UInt64(rows.centre[row]) << 40 | UInt64(UInt32(bitPattern: rows.day[row])) << 8
    let mixed = (place ^ UInt64(rows.visits[row].magnitude) << 24) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }
}

/// Whether two rows tell of the same activity.
private struct RowComparison {
  private let rows: Activities

  init(_ rows: Activities) { self.rows = rows }

  func areSame(_ first: Int, _ second: Int) -> Bool {
    guard rows.centre[first] == rows.centre[second], rows.day[first] == rows.day[second],
      rows.visits[first] == rows.visits[second]
    else { return false }
    return agree(rows.start[first], rows.start[second], -1) && agree(rows.end[first], rows.end[second], -1)
      && abs(rows.hours[first] - rows.hours[second]) < 0.02
      && rows.codes.allSatisfy { agree($0[first], $0[second], Activities.noCode) }
      && rows.codeSets.allSatisfy { agree($0[first], $0[second], 0) }
      && agree(rows.firstTime[first], rows.firstTime[second], Activities.absent)
      && agree(rows.producers[first], rows.producers[second], Activities.absent)
      && agree(rows.volunteers[first], rows.volunteers[second], Activities.absent)
      && agree(rows.youthHours[first], rows.youthHours[second])
      && agree(rows.staffHours[first], rows.staffHours[second])
      && rows.visitsByList.allSatisfy { $0.allSatisfy { agree($0[first], $0[second], Activities.absent) } }
      && rows.own.allSatisfy { agree($0[first], $0[second]) }
  }

  private func agree<Value: Equatable>(_ first: Value, _ second: Value, _ absent: Value) -> Bool {
    first == second || first == absent || second == absent
  }

  private func agree(_ first: Double, _ second: Double) -> Bool { first == second || first.isNaN || second.isNaN }
}

extension RepeatedActivities {
  /// A gap for each centre with the months in which it has such rows; the warnings are by files.
  func found(in records: Records) -> [FoundGap] {
    let rows = records.activities
    return Dictionary(grouping: pairs) { Int(rows.centre[$0.second]) }.sorted { $0.key < $1.key }.map { centre, pairs in
      let months = Set(pairs.map { monthNumber(of: Day(number: rows.day[$0.second])) }).sorted()
      let gap = RecordGap(
        .repeated, at: records.places.centres[centre].id, periods: spans(of: months), count: pairs.count)
      return FoundGap(gap, at: nil, isWarning: false)
    }
  }

  /// One warning for two files, or for one with itself: how many rows, and where the first two stand.
  func report(_ records: Records, into log: inout DiagnosticLog) {
    let rows = records.activities
    let byFiles = Dictionary(grouping: pairs) { [rows.file[$0.first], rows.file[$0.second]] }
    for (files, pairs) in byFiles {
      guard let pair = pairs.first else { continue }
      let (first, second) = (rows.location(of: pair.first), rows.location(of: pair.second))
      let other = records.files[first.file].path
      let what: ProblemText =
        pairs.count == 1
        ? "this activity is the same in centre, day, start, end, kind and counts as another"
        : "\(pairs.count) activities from this one on are the same in centre, day, start, end, kind and counts as others"
      let firstRow: ProblemText =
        files[0] == files[1]
        ? "the first stands in line \(first.line)" : "the first stands in line \(first.line) of \(other)"
      log.warning(
        "completeness.repeated", SourceLocation(file: records.files[second.file].path, line: second.line, column: 1),
        "\(what); \(firstRow)",
        hint: "remove one of the exports, or the copies; if they are several groups, tell them apart by kind or time")
    }
  }

  /// Marks the months in which many rows are the same.
  func mark(_ missing: inout MissingRecords, _ rows: Activities, _ monthly: MonthlyRecords) {
    struct CentreMonth: Hashable {
      var centre: Int
      var month: Int
    }
    var counts: [CentreMonth: Int] = [:]
    for pair in pairs {
      let month = monthNumber(of: Day(number: rows.day[pair.second]))
      counts[CentreMonth(centre: Int(rows.centre[pair.second]), month: month), default: 0] += 1
    }
    for (field, count) in counts where count > 1 && monthly.months.contains(field.month) {
      let all = monthly.activities[field.centre * monthly.months.count + field.month - monthly.months.lowerBound]
      if Double(count) >= Double(all) * Limits.doubtfulPart {
        missing.add(.doubtful, centre: field.centre, month: field.month)
      }
    }
  }
}
