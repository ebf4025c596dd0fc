import Configuration
import Figures
import Vocabulary

/// Which figures have a page of their own; all have their place on the page of their topic, in a portal of any size.
struct OwnPages: Sendable {
  private let level: PortalFiles.Level
  private let own: Set<IndicatorID>
  private let network: PlaceID?

  /// So many of the indicators that a portal shows first have them where it does not say which.
  static let mostFeatured = 8

  init(_ portal: Portal, _ figures: PublishedFigures) {
    level = portal.files.level
    own = Set(portal.files.own ?? Array(portal.featured.prefix(OwnPages.mostFeatured)))
    network = figures.network?.id
  }

  /// Whether every figure has a page of its own.
  var isFull: Bool { level == .full }

  /// Whether only the network has files of its own, and a place is another.
  func isOfNetworkAlone(_ place: PlaceID) -> Bool { level == .lean && place != network }

  func contains(_ indicator: IndicatorID, _ place: PlaceID) -> Bool {
    switch level {
    case .full: true
    case .standard: own.contains(indicator)
    case .lean: own.contains(indicator) && place == network
    }
  }
}
