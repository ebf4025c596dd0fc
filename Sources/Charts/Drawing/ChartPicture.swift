/// A chart laid out for one width: what is drawn, and what had to become a note below it.
struct ChartPicture: Sendable {
  var drawing: Drawing
  var notes: [String] = []
}
