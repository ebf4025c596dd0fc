import Completeness
import Diagnostics
import Vocabulary

/// What every centre brought, as the lines that `kazalo check` prints: those that lack something, and how many do not.
struct CompletenessTable: Sendable {
  private let coverage: [RecordCoverage]
  private let cutOff: Day

  init(_ completeness: Completeness, cutOff: Day) {
    coverage = completeness.coverage
    self.cutOff = cutOff
  }

  /// More years than these make lines too long for a terminal.
  private static let mostYears = 8

  /// Nothing where no centre has records.
  func text(in voice: ProblemVoice) -> String {
    guard !coverage.isEmpty else { return "" }
    let lacking = coverage.filter { own in own.years.contains { $0.brought < $0.expected } }
    let sum: ProblemText =
      "\(coverage.count - lacking.count) of \(coverage.count) centres brought every month until \(cutOff.iso)"
    let whole = voice.say(sum)
    guard !lacking.isEmpty else { return whole + "\n" }
    let years = Array(Set(lacking.flatMap { $0.years.map(\.year) }).sorted().suffix(CompletenessTable.mostYears))
    let months: ProblemText = "months with activities"
    let head = [voice.say(months)] + years.map(String.init)
    let rows = lacking.map { own in
      [own.place.name]
        + years.map { year in
          own.years.first { $0.year == year }.map { voice.say(cell($0.brought, of: $0.expected)) } ?? "-"
        }
    }
    return CompletenessTable.aligned([head] + rows) + whole + "\n"
  }

  private func cell(_ brought: Int, of expected: Int) -> ProblemText { "\(brought) of \(expected)" }

  private static func aligned(_ rows: [[String]]) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
