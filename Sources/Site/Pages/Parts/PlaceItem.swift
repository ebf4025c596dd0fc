import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A place with one figure beside it: the portal's first featured indicator.
struct PlaceItem: ViewModel {
  var title: String
  var address: String
  var detail: String
  /// The figure that the detail tells.
  private(set) var observation: PublishedObservation?

  static let fields: ViewFields<PlaceItem> = [
    .text("title", \.title), .text("address", \.address), .text("detail", \.detail),
  ]

  init(_ place: Place, in context: PageContext) {
    title = context.words.name(of: place.id)
    address = context.link(.place(place.id))
    detail = ""
    guard let featured = context.site.portal.featured.first else { return }
    let observation = context.observation(featured, place.id, .year(context.site.year))
    guard observation.value != nil else { return }
    self.observation = observation
    detail = "\(context.signedPhrase(observation)), \(context.words.words.period(observation.key.period))"
  }
}

extension PageContext {
  /// Places by name.
  func placeItems(_ places: [Place]) -> [PlaceItem] {
    words.words.sorted(places) { words.name(of: $0.id) }.map { PlaceItem($0, in: self) }
  }
}
