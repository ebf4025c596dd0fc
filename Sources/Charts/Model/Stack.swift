import Figures
import Languages
import Wording

/// The columns of a stacked chart, each with all its parts or not at all.
struct Stack: Sendable {
  struct Column: Hashable, Sendable {
    var parts: [BarPart]
    var sum: Double { parts.reduce(0) { $0 + $1.value } }

    /// The parts above zero, with where each lies in the column.
    var spans: [(part: BarPart, span: ClosedRange<Double>)] {
      var sum = 0.0
      return parts.filter { $0.value > 0 }.map { part in
        let start = sum
        sum += part.value
        return (part, start...sum)
      }
    }
  }

  /// The series that are parts; a series in the role of comparison is the published total.
  let parts: [Int]
  let total: Int?
  /// By position; `nil` where a part has no value, so that the column would not be the whole.
  let columns: [Column?]

  init(_ model: ChartModel) {
    let series = model.chart.series
    let parts = series.indices.filter { series[$0].role != .comparison }
    self.parts = parts
    total = series.indices.first { series[$0].role == .comparison }
    columns = model.grid.positions.indices.map { position in
      var column = Column(parts: [])
      for part in parts {
        switch model.grid.observation(part, position)?.state {
        case .value(let measure)? where measure.value >= 0 && measure.value.isFinite:
          column.parts.append(BarPart(series: part, value: measure.value))
        case .notApplicable?: continue
        default: return nil
        }
      }
      return column.parts.isEmpty ? nil : column
    }
  }

  /// The number of cases that the shares of some parts are of; `nil` where they have no shares.
  static func cases(of parts: [Int], at position: Int, in model: ChartModel) -> Double? {
    guard model.isPercent else { return nil }
    let measures = parts.compactMap { model.grid.observation($0, position)?.measure }
    return measures.first.flatMap { $0.base.map(Double.init) ?? $0.denominator }
  }

  /// Whether a part is below zero, which no part of a whole can be.
  func hasNegative(_ model: ChartModel) -> Bool {
    parts.contains { part in model.grid.positions.indices.contains { (model.grid.value(part, $0) ?? 0) < 0 } }
  }

  /// Whether the picture would give a withheld part away: a column with exactly one, whose total or other parts are known.
  static func givesAway(_ model: ChartModel) -> Bool {
    model.grid.positions.indices.contains { position in
      let states = model.grid.cells.map { $0[position]?.observation.state }
      return states.count { $0 == .withheld } == 1
    }
  }
}

extension ChartModel {
  /// The number of cases that the shares of a column are of, as it is printed below it.
  func base(of parts: [Int], at position: Int) -> String? {
    Stack.cases(of: parts, at: position, in: self).map {
      words.words[.chartCases, ["count": .text(words.words.number($0))]]
    }
  }
}
