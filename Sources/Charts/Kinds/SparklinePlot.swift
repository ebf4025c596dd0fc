import Figures
import Languages
import Wording

/// A word-sized line for tables and key figures: its shape, and the last value as text beside it.
struct SparklinePlot: Plot {
  let model: ChartModel

  /// The size of the line; the same wherever it stands.
  static let size = (width: 100.0, height: 24.0)

  static var shape: PageShape { .word }

  init(_ model: ChartModel, width: PictureWidth) { self.model = model }

  func picture() -> ChartPicture {
    let size = SparklinePlot.size
    let label = last.map { model.label($0) } ?? ""
    let textWidth = model.measure.width(label, weight: .bold)
    var drawing = Drawing(width: size.width + (label.isEmpty ? 0 : Spacing.text + textWidth.rounded(.up)))
    drawing.add(line(), dx: 0, dy: 0)
    let y = Type.baseline(around: size.height / 2)
    drawing.add(TextRun(label, weight: .bold, x: size.width + Spacing.text, y: y))
    drawing.height = size.height
    return ChartPicture(drawing: drawing)
  }

  private var series: Int { model.chart.series.firstIndex { $0.role == .own } ?? 0 }

  /// The last value.
  var last: PublishedObservation? {
    guard model.chart.series.indices.contains(series) else { return nil }
    return model.grid.lastValue(series).flatMap { model.grid.observation(series, $0) }
  }

  /// The line alone, for a page that prints the value itself.
  func line() -> Drawing {
    var drawing = Drawing(width: SparklinePlot.size.width)
    drawing.height = SparklinePlot.size.height
    drawLine(into: &drawing)
    return drawing
  }

  private func drawLine(into drawing: inout Drawing) {
    guard let extent = model.grid.extent, model.chart.series.indices.contains(series) else { return }
    let size = SparklinePlot.size
    let points = PointScale(count: model.grid.positions.count, start: 3, end: size.width - 5)
    let values = LinearScale(domain: extent, start: size.height - 4, end: 4)
    let mark = LineMark(model, series: series, slot: .own) { (points($0), values($1)) }
    drawing.group(.own) { group in group.add(.thinLine) { mark.addLine(to: &$0) } }
    drawing.add(.rule) { path in
      for position in model.grid.positions.indices where model.isBroken(series, before: position) {
        path.move((points(position) - points.step / 2).snapped, 4)
        path.down(16)
      }
    }
    guard let at = model.grid.lastValue(series), let value = last?.value else { return }
    drawing.group(.own) { group in
      group.add(last?.isTentative ?? false ? .hollowMarker : .marker) {
        $0.circle(points(at), values(value), radius: 2.5)
      }
    }
  }

  /// The numbers of the row it stands in say it.
  static func lead(_ model: ChartModel) -> [String] { [] }
}
