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
  /// Where it is and when it is open; `nil` where nobody says.
  var visiting: String?
  /// The figure that the detail tells.
  private(set) var observation: PublishedObservation?

  static let fields: ViewFields<PlaceItem> = [
    .text("title", \.title), .text("address", \.address), .text("detail", \.detail),
    .text("visiting", ifAny: \.visiting),
  ]

  init(_ place: Place, in context: PageContext) {
    title = context.words.name(of: place.id)
    address = context.link(.place(place.id))
    detail = ""
    let known = [place.visiting.address, context.words.text(place.visiting.hours)].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    visiting = known.isEmpty ? nil : known.joined(separator: " · ")
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
