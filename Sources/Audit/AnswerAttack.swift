import Diagnostics
import Figures
import Tables
import Vocabulary

/// Takes the answers of published places off those of larger ones, and looks for answers to an index that is withheld.
struct AnswerAttack {
  /// How many people answered, by index and year, then by place.
  private var persons: [AskedYear: [String: Int]] = [:]

  private struct AskedYear: Hashable, Comparable {
    var indicator: String
    var period: String

    static func < (left: AskedYear, right: AskedYear) -> Bool {
      (left.indicator, left.period) < (right.indicator, right.period)
    }
  }

  /// - Parameter bytes: the file of answers to the statements of indexes.
  init(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    guard let table = Table(bytes, file: "answers", into: &log) else { return }
    let columns = ["indicator", "period", "place", "n"].map { table.column($0) }
    var rows = table.rows()
    while rows.next() {
      let cells = columns.map { rows.text($0) }
      // The smallest number tells most.
      let base = Int(cells[3]) ?? 0
      let known = persons[AskedYear(indicator: cells[0], period: cells[1]), default: [:]][cells[2]] ?? base
      persons[AskedYear(indicator: cells[0], period: cells[1]), default: [:]][cells[2]] = min(known, base)
    }
  }

  func run(
    _ files: [(indicator: Indicator, bytes: [UInt8])], _ structure: PublicStructure, least: Int,
    into result: inout Audit.Result
  ) {
    let tables = Dictionary(
      files.filter { $0.indicator.isSurvey }.map {
        ($0.indicator.id.name, PublishedTable($0.bytes, indicator: $0.indicator))
      }
    ) { first, _ in first }
    for (question, known) in persons.sorted(by: { $0.key < $1.key }) {
      result.rows += known.count
      for (place, base) in known.sorted(by: { $0.key < $1.key }) {
        result.equations += 1
        let key = PublishedTable.Key(place: place, period: question.period, dimension: "", category: "")
        let isOpen = tables[question.indicator]?.rows[key].map { !$0.isWithheld && $0.base == base } ?? false
        let rest = base - sum(of: known, below: place, structure.period(question.period), structure)
        guard !isOpen || rest != 0 && rest < least else { continue }
        result.findings.append(
          Audit.Leak(
            indicator: question.indicator, place: place, period: question.period, category: "",
            bounds: 0...Double(max(0, min(base, rest)))))
      }
    }
  }

  /// How many people answered at the published places below one, each counted once.
  private func sum(
    of known: [String: Int], below place: String, _ period: Period?, _ structure: PublicStructure
  ) -> Int {
    guard let period, let parts = structure.parts(of: place, in: period) else { return 0 }
    return parts.map { known[$0.id.name] ?? sum(of: known, below: $0.id.name, period, structure) }.reduce(0, +)
  }
}
