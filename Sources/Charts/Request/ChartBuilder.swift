import Diagnostics
public import Figures
import Languages
import Vocabulary
public import Wording

/// Makes the chart that was asked for: finds its figures, and decides what the request leaves open.
///
/// The one way to a `Chart` of published figures. Pages, texts and chart files differ in what they ask for, and in nothing
/// else: the same request gives the same picture.
public struct ChartBuilder: Sendable {
  public let words: FigureWords
  /// Where the places of maps lie; `nil` where the portal does not say.
  let geometry: MapGeometry?
  /// The line that names publisher, data date and licence.
  let source: String
  /// What titles charts of which nobody wrote a title; `nil` names what they are of instead.
  let findings: Findings?

  public init(words: FigureWords, geometry: MapGeometry?, source: String, findings: Findings? = nil) {
    self.findings = findings
    self.words = words
    self.geometry = geometry
    self.source = source
  }

  var figures: PublishedFigures { words.figures }
  var rows: FigureRows { FigureRows(words) }

  /// A request whose kind, periods and rows are found, with what is wrong with it so far.
  struct Asked {
    let request: ChartRequest
    let indicator: Indicator
    let kind: Chart.Kind
    let periods: [Period]
    let rows: [FigureRow]
    /// The place that is drawn as what the others are held against.
    var compared: PlaceID?

    var query: FigureQuery { request.figures }
  }

  /// The chart of a request; `nil` where it can't be made, which `faults` then says.
  ///
  /// - Parameter id: unique on its page; the ids in the markup derive from it.
  public func chart(_ request: ChartRequest, id: String, faults: inout [ChartFault]) -> Chart? {
    guard let asked = asked(request, faults: &faults) else { return nil }
    let known = faults.count
    let series = series(asked, faults: &faults)
    let geometry = geometry(asked, faults: &faults)
    guard faults.count == known else { return nil }
    let observations = series.flatMap { $0.cells.map(\.observation) }
    guard observations.contains(where: \.isKnown) else {
      faults.append(.noFigure("there is no figure for this chart"))
      return nil
    }
    let titles = ChartTitles(builder: self, asked: asked)
    let finding = titles.finding
    return Chart(
      id: id, kind: asked.kind, title: request.title ?? finding?.text ?? titles.title,
      subtitle: request.subtitle ?? (finding == nil ? titles.subtitle : titles.title),
      lead: request.lead, indicator: asked.indicator.id, series: series, references: lines(asked),
      breaks: breaks(asked), annotations: annotations(asked),
      bands: asked.kind == .bullet ? request.bands.map { Chart.Band(label: $0.label, upTo: $0.value) } : [],
      geometry: geometry, axisStart: request.axisStart,
      order: asked.isOfParts && request.kind == nil ? .given : request.order, notes: request.notes + notes(asked),
      source: asked.kind == .sparkline ? "" : sourceLine(of: observations),
      isDemonstration: observations.contains { $0.flags.contains(.demonstration) }, isTitledByFinding: finding != nil)
  }

  /// The line below a chart or table: the sources of reported figures with their licences, and the portal's own line
  /// where any figure is computed.
  public func sourceLine(of observations: [PublishedObservation]) -> String {
    let sources = rows.sources(of: observations)
    guard !sources.isEmpty else { return source }
    // The page of the indicator names all.
    let lines = sources.prefix(3).map(line)
    let rest = sources.count - lines.count
    let more = rest > 0 ? [words.words[.chartMoreSources, ["n": .integer(rest)]]] : []
    let isMixed = observations.contains { $0.value != nil && $0.origin == .computed }
    return (lines + more + (isMixed ? [source] : [])).joined(separator: " ")
  }

  private func line(_ source: Source) -> String {
    var arguments: [String: MessageArgument] = [
      "title": .text(words.text(source.title)), "publisher": .text(source.publisher),
    ]
    guard let licence = source.licence else { return words.words[.chartReported, arguments] }
    arguments["licence"] = .text(licence.name)
    return words.words[.chartReportedLicence, arguments]
  }

  private func asked(_ request: ChartRequest, faults: inout [ChartFault]) -> Asked? {
    guard let indicator = figures.world.indicator(request.figures.indicator) else { return nil }
    guard let periods = periods(of: request, faults: &faults) else { return nil }
    let rows = rows.rows(of: request.figures, periods)
    let kind = request.kind ?? kind(of: indicator, request, rows: rows, periods: periods.count)
    return Asked(
      request: request, indicator: indicator, kind: kind, periods: periods,
      rows: kind.isMap ? self.rows.rows(of: request.figures.ofMap(in: figures), periods, isMap: true) : rows,
      compared: compared(request, indicator, kind, periods))
  }

  /// The periods that a chart shows: two for a change, the last for rows, else all.
  private func periods(of request: ChartRequest, faults: inout [ChartFault]) -> [Period]? {
    let known = rows.periods(of: request.figures)
    guard let first = known.first, let last = known.last, let kind = request.kind else { return known }
    switch kind {
    case .dumbbell, .slope:
      guard first < last else {
        faults.append(
          ChartFault(
            subject: .kind, id: "reference.as", message: "a change needs two periods",
            hint: "name a range, such as period=\(last.yearBefore.code)..\(last.code)"))
        return nil
      }
      return [first, last]
    case .pyramid, .answerScale:
      // One place is held against itself.
      guard request.figures.onlyPlace != nil, first < last else { return [last] }
      return kind == .pyramid ? [first, last] : known
    case .strip: return DotCharts(builder: self).periodsOfStrips(known, request, faults: &faults)
    case .dotRange: return DotCharts(builder: self).periodsOfDots(known, request, faults: &faults)
    default: return kind.isOfPlaces || kind == .calendar ? [last] : known
    }
  }

  /// What the rows are held against: a place that was named, else the network beside a rate of one place over at least
  /// four periods.
  private func compared(
    _ request: ChartRequest, _ indicator: Indicator, _ kind: Chart.Kind, _ periods: [Period]
  ) -> PlaceID? {
    switch request.comparison {
    case .none: return nil
    case .place(let place): return place
    case .automatic:
      guard kind == .line, indicator.isLevel, let place = request.figures.onlyPlace,
        request.figures.breakdown == nil, request.figures.source == nil, periods.count >= ChartBuilder.leastOfLine,
        let network = figures.network, network.id != place, indicator.placeKinds.contains(network.kind)
      else { return nil }
      let row = rows.row("", network.id, request.figures.category, request.figures, periods)
      return row.observations.contains { $0.value != nil } ? network.id : nil
    }
  }
}

extension ChartFault {
  static func noFigure(_ message: ProblemText, hint: ProblemText = "name another period or place") -> ChartFault {
    ChartFault(subject: .request, id: "reference.no-figure", message: message, hint: hint)
  }
}

extension FigureQuery {
  /// A map of the network is one of its municipalities.
  fileprivate func ofMap(in figures: PublishedFigures) -> FigureQuery {
    guard breakdown == nil, places == [figures.network?.id] else { return self }
    var query = self
    query.breakdown = .places(.municipality)
    return query
  }
}
