import Diagnostics
import Records
import Vocabulary

extension ReportedChecks {
  /// One way of taking a total apart: the figures and what they add up to.
  private struct Breakdown {
    var kind: Discrepancy.Kind
    var figures: [Recorded<ReportedFigure>]
    var sum: Double { figures.reduce(0) { $0 + $1.value } }
  }

  /// Parts, shorter periods and crossing totals of one series of one source.
  ///
  /// Where two breakdowns disagree and neither is the total, that is the finding, and not each of them against the total too.
  func sums(of figures: [Recorded<ReportedFigure>]) -> [Finding] {
    struct Whole: Hashable {
      var period: Period
      var category: Category?
    }
    var findings: [Finding] = []
    var seen: Set<Whole> = []
    let years = figures.map { Whole(period: .year($0.key.period.months.lowerBound / 12), category: $0.key.category) }
    let wholes = figures.map { Whole(period: $0.key.period, category: $0.key.category) } + years
    for whole in wholes + years.map({ Whole(period: $0.period, category: nil) }) where seen.insert(whole).inserted {
      let total = figures.first { $0.key.period == whole.period && $0.key.category == whole.category }
      var breakdowns = shorter(than: whole.period, in: figures.filter { $0.key.category == whole.category })
      if whole.category == nil {
        breakdowns += parts(of: total, in: figures.filter { $0.key.period == whole.period })
      }
      findings += held(breakdowns, against: total, whole.period, whole.category)
    }
    return findings
  }

  private func held(
    _ breakdowns: [Breakdown], against total: Recorded<ReportedFigure>?, _ period: Period, _ category: Category?
  ) -> [Finding] {
    let breakdowns = breakdowns.filter { breakdown in total.map { differ(breakdown.sum, $0.value) } ?? true }
    guard let first = breakdowns.first, let sample = first.figures.first else { return [] }
    var key = sample.key
    key.period = period
    key.category = category
    if let other = breakdowns.dropFirst().first(where: { differ($0.sum, first.sum) }) {
      let all = (total.map { [$0] } ?? []) + first.figures + other.figures
      let (one, two) = (shown(first.sum), shown(other.sum))
      return [
        Finding(
          .crossingTotals, name(key) + [(total ?? sample).source], at: location(all.first ?? sample),
          "two breakdowns of \"\(key.indicator)\" in \(period.code) add up to \(one) and \(two)", figures: all,
          stated: first.sum, found: other.sum)
      ]
    }
    guard let total else { return [] }
    let whole = shown(total.value)
    return breakdowns.map { breakdown in
      let dimension = breakdown.kind == .partsSum ? breakdown.figures.first?.key.category?.dimension : nil
      return Finding(
        breakdown.kind, name(total.key) + (dimension.map { [$0] } ?? []) + [total.source], at: location(total),
        "\"\(total.key.indicator)\" in \(period.code) is \(whole), and its parts add up to \(shown(breakdown.sum))",
        figures: [total] + breakdown.figures, stated: total.value, found: breakdown.sum)
    }
  }

  /// The breakdowns into shorter periods that fill the period.
  private func shorter(than period: Period, in figures: [Recorded<ReportedFigure>]) -> [Breakdown] {
    let known = Dictionary(figures.map { ($0.key.period, $0) }) { first, _ in first }
    let kinds = Set(known.keys.map(\.kind)).filter { $0 < period.kind && $0 != .year }.sorted()
    return kinds.compactMap { kind in
      let parts = Period.all(kind, touching: period.days)
      let found = parts.compactMap { known[$0] }
      // What reaches beyond the period, or leaves days of it out, makes another sum.
      let days = parts.reduce(0) { $0 + $1.days.upperBound.number - $1.days.lowerBound.number + 1 }
      let isWhole =
        parts.first?.days.lowerBound == period.days.lowerBound && parts.last?.days.upperBound == period.days.upperBound
        && days == period.days.upperBound.number - period.days.lowerBound.number + 1
      return isWhole && found.count == parts.count && found.count > 1
        ? Breakdown(kind: .subPeriods, figures: found) : nil
    }
  }

  /// The breakdowns into categories that mean to be the whole.
  ///
  /// A source seldom gives every category. Its parts are taken for the whole if every value of the code list is there, if
  /// they come within a twentieth of the total, or if they are more than the total, which parts can't be. Lists
  /// of which an activity can have several values are left out, such as topics.
  private func parts(of total: Recorded<ReportedFigure>?, in figures: [Recorded<ReportedFigure>]) -> [Breakdown] {
    let dimensions = Set(figures.compactMap { $0.key.category?.dimension }).sorted().filter { dimension in
      Category.parts(of: dimension).allSatisfy { list in
        !(records.codes[list] ?? Dimension(id: list, values: [])).isMany
      }
    }
    return dimensions.compactMap { dimension in
      let parts = Breakdown(kind: .partsSum, figures: figures.filter { $0.key.category?.dimension == dimension })
      guard parts.figures.count > 1 else { return nil }
      let isWhole = isComplete(parts.figures, dimension)
      let isNear = total.map { parts.sum >= $0.value * 0.95 } ?? false
      return isWhole || isNear ? parts : nil
    }
  }

  /// Whether every value of the dimension's code list is there.
  func isComplete(_ figures: [Recorded<ReportedFigure>], _ dimension: String) -> Bool {
    let lists = records.codes.dimensions
    let known = Set((records.codes[dimension] ?? Dimension(crossing: dimension, among: lists))?.values.map(\.id) ?? [])
    return !known.isEmpty && known.isSubset(of: figures.compactMap { $0.key.category?.value })
  }
}
