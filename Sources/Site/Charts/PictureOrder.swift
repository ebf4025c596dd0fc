/// Which pictures are made of charts, for whoever shares a link.
public enum PictureMode: String, Sendable, CaseIterable {
  case none
  /// A card for the home page, and for each place and indicator.
  case main
  /// A card and a large picture for every chart.
  case all
}

/// A picture that is to be made of a drawing.
public struct PictureOrder: Hashable, Sendable {
  /// The path from the site's root.
  public var path: String
  public var svg: [UInt8]
  /// In pixels.
  public var width: Int
  public var height: Int

  /// What a picture of that size comes to, for plans: the mean of some 200 cards of charts.
  public static let usualBytes = 47_000

  /// The size of the picture of a shared link, as most services show it.
  static let card = (width: 1200, height: 630)
}
