import Wording

/// How small multiples stand beside and below each other.
struct PanelGrid: Sendable {
  let columns: Int
  let rows: Int
  let panelWidth: Double
  /// Between two panels beside each other.
  let gap: Double
  /// The name of each panel with its last value.
  let titles: [[TextRun.Line]]

  /// The most lines of a panel's name, where it can be helped.
  private static let mostLines = 4

  /// - Parameters:
  ///   - panels: the series that have one.
  ///   - left: what the numbers of the axis take at the left.
  init(_ model: ChartModel, _ panels: [Int], width: PictureWidth, left: Double, gap: Double) {
    self.gap = gap
    let room = width.points - left
    // As OWID's grid: panels of 3 : 2 in a picture of 3 : 2, none narrower than what a name needs.
    let ideal =
      width.card != nil ? (panels.count + 1) / 2 : width.isWide ? Int(Double(panels.count).squareRoot().rounded()) : 2
    // Many panels in a column would be a page of its own on a phone.
    let least = width.card != nil ? 110.0 : width.isWide || panels.count < 5 ? 150.0 : 110
    let most = max(1, Int((room + gap) / (least + gap)))
    let values = panels.map { panel in
      let last = model.grid.lastValue(panel)
      return last.flatMap { last in
        model.grid.observation(panel, last).map { EndLabels.text($0, at: last, of: model) }
      }
    }
    func fitted(_ columns: Int) -> (panelWidth: Double, titles: [[TextRun.Line]]) {
      let width = ((room - gap * Double(columns - 1)) / Double(columns)).rounded(.down)
      let titles = zip(panels, values).map { panel, value in
        EndLabels.lines(model.chart.series[panel].name, value ?? "", width: width, measure: model.measure)
      }
      return (width, titles)
    }
    var columns = max(1, min(ideal, most, panels.count))
    var (panelWidth, titles) = fitted(columns)
    // Names that would stand taller than their panels need wider ones.
    while columns > 1, titles.contains(where: { $0.count > PanelGrid.mostLines }) {
      columns -= 1
      (panelWidth, titles) = fitted(columns)
    }
    (self.columns, self.panelWidth, self.titles) = (columns, panelWidth, titles)
    rows = (panels.count + columns - 1) / columns
  }
}
