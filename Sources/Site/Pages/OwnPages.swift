import Configuration
import Figures
import Vocabulary

/// Which figures have a page of their own; all have their place on the page of their topic, in a portal of any size.
struct OwnPages: Sendable {
  private let level: Portal.Files
  private let featured: Set<IndicatorID>
  private let network: PlaceID?

  /// So many of the indicators that a portal shows first have pages of their own at every place.
  static let mostFeatured = 8

  init(_ portal: Portal, _ figures: PublishedFigures) {
    level = portal.files
    featured = Set(portal.featured.prefix(OwnPages.mostFeatured))
    network = figures.network?.id
  }

  func contains(_ indicator: IndicatorID, _ place: PlaceID) -> Bool {
    switch level {
    case .full: true
    case .standard: featured.contains(indicator)
    case .lean: featured.contains(indicator) && place == network
    }
  }
}

extension Site {
  func hasOwnPage(_ indicator: Indicator, at place: Place) -> Bool {
    addresses.ownPages.contains(indicator.id, place.id)
  }
}
