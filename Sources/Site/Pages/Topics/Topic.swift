import Figures
import Vocabulary

/// What an indicator is told among: a theme of the portal, else a layer, else what is left. Each has a page at every place
/// that has figures of it, and there each of these figures has its address.
struct Topic: Hashable, Sendable {
  /// The theme's own name, that of a layer, or `others`: it stands in addresses, in every language alike, so that a title may
  /// change and no address with it.
  let name: String

  static let rest = Topic(name: "others")

  /// What stands beside the topics of a place under names of its own.
  static let reserved: Set<String> = ["all", "similar"]

  init(name: String) { self.name = name }

  init(of indicator: Indicator, in figures: PublishedFigures) {
    if let theme = indicator.theme, figures.themes.contains(where: { $0.id == theme }) {
      name = theme
    } else {
      name = indicator.layer?.rawValue ?? Topic.rest.name
    }
  }
}

extension IndicatorGroup {
  var topic: Topic { Topic(name: id) }
}
