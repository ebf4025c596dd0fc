import Languages
import Vocabulary
import Wording

/// Where in a site places stand beside each other, for whoever looks whether anything there tells too much.
public struct ComparisonPaths: Sendable {
  /// The pages.
  public let pages: Set<String>
  /// What the paths of the files begin with that comparisons are made of.
  public let folder = ComparisonFiles.folder + "/"

  public init(of site: Site) {
    let languages = site.words.map(\.words.language)
    let compared = site.compared
    guard !compared.isEmpty else {
      pages = []
      return
    }
    let all = languages.map { site.addresses.section(.compare, $0) }
    let similar = languages.flatMap { language in
      compared.similar.keys.map { site.addresses.similar(to: $0, language) }
    }
    pages = Set(all + similar)
  }
}
