public import Vocabulary

/// Where the places of a map lie, in plain coordinates of any unit with y downwards, and whose work that is.
public struct MapGeometry: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The outlines of a place; holes are outlines too.
  public struct Area: Hashable, Sendable {
    public var place: PlaceID
    public var outlines: [[Point]]

    public init(place: PlaceID, outlines: [[Point]]) {
      self.place = place
      self.outlines = outlines
    }
  }

  /// The square of a place, counted from the top left.
  public struct Tile: Hashable, Sendable {
    public var place: PlaceID
    public var column: Int
    public var row: Int

    public init(place: PlaceID, column: Int, row: Int) {
      self.place = place
      self.column = column
      self.row = row
    }
  }

  public var areas: [Area]
  public var tiles: [Tile]
  /// Source and licence of the geometry; printed below the map.
  public var licence: String

  public init(areas: [Area] = [], tiles: [Tile] = [], licence: String) {
    self.areas = areas
    self.tiles = tiles
    self.licence = licence
  }
}
