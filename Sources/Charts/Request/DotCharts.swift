import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

/// Where places stand, dots over several periods, and squares of a hundred.
struct DotCharts {
  let builder: ChartBuilder

  private var words: FigureWords { builder.words }
  private var figures: PublishedFigures { builder.figures }
  private var rows: FigureRows { builder.rows }

  /// The fewest places among which one stands somewhere.
  static let leastOfStrip = 3
  /// The most strips of one chart.
  static let mostOfStrips = 12

  // MARK: Periods

  /// The periods of a strip chart: all that were named, a strip for each; else the last.
  func periodsOfStrips(
    _ known: [Period], _ request: ChartRequest, faults: inout [ChartFault]
  ) -> [Period]? {
    guard request.figures.periods != nil, request.alongside.isEmpty else { return known.suffix(1) }
    guard known.count <= DotCharts.mostOfStrips else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as",
          message: "\(known.count) periods are too many strips", hint: "name at most \(DotCharts.mostOfStrips)"))
      return nil
    }
    return known
  }

  /// The periods of a dot range: as many as can be told apart.
  func periodsOfDots(_ known: [Period], _ request: ChartRequest, faults: inout [ChartFault]) -> [Period]? {
    let most = DotRanges.mostPeriods
    guard known.count > 1, let last = known.last else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as", message: "a dot range needs two periods at least",
          hint: known.last.map { "name a range, such as period=\($0.yearBefore.code)..\($0.code)" }
            ?? "name a range of periods"))
      return nil
    }
    guard request.figures.periods != nil, known.count > most else { return known.suffix(most) }
    faults.append(
      ChartFault(
        subject: .kind, id: "reference.as",
        message: "\(known.count) periods can't be told apart by the size of a dot",
        hint:
          "name at most \(most), such as period=\(known[known.count - most].code)..\(last.code), or use small-multiples"
      ))
    return nil
  }

  // MARK: Strips

  /// A series for each period, or for each indicator, with a cell for each place.
  func strips(_ asked: ChartBuilder.Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    guard asked.query.dimension == nil else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as", message: "a strip is of places",
          hint: "name places, or municipality or centre in by"))
      return []
    }
    guard asked.rows.count >= DotCharts.leastOfStrip else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as",
          message: "a strip shows where a place stands among others, and here are \(asked.rows.count)",
          hint: "name three places at least, or municipality or centre in by"))
      return []
    }
    let place = { (row: FigureRow, observation: PublishedObservation) in
      Chart.GridCell(label: row.name, observation: observation, isOwn: row.place == asked.request.highlight)
    }
    guard asked.request.alongside.isEmpty else {
      return ([asked.indicator.id] + asked.request.alongside).compactMap { indicator in
        var query = asked.query
        query.indicator = indicator
        let cells = rows.rows(of: query, asked.periods).compactMap { row in row.observations.last.map { place(row, $0) }
        }
        guard cells.contains(where: \.observation.isKnown) else { return nil }
        return Chart.Series(name: words.title(of: indicator), entity: indicator.name, role: .equal, cells: cells)
      }
    }
    return asked.periods.indices.map { index in
      Chart.Series(
        name: asked.periods.count == 1 ? words.title(of: asked.indicator.id) : words.words.period(asked.periods[index]),
        entity: asked.indicator.id.name, role: .equal,
        cells: asked.rows.filter { $0.place != asked.compared }.map { place($0, $0.observations[index]) })
    }
  }

  // MARK: Dot ranges

  /// A series for each indicator, over the periods.
  func indicatorsOverPeriods(_ asked: ChartBuilder.Asked) -> [Chart.Series] {
    let query = asked.query
    return ([query.indicator] + asked.request.alongside).compactMap { indicator in
      let cells = asked.periods.map { period in
        let key = FigureKey(indicator: indicator, place: query.places[0], period: period, category: query.category)
        return Chart.GridCell(
          label: words.words.period(period, .short), observation: rows.observation(key, source: query.source))
      }
      guard cells.contains(where: \.observation.isKnown) else { return nil }
      return Chart.Series(name: words.title(of: indicator), entity: indicator.name, role: .equal, cells: cells)
    }
  }

  // MARK: Squares

  /// One series of shares, or a series for each part of a whole.
  func shares(_ asked: ChartBuilder.Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    func refuse(_ message: ProblemText, _ hint: ProblemText) -> [Chart.Series] {
      faults.append(ChartFault(subject: .kind, id: "reference.as", message: message, hint: hint))
      return []
    }
    guard asked.indicator.unit == .percent else {
      return refuse(
        "squares show how many of a hundred, and \"\(asked.indicator.id)\" is no share",
        "name an indicator in percent, or use ranked-bars")
    }
    let series: [Chart.Series]
    if asked.query.dimension == nil {
      series = [asked.request.alongside.isEmpty ? builder.ranked(asked.rows, asked) : builder.ofIndicators(asked)]
    } else if asked.request.sides.isEmpty {
      series = partsOfWhole(asked)
    } else {
      series = builder.answers(asked, faults: &faults)
    }
    let values = series.flatMap(\.cells).compactMap(\.observation.value)
    guard values.allSatisfy({ (0...1).contains($0) }) else {
      return refuse(
        "\"\(asked.indicator.id)\" is no share of one whole: it has values below 0 or above 100 %", "use ranked-bars")
    }
    guard series.count <= WafflePlot.mostParts else {
      return refuse(
        "\(series.count) parts are too many to be counted", "use a breakdown of three parts at most, or stacked-columns"
      )
    }
    let count = series.map(\.cells.count).max() ?? 0
    guard count <= WafflePlot.mostFigures else {
      return refuse(
        "\(count) shares are too many squares", "name at most \(WafflePlot.mostFigures), or use ranked-bars")
    }
    return series
  }

  /// A series for each value of the dimension of which something is known and not nothing.
  private func partsOfWhole(_ asked: ChartBuilder.Asked) -> [Chart.Series] {
    let values = asked.query.dimension.flatMap { figures.world.dimension($0) }?.values ?? []
    let series = values.map { value -> Chart.Series in
      let category = Category(dimension: asked.query.dimension ?? "", value: value.id)
      return Chart.Series(
        name: words.name(of: category), entity: category.description, role: .equal,
        cells: asked.query.places.compactMap { place in
          asked.periods.last.map { period in
            let key = FigureKey(indicator: asked.indicator.id, place: place, period: period, category: category)
            return Chart.GridCell(
              label: words.name(of: place), observation: rows.observation(key, source: asked.query.source),
              isOwn: place == asked.request.highlight)
          }
        })
    }
    return series.filter { series in
      series.cells.contains { ($0.observation.value ?? 0) != 0 || $0.observation.state == .withheld }
    }
  }
}
