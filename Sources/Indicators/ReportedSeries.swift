public import Diagnostics
import Documents
public import Records
import Vocabulary

/// The figures of indicators that others computed, as they were published: one for each key, that of the source that is
/// believed.
struct ReportedSeries {
  /// The figures of one indicator in the order of places, kinds of period, categories and periods.
  let figures: [ReportedFigure]
  private let records: Records

  /// - Parameters:
  ///   - figures: all that was published of the indicator.
  ///   - order: which source is believed.
  init(of indicator: Indicator, _ figures: [ReportedFigure], _ records: Records, _ order: SourceOrder) {
    self.records = records
    let chosen = Dictionary(grouping: figures, by: \.key).values.compactMap {
      order.chosen(of: $0, preferred: indicator.reported?.sources ?? [])
    }
    let places = Dictionary(records.places.all.enumerated().map { ($1, $0) }) { first, _ in first }
    let values = Dictionary(
      records.codes.dimensions.enumerated().flatMap { number, dimension in
        dimension.values.enumerated().map {
          (Category(dimension: dimension.id, value: $1.id), [number, $0])
        }
      }
    ) { first, _ in first }
    let kinds = Set(chosen.map(\.key.period.kind)).sorted()
    func rank(_ figure: ReportedFigure) -> [Int] {
      [places[figure.key.place] ?? .max, kinds.firstIndex(of: figure.key.period.kind) ?? 0]
        + (figure.key.category.map { category in
          // Those of one list come before those of two that are crossed.
          [category.parts.count] + category.parts.flatMap { values[$0] ?? [.max, .max] }
        } ?? [0])
    }
    self.figures = chosen.map { (figure: $0, rank: rank($0)) }.sorted { left, right in
      if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
      if left.figure.key.category != right.figure.key.category {
        return left.figure.key.category.map { "\($0)" } ?? "" < right.figure.key.category.map { "\($0)" } ?? ""
      }
      return left.figure.key.period < right.figure.key.period
    }.map(\.figure)
  }

  /// As they are protected and published.
  ///
  /// - Parameter indicator: its number among the definitions.
  func series(of indicator: Int) -> [RawSeries] {
    var result: [RawSeries] = []
    let invented = Set(records.sources.filter(\.isDemonstration).map(\.id))
    for figure in figures {
      let key = figure.key
      var observation = RawObservation(period: key.period, state: .value(.init(figure.value)))
      observation.source = figure.source
      observation.said = figure.flags
      observation.isDemonstration = invented.contains(figure.source)
      if let last = result.last, last.place == key.place, last.kind == key.period.kind, last.category == key.category {
        result[result.count - 1].observations.append(observation)
      } else {
        result.append(
          RawSeries(
            indicator: indicator, place: key.place, kind: key.period.kind, category: key.category,
            observations: [observation]))
      }
    }
    return result
  }

  // MARK: What they say of their indicator

  /// The most decimals of a value as it is printed; at most as many as can be.
  func decimals(_ unit: Unit) -> Int {
    figures.map { figure in
      (0..<3).first { decimals in
        let scale = [1.0, 10, 100][decimals]
        let value = figure.value * unit.factor * scale
        return abs(value - value.rounded()) <= 1e-9 * max(1, abs(value))
      } ?? 3
    }.max() ?? 0
  }

  /// Whether everywhere the parts make up the whole: of the places below one, and of periods that have the same days, as
  /// half-years and a year have. Where there is nothing to add up, they do not.
  var sumsHold: Bool {
    let values = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
    let rests = values.compactMap { key, whole in sumBelow(key, values).map { whole - $0 } } + restsOfPeriods(values)
    return !rests.isEmpty && rests.allSatisfy { abs($0) < 0.5 }
  }

  private func restsOfPeriods(_ values: [FigureKey: Double]) -> [Double] {
    let lines = Dictionary(grouping: values.keys) { key in
      var line = key
      line.period = .year(0)
      return line
    }
    return lines.flatMap { line, keys in
      PeriodSums.equalities(among: keys.map(\.period)).map { equality in
        func sum(_ periods: [Period]) -> Double {
          periods.reduce(0) { sum, period in
            var key = line
            key.period = period
            return sum + (values[key] ?? 0)
          }
        }
        return sum(equality.left) - sum(equality.right)
      }
    }
  }

  /// What the places below one make together; `nil` where none of them has a value.
  private func sumBelow(_ key: FigureKey, _ values: [FigureKey: Double]) -> Double? {
    let years = key.period.months.lowerBound / 12...(key.period.months.upperBound - 1) / 12
    let children = records.places.all.filter { place in
      let municipality = records.places.municipalityIndex(place).map { records.places.municipalities[$0] }
      return records.places.parent(of: place) == key.place
        && years.allSatisfy { municipality?.isMember(in: $0) ?? true }
    }
    let below = children.compactMap { place -> Double? in
      var part = key
      part.place = place
      return values[part]
    }
    return below.isEmpty ? nil : below.reduce(0, +)
  }
}

extension Records {
  /// What others published, by indicator.
  var reportedByIndicator: [IndicatorID: [ReportedFigure]] {
    Dictionary(grouping: reported.map(\.entry), by: \.key.indicator)
  }
}

extension IndicatorDefinition {
  /// Definitions with what figures of others say of them: where they are, of which periods and parts, and how exactly
  /// they were given. One of which there is no figure goes to `log`.
  public static func completed(
    _ definitions: [IndicatorDefinition], by records: Records, into log: inout DiagnosticLog
  ) -> [IndicatorDefinition] {
    guard definitions.contains(where: \.isReported) else { return definitions }
    let order = SourceOrder(records.sources.map(\.source))
    let figures = records.reportedByIndicator
    return definitions.map { definition in
      guard definition.isReported else { return definition }
      let reported = ReportedSeries(of: definition.indicator, figures[definition.id] ?? [], records, order)
      if reported.figures.isEmpty {
        log.warning(
          "indicator.no-figure", definition.location, "no figure of \"\(definition.id)\" is reported",
          hint: definition.sibling == nil
            ? "add rows with indicator \(definition.id) to a table in records/reported, or remove the indicator"
            : "add rows with indicator \(definition.sibling?.name ?? "") and unit \(definition.unit) to a table in "
              + "records/reported, or remove the unit")
      }
      return definition.completed(by: reported, records)
    }
  }

  private func completed(by reported: ReportedSeries, _ records: Records) -> IndicatorDefinition {
    var definition = self
    let keys = reported.figures.map(\.key)
    definition.indicator.placeKinds.formUnion(Set(keys.map(\.place)).compactMap(records.places.kind))
    let kinds = Set(keys.map(\.period.kind)).union(periods)
    definition.periods = kinds.sorted()
    let lists = records.codes.dimensions
    let declared = indicator.breakdowns.map { Dimension.crossing(Category.parts(of: $0), among: lists) ?? $0 }
    let found = Set(keys.compactMap { $0.category?.dimension }).subtracting(declared)
    let crossings = found.filter { Category.parts(of: $0).count > 1 }.sorted()
    definition.indicator.breakdowns = declared + lists.map(\.id).filter(found.contains) + crossings
    let hasDecimals = document?["decimals"] != nil || unitHasDecimals
    if !hasDecimals { definition.indicator.decimals = reported.decimals(indicator.unit) }
    definition.sumsHold = !definition.indicator.protections.isEmpty && reported.sumsHold
    return definition
  }

  /// Whether its own unit says how many decimals are printed.
  private var unitHasDecimals: Bool {
    let written = [document?["unit"]].compactMap { $0 } + (document?["units"]?.elements ?? [])
    return written.contains { ($0.text ?? $0["id"]?.text) == indicator.unit.name && $0["decimals"] != nil }
  }
}
