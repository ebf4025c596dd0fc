import Figures
import Languages
import Vocabulary
import Wording

/// Where a place stands: a dot for each place along one scale, the reader's own with its name, and the least and the
/// greatest with theirs. Several strips stand below each other, each with the reader's own value at its end.
struct StripPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  let strips: Strips
  let measure: TextMeasure

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    strips = Strips(model)
    measure = model.measure
  }

  static var isMirrored: Bool { true }
  static var drawsHollow: Bool { true }
  static var cells: CellPlaces { .places }
  static let messages: [MessageKey] = [
    .chartStripAbsent, .chartStripPlaces, .chartStripMedian, .chartStripUnnamed, .chartStripOwnScales,
    .chartStripInterval, .chartStripMedianNote,
  ]

  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func table(_ model: ChartModel) -> DataTable { Strips.table(model) }

  /// Of several strips the reader's own values stand in the picture, and of one what may be said of all.
  static func lead(_ model: ChartModel) -> [String] {
    guard model.chart.series.count > 1 else { return Lead.ranked(model) }
    let strips = Strips(model)
    let own = strips.rows.compactMap { row in row.own.map { (row, row.dots[$0]) } }
    guard let name = own.first?.1.name, own.count == strips.rows.count, own.count <= mostTold else { return [] }
    let values = own.map { "\($0.0.name) \(model.words.value($0.1.observation))" }
    return [
      model.words.words[.chartLeadOwn, ["name": .text(name), "phrase": .text(model.words.words.list(values))]]
    ]
  }

  private static let mostTold = 3

  static func notes(_ model: ChartModel) -> [String] {
    let strips = Strips(model)
    let words = model.words.words
    var notes: [String] = []
    if strips.rows.contains(where: { $0.ownInterval != nil }) { notes.append(words[.chartIntervalNote]) }
    if strips.showsMedian(model), strips.rows.contains(where: { $0.median != nil }) {
      notes.append(words[.chartStripMedianNote])
    }
    if !strips.areEndsNamed, strips.rows.contains(where: { $0.dots.count > 1 }),
      strips.rows.contains(where: { model.words.figures.world.indicator($0.indicator)?.isSurvey ?? false })
    {
      notes.append(words[.chartStripUnnamed])
    }
    if !strips.isShared { notes.append(words[.chartStripOwnScales]) }
    return notes
  }

  func picture() -> ChartPicture { strips.rows.count > 1 ? several() : single() }

  // MARK: What both have

  /// The radii of dots, of which the greatest is taken that leaves a strip low enough; the reader's own is greater.
  static let radii: [Double] = [5, 4, 3.2, 2.5, 2]
  static let ownExtra = 2.0

  /// The dots of a row as far apart as they need, of the greatest radius that keeps to a height.
  func swarm(_ row: Strips.Row, _ scale: LinearScale, most: Double, radii: [Double] = radii) -> (DotSwarm, Double) {
    func swarm(_ radius: Double) -> DotSwarm {
      DotSwarm(row.dots.map { (scale($0.value), radius) }, first: row.own)
    }
    var found = (swarm(radii[0]), radii[0])
    for radius in radii.dropFirst() where found.0.height > most { found = (swarm(radius), radius) }
    return found
  }

  func draw(
    _ row: Strips.Row, _ swarm: DotSwarm, radius: Double, _ scale: LinearScale, middle: Double,
    into drawing: inout Drawing
  ) {
    let others = row.dots.indices.filter { $0 != row.own }
    let slot: ColourSlot = row.own == nil ? .calm : .context
    drawing.group(slot) { group in
      for isTentative in [false, true] {
        group.add(isTentative ? .hollowMarker : .marker) { path in
          for index in others where row.dots[index].observation.isTentative == isTentative {
            let size = isTentative ? max(radius - 1, 1) : radius
            path.circle(scale(row.dots[index].value), middle + swarm.offsets[index], radius: size)
          }
        }
      }
    }
    guard let own = row.own else { return }
    let dot = row.dots[own]
    let y = middle + swarm.offsets[own]
    drawing.group(.own) { group in
      if let interval = row.ownInterval {
        group.add(.bandEdgeHeavy) { IntervalMark(ends: scale(interval), middle: y).add(to: &$0) }
      }
      group.add(dot.observation.isTentative ? .hollowMarker : .marker) {
        $0.circle(scale(dot.value), y, radius: radius + StripPlot.ownExtra)
      }
    }
  }

  /// The axis of values, which need not begin at zero, as no length stands for one; `nil` where all are equal.
  ///
  /// - Parameter room: what the strip has, with what the labels take at its ends.
  func axis(_ extent: ClosedRange<Double>, in room: Double) -> ValueAxis? {
    let values = [extent.lowerBound, extent.upperBound] + model.chart.references.map(\.value).filter(\.isFinite)
    let domain = TwoValues.domain(values, model)
    guard domain.lowerBound < domain.upperBound else { return nil }
    return ValueAxis.fitting(model, over: domain, in: room, most: width == .wide ? 6 : 4)
  }

  var keys: [ChartHeader.Item] {
    guard let row = strips.rows.first(where: { $0.ownInterval != nil }), let own = row.own else { return [] }
    let text = model.words.words[
      .chartStripInterval,
      [
        "name": .text(row.dots[own].name),
        "interval": .text(model.words.words.insideSentence(model.words.words[.chartIntervalKey])),
      ]]
    return [ChartHeader.Item(swatch: .interval, text: text)]
  }
}

extension MessageKey {
  fileprivate static let chartStripUnnamed = MessageKey("chart.strip.unnamed")
  fileprivate static let chartStripMedianNote = MessageKey("chart.strip.median-note")
  fileprivate static let chartStripOwnScales = MessageKey("chart.strip.own-scales")
  fileprivate static let chartStripInterval = MessageKey("chart.strip.interval", "name", "interval")
}
