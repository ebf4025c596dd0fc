/// The intervals of a line: an area with edges, fainter where it is a forecast.
extension LineMark {
  private typealias End = (x: Double, low: Double, high: Double, isForecast: Bool)

  var hasIntervals: Bool { runs.contains { $0.contains { $0.interval != nil } } }

  /// Draws the area of the intervals and its edges; a stroke where a value stands alone.
  func drawBand(into drawing: inout Drawing) {
    drawing.group(slot) { group in
      var areas: [Bool: Path] = [:]
      var edges = Path()
      for run in runs {
        for part in run.split(whereSeparator: { $0.interval == nil }) {
          let ends = part.compactMap { point in
            point.interval.map { End(point.x, $0.low, $0.high, point.isForecast) }
          }
          guard ends.count > 1 else {
            LineMark.addWhisker(ends[0], to: &edges)
            continue
          }
          var start = 0
          while start < ends.count - 1 {
            let isForecast = ends[start + 1].isForecast
            let stop = ends[(start + 1)...].firstIndex { $0.isForecast != isForecast } ?? ends.count
            LineMark.addArea(ends[start..<stop], to: &areas[isForecast, default: Path()])
            start = stop - 1
          }
          LineMark.add(ends[...], \.high, to: &edges)
          LineMark.add(ends[...], \.low, to: &edges)
        }
      }
      group.add(.band, areas[false] ?? Path())
      group.add(.bandForecast, areas[true] ?? Path())
      group.add(.bandEdge, edges)
    }
  }

  private static func add(_ ends: ArraySlice<End>, _ y: KeyPath<End, Double>, to path: inout Path) {
    for (index, end) in ends.enumerated() {
      index == 0 ? path.move(end.x, end[keyPath: y]) : path.line(end.x, end[keyPath: y])
    }
  }

  private static func addArea(_ ends: ArraySlice<End>, to path: inout Path) {
    add(ends, \.high, to: &path)
    for end in ends.reversed() { path.line(end.x, end.low) }
    path.close()
  }

  private static func addWhisker(_ end: End, to path: inout Path) {
    path.move(end.x - 4, end.high)
    path.across(8)
    path.move(end.x, end.high)
    path.line(end.x, end.low)
    path.move(end.x - 4, end.low)
    path.across(8)
  }
}
