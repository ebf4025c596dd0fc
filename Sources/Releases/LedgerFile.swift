import Diagnostics
import Figures
import Tables
import Vocabulary

/// The file of one release: what it changed, a row for each series of figures.
///
/// The cell `figures` holds `2023=4567 2024=4800p 2022=0.5@40 2025=C 2019=-`: a value, a provisional value, a value of 40
/// answers, a figure that is withheld from now on, and one that is no longer there. The first release changes everything, later ones little, so
/// that a ledger kept under version control grows with what happened and not with what there is.
enum LedgerFile {
  static let columns = ["indicator", "place", "dimension", "category", "figures"]

  /// One entry of the cell `figures`.
  enum Entry: Hashable, Sendable {
    case value(Snapshot.Value)
    case withheld
    case gone
  }

  // MARK: Writing

  static func bytes(_ snapshot: Snapshot, since old: Snapshot) -> [UInt8] {
    var writer = TableWriter()
    writer.row(columns)
    let gone = old.order.filter { snapshot.entries[$0] == nil }
    for series in snapshot.order + gone {
      let tokens = tokens(of: series, in: snapshot, since: old)
      guard !tokens.isEmpty else { continue }
      writer.row([
        series.indicator.name, series.place.name, series.category?.dimension ?? "", series.category?.value ?? "",
        tokens.joined(separator: " "),
      ])
    }
    return writer.bytes
  }

  private static func tokens(of series: Snapshot.Series, in snapshot: Snapshot, since old: Snapshot) -> [String] {
    let before = old.entries[series] ?? []
    let now = snapshot.entries[series] ?? []
    var place = 0
    let changed = now.compactMap { entry -> String? in
      let known = before.entry(of: entry.period, near: &place)?.value
      guard known != entry.value else { return nil }
      return "\(entry.period.code)=\(entry.value.map(text) ?? "C")"
    }
    place = 0
    let gone = before.compactMap { entry -> String? in
      guard entry.value != nil, now.entry(of: entry.period, near: &place) == nil else { return nil }
      return "\(entry.period.code)=-"
    }
    return changed + gone
  }

  private static func text(of value: Snapshot.Value) -> String {
    value.text + (value.isProvisional ? "p" : "") + (value.base.map { "@\($0)" } ?? "")
  }

  /// What its hash is taken of: version control may write other ends of lines.
  static func plain(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 13 } }

  // MARK: Reading

  /// The entries of a file in its order; what is wrong goes to `log`.
  static func read(
    _ bytes: [UInt8], file: String, _ sets: PeriodSets = .none, into log: inout DiagnosticLog
  ) -> [(FigureKey, Entry)] {
    guard let table = Table(bytes, file: file, into: &log) else { return [] }
    guard table.header == columns else {
      log.error(
        "ledger.columns", SourceLocation(file: file, line: 1),
        "found the columns \(table.header.joined(separator: ",").prefix(80)), expected \(columns.joined(separator: ","))",
        hint: "restore the file as Kazalo wrote it")
      return []
    }
    var entries: [(FigureKey, Entry)] = []
    var rows = table.rows()
    while rows.next() {
      let texts = columns.indices.map { rows.text($0) }
      let category = texts[2].isEmpty ? nil : Category(dimension: texts[2], value: texts[3])
      for token in texts[4].split(separator: " ") {
        guard let (period, entry) = entry(token, sets) else {
          log.error(
            "ledger.entry", rows.location(4), "\"\(token.prefix(40))\" is not an entry such as 2023=4567",
            hint: "restore the file as Kazalo wrote it")
          continue
        }
        entries.append(
          (FigureKey(indicator: .init(texts[0]), place: .init(texts[1]), period: period, category: category), entry))
      }
    }
    log.merge(rows.log)
    return entries
  }

  private static func entry(_ token: Substring, _ sets: PeriodSets) -> (Period, Entry)? {
    // Terms that the portal does not declare any more were published all the same.
    guard let sign = token.firstIndex(of: "="),
      let period = Period(token[..<sign], in: sets) ?? Period(formerly: token[..<sign])
    else { return nil }
    var text = token[token.index(after: sign)...]
    if text == "C" { return (period, .withheld) }
    if text == "-" { return (period, .gone) }
    var base: Int?
    if let sign = text.firstIndex(of: "@") {
      guard let answers = Int(text[text.index(after: sign)...]), (0...1_000_000_000).contains(answers) else {
        return nil
      }
      base = answers
      text = text[..<sign]
    }
    let isProvisional = text.hasSuffix("p")
    if isProvisional { text = text.dropLast() }
    guard Double(text)?.isFinite == true else { return nil }
    return (period, .value(Snapshot.Value(String(text), isProvisional: isProvisional, base: base)))
  }
}
