import Diagnostics
import Records
import Vocabulary

extension ReportedChecks {
  private struct Key: Hashable {
    var indicator: IndicatorID
    var place: PlaceID
    var period: Period?
    var category: Category?
  }

  /// The same figure in several sources with several values: a revision, late records, or a share cited differently.
  func revisions() -> [Finding] {
    let groups = Dictionary(grouping: records.reported) {
      Key(indicator: $0.key.indicator, place: $0.key.place, period: $0.key.period, category: $0.key.category)
    }
    return groups.values.compactMap { group in
      let figures = group.enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }
        .map(\.element)
      guard Set(figures.map(\.source)).count > 1, let first = figures.first,
        let other = figures.last(where: { differ($0.value, first.value) })
      else { return nil }
      let isShare = indicators[first.key.indicator]?.unit == .percent
      let isPart = first.key.period.kind < .year
      return Finding(
        isShare ? .citedShare : isPart ? .lateRecords : .revision, name(first.key), at: location(other),
        "\"\(first.key.indicator)\" in \(first.key.period.code) is \(shown(first.value, isShare: isShare)) in "
          + "\"\(first.source)\" and \(shown(other.value, isShare: isShare)) in \"\(other.source)\"",
        figures: figures, stated: first.value, found: other.value)
    }
  }

  /// When the figure was published: the day of its source, else the end of the last period that the source speaks of.
  private func day(_ figure: Recorded<ReportedFigure>) -> Day {
    if let day = records.sources.first(where: { $0.id == figure.source })?.day { return day }
    let days = records.reported.filter { $0.source == figure.source }.map(\.key.period.days.upperBound)
    return days.max() ?? figure.key.period.days.upperBound
  }

  /// One value in two periods. Only values of three digits or more that are not round are held to be unlikely twice.
  func copies() -> [Finding] {
    let groups = Dictionary(grouping: records.reported) {
      Key(indicator: $0.key.indicator, place: $0.key.place, period: nil, category: $0.key.category)
    }
    return groups.values.flatMap { group in
      guard let first = group.first, indicators[first.key.indicator]?.unit != .percent else { return [Finding]() }
      // Of the many weeks of a few years some are alike.
      let unlikely = group.filter {
        $0.value >= 100 && $0.value.remainder(dividingBy: 100) != 0 && $0.key.period.kind != .week
      }
      return Dictionary(grouping: unlikely, by: \.value).compactMap { value, same in
        let figures = same.enumerated().sorted {
          ($0.element.key.period, $0.offset) < ($1.element.key.period, $1.offset)
        }.map(\.element)
        guard let early = figures.first, let late = figures.last, early.key.period.days != late.key.period.days
        else {
          return nil
        }
        let category = early.key.category.map { ["\($0.dimension)-\($0.value)"] } ?? []
        return Finding(
          .identicalValue, [early.key.indicator.name, early.key.place.name] + category + [shown(value)],
          at: location(late),
          "\"\(early.key.indicator)\" is \(shown(value)) in \(early.key.period.code) and in \(late.key.period.code)",
          figures: figures, stated: value, found: value)
      }
    }
  }

  /// Shares of one breakdown that are not 100 % together, more than rounding explains.
  func shares(of figures: [Recorded<ReportedFigure>]) -> [Finding] {
    let groups = Dictionary(grouping: figures.filter { $0.key.category != nil }) {
      Key(
        indicator: $0.key.indicator, place: $0.key.place, period: $0.key.period,
        category: Category(dimension: $0.key.category?.dimension ?? "", value: ""))
    }
    return groups.compactMap { key, parts in
      guard parts.count > 1, let first = parts.first, let dimension = key.category?.dimension else { return nil }
      let sum = parts.reduce(0) { $0 + $1.value }
      let rounding = (parts.map { ReportedChecks.step(of: $0.value) }.max() ?? 0) / 2 * Double(parts.count)
      guard abs(sum - 1) > rounding + 1e-9, sum > 1 || isComplete(parts, dimension) else { return nil }
      return Finding(
        .sharesSum, [key.indicator.name, key.place.name, first.key.period.slug, dimension, first.source],
        at: location(first),
        "the shares of \"\(key.indicator)\" by \(dimension) in \(first.key.period.code) add up to "
          + "\(shown(sum, isShare: true))", figures: parts, stated: 1, found: sum)
    }
  }

  /// The unit of the last decimal that a share was given with: 0.001 for 48.3 %. Coarsest is a whole per cent.
  private static func step(of share: Double) -> Double {
    var step = 0.01
    while step > 1e-6, abs((share / step).rounded() * step - share) > 1e-9 { step /= 10 }
    return step
  }
}
