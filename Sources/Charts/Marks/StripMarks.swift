import Figures
import Languages
import Wording

/// What one strip and several have alike: the dots of a row, the axis below, and the key.
struct StripMarks: Sendable {
  let model: ChartModel
  let width: PictureWidth
  let strips: Strips

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    strips = Strips(model)
  }

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
        $0.circle(scale(dot.value), y, radius: radius + StripMarks.ownExtra)
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
    return ValueAxis.fitting(model, over: domain, in: room, most: width.isWide ? 6 : 4)
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
