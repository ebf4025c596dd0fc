import Languages
import Markup
import Vocabulary

/// Writes a sparkline into a line of text: the picture, which says nothing to a reader of the screen, and the last value.
struct SparklineWriter: Sendable {
  let model: ChartModel

  func write(into html: inout MarkupWriter) {
    let plot = SparklinePlot(model, width: .wide)
    html.element("span") { span in
      span.attribute("class", "ch-spark")
      if model.refusal == nil {
        write(plot, into: &span)
        span.text(" ")
      }
      guard let last = plot.last ?? model.grid.cells.first?.last??.observation else { return }
      span.element("strong") { $0.text(model.label(last)) }
    }
  }

  /// The line without its value.
  func writeLine(into html: inout MarkupWriter) {
    guard model.refusal == nil else { return }
    html.element("span") { span in
      span.attribute("class", "ch-spark")
      write(SparklinePlot(model, width: .wide), into: &span)
    }
  }

  private func write(_ plot: SparklinePlot, into span: inout MarkupWriter) {
    span.element("svg") { svg in
      svg.attribute("class", "ch-sl")
      svg.attribute("aria-hidden", "true")
      svg.attribute("width", SparklinePlot.size.width)
      svg.attribute("height", SparklinePlot.size.height)
      svg.attribute("viewBox", "0 0 100 24")
      DrawingWriter(prefix: .page, id: model.chart.id + "-sl").write(plot.line(), into: &svg)
    }
  }
}
