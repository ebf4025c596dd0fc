/// What the panels of small multiples show: for each its least and greatest value, beside what it is compared with.
struct PanelExtents: Sendable {
  let extents: [ClosedRange<Double>?]

  init(_ model: ChartModel) { self.init(model, PanelExtents.panels(model)) }

  init(_ model: ChartModel, _ panels: [Int]) {
    let compared = model.chart.series.indices.filter { model.chart.series[$0].role == .comparison }
    extents = panels.map { compared.isEmpty ? model.grid.extents[$0] : model.grid.extent(of: [$0] + compared) }
  }

  /// The series that have a panel, in the order of the chart.
  static func panels(_ model: ChartModel) -> [Int] {
    model.chart.series.indices.filter { model.chart.series[$0].role != .comparison }
  }

  /// Whether the greatest is so much above the least that this would be a line on the floor of a shared axis.
  var areApart: Bool {
    let greatest = extents.compactMap { $0 }.map { max($0.upperBound, -$0.lowerBound) }.filter { $0 > 0 }
    guard let most = greatest.max(), let least = greatest.min() else { return false }
    return most > 4 * least
  }
}
