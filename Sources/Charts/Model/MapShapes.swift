import Vocabulary

/// The shapes of a map in pixels, fitted into a width.
struct MapShapes: Sendable {
  struct PlaceShape: Sendable {
    var place: PlaceID
    var path: Path
    /// The outlines in pixels.
    var outlines: [[MapGeometry.Point]]
    /// Where its label stands.
    var x: Double
    var y: Double
    /// The side of a square, for what is drawn into it.
    var size: Double
  }

  private(set) var shapes: [PlaceShape] = []
  private(set) var height = 0.0

  /// Squares at their columns and rows.
  init(tiles: [MapGeometry.Tile], width: Double) {
    guard let left = tiles.map(\.column).min(), let right = tiles.map(\.column).max(),
      let top = tiles.map(\.row).min(), let bottom = tiles.map(\.row).max(), right - left < 100, bottom - top < 100
    else { return }
    let step = min(MapShapes.largestTile, (width / Double(right - left + 1)).rounded(.down))
    for tile in tiles {
      let box = Box(
        left: Double(tile.column - left) * step + 0.5, top: Double(tile.row - top) * step + 0.5,
        right: Double(tile.column - left + 1) * step - 2.5, bottom: Double(tile.row - top + 1) * step - 2.5)
      var path = Path()
      path.rectangle(box)
      shapes.append(
        PlaceShape(
          place: tile.place, path: path, outlines: [MapShapes.corners(of: box)], x: (box.left + box.right) / 2,
          y: (box.top + box.bottom) / 2,
          size: box.width))
    }
    height = Double(bottom - top + 1) * step
  }

  private static let largestTile = 84.0

  /// Outlines, kept in proportion.
  init(areas: [MapGeometry.Area], width: Double, most: Double = 420) {
    let points = areas.flatMap { $0.outlines.flatMap { $0 } }.filter { $0.x.isFinite && $0.y.isFinite }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max(), right > left, bottom > top
    else { return }
    let scale = min((width - 2) / (right - left), most / (bottom - top))
    guard scale.isFinite, scale > 0 else { return }
    for area in areas {
      let outlines = area.outlines.map { outline in
        outline.filter { $0.x.isFinite && $0.y.isFinite }.map {
          MapGeometry.Point(x: ($0.x - left) * scale + 1, y: ($0.y - top) * scale + 1)
        }
      }.filter { $0.count >= 3 }
      guard let largest = outlines.max(by: { MapShapes.size($0) < MapShapes.size($1) }) else { continue }
      let middle = MapShapes.middle(largest)
      shapes.append(
        PlaceShape(
          place: area.place, path: MapShapes.path(outlines), outlines: outlines, x: middle.x, y: middle.y,
          size: MapShapes.size(largest).squareRoot()))
    }
    height = (bottom - top) * scale + 2
  }

  private static func corners(of box: Box) -> [MapGeometry.Point] {
    [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)].map {
      MapGeometry.Point(x: $0.0, y: $0.1)
    }
  }

  /// The path of outlines, without the points that lie on the pixel of the one before.
  private static func path(_ outlines: [[MapGeometry.Point]]) -> Path {
    var path = Path()
    for outline in outlines {
      var last: MapGeometry.Point?
      for point in outline {
        if let last {
          guard abs(point.x - last.x) + abs(point.y - last.y) >= 0.7 else { continue }
          path.line(point.x, point.y)
        } else {
          path.move(point.x, point.y)
        }
        last = point
      }
      path.close()
    }
    return path
  }

  /// The area of an outline.
  private static func size(_ outline: [MapGeometry.Point]) -> Double { abs(signed(outline)) }

  private static func signed(_ outline: [MapGeometry.Point]) -> Double {
    pairs(outline).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  private static func pairs(_ outline: [MapGeometry.Point]) -> [(MapGeometry.Point, MapGeometry.Point)] {
    zip(outline, outline.dropFirst() + outline.prefix(1)).map { ($0, $1) }
  }

  /// The centre of gravity; the first point where the outline has no area, or crosses itself so that its weight lies
  /// outside it.
  private static func middle(_ outline: [MapGeometry.Point]) -> MapGeometry.Point {
    let area = signed(outline)
    guard abs(area) > 0.01, let left = outline.map(\.x).min(), let right = outline.map(\.x).max(),
      let top = outline.map(\.y).min(), let bottom = outline.map(\.y).max()
    else { return outline[0] }
    var sum = MapGeometry.Point(x: 0, y: 0)
    for (from, to) in pairs(outline) {
      let cross = from.x * to.y - to.x * from.y
      sum.x += (from.x + to.x) * cross
      sum.y += (from.y + to.y) * cross
    }
    let middle = MapGeometry.Point(x: sum.x / (6 * area), y: sum.y / (6 * area))
    return (left...right).contains(middle.x) && (top...bottom).contains(middle.y) ? middle : outline[0]
  }
}
