import Diagnostics
import Records
import Vocabulary

/// Activities that are far larger than those of their kind at their centre usually are: 1008 visits where there are 19 may be
/// a month in one row, or a slip of the keyboard.
///
/// They are held against the one in the middle of their kind and centre, which a few slips do not move. Events are larger
/// than open doors everywhere, and are therefore held against events.
struct OutsizedActivities: Sendable {
  struct Finding: Sendable {
    var row: Int
    var size: Size
    /// What the activity in the middle has.
    var usual: Double
  }

  enum Size: Sendable {
    case visits, hours

    var least: Double { self == .visits ? Limits.outsizedVisits : Limits.outsizedHours }

    func of(_ rows: Activities, _ row: Int) -> Double { self == .visits ? Double(rows.visits[row]) : rows.hours[row] }
  }

  /// In the order of their rows.
  let findings: [Finding]
  /// Whether activities are told apart by kinds.
  let hasKinds: Bool

  init(_ rows: Activities, _ codes: CodeLists) {
    let place = OutsizedActivities.kinds(of: codes).flatMap(codes.place)
    var kinds: ContiguousArray<UInt8>?
    if case .single(let list) = place, list < rows.codes.count { kinds = rows.codes[list] }
    hasKinds = kinds != nil
    findings = [Size.visits, .hours].flatMap { OutsizedActivities.find($0, in: rows, by: kinds) }
      .sorted { $0.row < $1.row }
  }

  /// The list that says what sort of activity something is: `kind`, or one that every row must have a code of.
  private static func kinds(of codes: CodeLists) -> String? {
    (codes.single.first { $0.id == "kind" } ?? codes.single.first(where: \.isRequired))?.id
  }

  private struct Group: Hashable {
    var centre: UInt16
    var kind: UInt8
  }

  private static func find(_ size: Size, in rows: Activities, by kinds: ContiguousArray<UInt8>?) -> [Finding] {
    let held = Activities.Status.held.rawValue
    func group(_ row: Int) -> Group { Group(centre: rows.centre[row], kind: kinds?[row] ?? Activities.noCode) }
    // Few are large at all: only their kinds are sorted.
    let large = (0..<rows.count).filter { rows.status[$0] == held && size.of(rows, $0) >= size.least }
    guard !large.isEmpty else { return [] }
    let doubtful = Dictionary(grouping: large, by: group)
    var sizes: [Group: [Double]] = [:]
    for row in 0..<rows.count where rows.status[row] == held && size.of(rows, row) > 0 {
      let group = group(row)
      if doubtful[group] != nil { sizes[group, default: []].append(size.of(rows, row)) }
    }
    return doubtful.flatMap { group, candidates -> [Finding] in
      let all = (sizes[group] ?? []).sorted()
      guard all.count >= Limits.leastOfKind else { return [] }
      let usual = all[all.count / 2]
      let found = candidates.filter { size.of(rows, $0) > usual * Limits.outsized }
      guard found.count <= max(2, all.count / Limits.rarelyOutsized) else { return [] }
      return found.map { Finding(row: $0, size: size, usual: usual) }
    }
  }

  /// One warning for each file: the first place, and how many more there are.
  func report(_ records: Records, into log: inout DiagnosticLog) {
    let rows = records.activities
    for (file, all) in Dictionary(grouping: findings, by: { rows.file[$0.row] }) {
      guard let first = all.first else { continue }
      let centre = records.places.centres[Int(rows.centre[first.row])].id
      let count = Int(first.size.of(rows, first.row))
      let usual = Int(first.usual.rounded())
      let found: ProblemText =
        switch (first.size, hasKinds) {
        case (.visits, true):
          "\(count, "visit", "visits") in one activity, where \"\(centre)\" usually has \(usual) in those of its kind"
        case (.hours, true):
          "\(count, "hour", "hours") in one activity, where \"\(centre)\" usually has \(usual) in those of its kind"
        case (.visits, false): "\(count, "visit", "visits") in one activity, where \"\(centre)\" usually has \(usual)"
        case (.hours, false): "\(count, "hour", "hours") in one activity, where \"\(centre)\" usually has \(usual)"
        }
      let more = Set(all.map(\.row)).count - 1
      let others: ProblemText =
        more == 0 ? "" : "; \(more, "more activity", "more activities") of the file are as unusual"
      log.warning(
        "completeness.outsized",
        SourceLocation(
          file: records.files[Int(file)].path, line: rows.location(of: first.row).line, column: 1), "\(found)\(others)",
        hint: hasKinds
          ? "look whether it is one activity and not a sum of several; if it is right, a kind of its own, such as event, says so"
          : "look whether it is one activity and not a sum of several"
      )
    }
  }
}
