import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// Which places a portal tells readers of: a network of municipalities with their centres, or one town with its own.
struct ToldPlaces {
  let site: Site

  /// The one town that the portal is of; `nil` where there is a network.
  var town: Place? { site.figures.town }

  /// What all places together are, by which a message chooses its words: `network` or `town`.
  var kindOfWhole: MessageArgument { .text(town == nil ? "network" : "town") }

  /// Whether centres have pages of their own.
  var hasCentres: Bool { site.figures.places.contains { $0.kind == .centre } }

  /// The one centre of a town, of which the town's page tells.
  var onlyCentre: Place? { hasCentres ? nil : site.data.figures.places.first { $0.kind == .centre } }

  /// What the portal calls its centres: `Youth centres`, where it says so, else `Centres`, of a town `Our centres`.
  func centresTitle(_ words: FigureWords) -> String {
    site.portal.centres.map { words.text($0) } ?? words.words[town == nil ? Section.centres.title : .ownCentres]
  }

  /// The posts about a place, and about those that it stands for.
  func posts(about place: Place) -> [ArticleGroup] {
    site.content.posts.filter { post in
      post.versions.contains { $0.places.contains { site.figures.world.place($0)?.id == place.id } }
    }
  }

  /// The file of an indicator's figures at a place, or at all places, where the town's figures are those of a place that it
  /// stands for.
  func file(of indicator: IndicatorID, at place: Place) -> DataFile {
    guard site.data.isSplit else { return .figures(indicator, at: nil) }
    guard town?.id == place.id, let raw = site.data.figures.world.indicator(indicator) else {
      return .figures(indicator, at: place.id)
    }
    return .figures(indicator, at: site.data.figures.hasFigures(raw, at: place) ? place.id : nil)
  }
}

extension Site {
  /// Which places it tells of.
  var told: ToldPlaces { ToldPlaces(site: self) }
}
