import Charts
import Configuration
import Content
import Diagnostics
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension Site {
  /// An article's text as it stands on the page at `path`, whose language is `language`.
  ///
  /// - Parameter addressing: `nil` for what suits a page at `path`.
  func rendered(
    _ article: Article, from path: String, in language: Language, addressing: PageContext.Addressing? = nil,
    into log: inout DiagnosticLog
  ) -> RenderedArticle {
    let own = words(in: article.language) ?? words[0]
    let context = PageContext(site: self, words: own, path: path, addressing: addressing)
    let resolver = resolver(for: context, linksIn: language) { ChartAddress($0, at: $1, of: article) }
    return content.render(article, with: resolver, into: &log)
  }

  /// What the references of a page are resolved with.
  ///
  /// - Parameters:
  ///   - language: of the pages that links lead to.
  ///   - address: where the chart of an id, or of a file, stands by itself.
  func resolver(
    for context: PageContext, linksIn language: Language,
    address: @escaping (_ chart: String, _ file: String?) -> ChartAddress
  ) -> ReferenceResolver {
    ReferenceResolver(
      words: context.words, address: { context.link($0, in: language) },
      compare: { [figures, portal] before, after in
        figures.compare(before, after, surveyChange: portal.thresholds.surveyChange)
      },
      builder: context.builder,
      downloads: { chart, file, query in
        let home = address(chart, file)
        return context.downloads(
          at: home, data: home.isOfFile ? .chart(home.data) : .figures(query.indicator, at: nil))
      }, picture: context.addressing == .absolute ? { context.picture(at: address($0, $1)) } : nil,
      theme: content.theme)
  }
}

extension PageContext {
  /// The address of a chart's picture for readers without styles: PNG where it is made, for more of them show it.
  fileprivate func picture(at address: ChartAddress) -> String {
    link(site.making.pictures == .all ? address.large : address.svg(.light))
  }
}

extension ChartAddress {
  /// A chart that a text shows: one of the page of charts is at home there.
  init(_ chart: String, at file: String?, of article: Article) {
    if let file, file.hasPrefix(ChartSpecification.folder + "/") {
      self.init(file: file, in: article.language)
    } else {
      self.init(article.id, chart, in: article.language)
    }
  }
}
