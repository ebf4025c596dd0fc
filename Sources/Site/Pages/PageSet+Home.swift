import Charts
import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// The home page: the network's latest figures, its places, and the news.
  ///
  /// - Parameter path: where it stands; `nil` for its own address.
  func home(at path: String? = nil) -> Page {
    let title = words.text(site.portal.title)
    let summary = words.text(site.portal.summary)
    return Page(
      path: path ?? addresses.home(language), language: language,
      title: text(.homeTitle, ["site": .text(title), "summary": .text(summary)]), description: summary,
      template: "pages/home", translations: translations(addresses.home),
      isIndexed: path == nil
    ) { composer in
      var view = composer.view(Shapes.home)
      view["title"] = .text(title)
      view["summary"] = .text(summary)
      let period = Period.year(composer.site.year)
      view["period"] = .text(composer.words.words.period(period))
      view["newsAddress"] = .text(composer.link(composer.addresses.section(.news, composer.language)))
      view["placesAddress"] = .text(composer.link(composer.addresses.section(.municipalities, composer.language)))
      view["news"] = .list(composer.newsItems(composer.site.content.posts.prefix(4)))
      view["places"] = .list(composer.municipalityItems())
      if let network = composer.site.network {
        view["networkAddress"] = .text(composer.link(.place(network.id)))
        view["tiles"] = .list(
          composer.site.portal.featured.compactMap { composer.tile($0, at: network.id, in: period) })
        if let featured = composer.site.portal.featured.first, let chart = composer.yearChart(featured, at: network) {
          let address = ChartAddress(featured, network.id, "years", in: composer.language)
          let data = DataFile.figures(featured, at: network.id)
          view["charts"] = .list([composer.figure(chart, at: address, isOwn: false, data: data)])
        }
      }
      return view
    }
  }
}
