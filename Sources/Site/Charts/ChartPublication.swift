import Configuration
import Figures
import Vocabulary

/// As which files a chart is published beside the pages that show it. Readers save the picture of any chart.
enum ChartPublication: Sendable {
  /// In pages alone.
  case none
  /// As one picture.
  case picture
  /// As pictures for every width and ground, with a page to embed.
  case shared
}

extension OwnPages {
  /// How the charts of a figure are published: those of one with a page of its own, in smaller portals all of them and in
  /// larger ones the chart of its years.
  func publication(_ indicator: IndicatorID, _ place: PlaceID, isMain: Bool) -> ChartPublication {
    guard contains(indicator, place) else { return .none }
    return isFull ? .shared : isMain ? .picture : .none
  }

  /// How a chart of several figures of a place is published: in the largest portals those of the network alone.
  func publication(of place: PlaceID) -> ChartPublication { isOfNetworkAlone(place) ? .none : publication }

  /// How the charts of what is not of one figure are published.
  var publication: ChartPublication { isFull ? .shared : .picture }
}
