import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// The addresses of figures that had pages of their own in a portal of more files: each leads to the figure's place on the
/// page of its topic.
///
/// Where servers are told of moved pages there is a rule for each and no page.
struct FormerFigurePages {
  let site: Site

  /// None where every figure has its page, and where nothing was ever published that somebody could have cited.
  func pages(_ sets: [PageSet]) -> [Page] {
    guard site.portal.files != .full, !site.content.addressBook.entries.isEmpty else { return [] }
    return sets.flatMap { set in
      set.places.flatMap { place, indicators in
        indicators.filter { !site.hasOwnPage($0, at: place) }.map { page(set, $0, at: place) }
      }
    }
  }

  private func page(_ set: PageSet, _ indicator: Indicator, at place: Place) -> Page {
    let addresses = set.addresses
    let title = "\(set.words.title(of: indicator.id)), \(set.words.name(of: place.id))"
    var page = MovedPage.page(
      set, at: addresses.figure(indicator.id, place.id, set.language), title: title, description: title,
      anchor: indicator.id.name
    ) { addresses.place(of: indicator.id, place.id, $0).page }
    page.isRule = !site.portal.redirects.isEmpty
    return page
  }
}
