/// The two widths a chart is laid out for.
enum PictureWidth: Hashable, Sendable {
  case wide, narrow

  var points: Double { self == .wide ? 720 : 360 }
}
