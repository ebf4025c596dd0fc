import Figures
import Languages
import Vocabulary
import Wording

/// Where in a site places stand beside each other or are told of together, for whoever looks whether anything there tells
/// too much.
public struct ComparisonPaths: Sendable {
  /// The pages.
  public let pages: Set<String>
  /// What the paths of the files begin with that comparisons are made of.
  public let folder = ComparisonFiles.folder + "/"

  public init(of site: Site) {
    let languages = site.words.map(\.words.language)
    let compared = site.compared
    let all = compared.isEmpty ? [] : languages.map { site.addresses.section(.compare, $0) }
    let similar = languages.flatMap { language in
      compared.similar.keys.map { site.addresses.similar(to: $0, language) }
    }
    let goals = site.hasGoals ? languages.map { site.addresses.section(.goals, $0) } : []
    let indicators = languages.flatMap { language in
      site.figures.indicators.map { site.addresses.indicator($0.id, language) }
    }
    let topics = languages.flatMap { language in
      Set(site.figures.indicators.map { Topic(of: $0, in: site.figures) }).map { site.addresses.topic($0, language) }
    }
    pages = Set(all + similar + goals + indicators + (site.told.hasTopics ? topics : []))
  }
}
