import Charts
import Configuration
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

extension Site {
  /// An article's text as it stands on the page at `path`, whose language is `language`.
  ///
  /// - Parameter addressing: `nil` for what suits a page at `path`.
  func rendered(
    _ article: Article, from path: String, in language: Language, addressing: PageComposer.Addressing? = nil,
    into log: inout DiagnosticLog
  ) -> RenderedArticle {
    let own = words.first { $0.words.language == article.language } ?? words[0]
    let composer = PageComposer(site: self, words: own, path: path, addressing: addressing)
    let resolver = ReferenceResolver(
      words: own, address: { composer.link(composer.addresses.path($0, language)) },
      compare: { [figures, portal] before, after in
        figures.compare(before, after, surveyChange: portal.thresholds.surveyChange)
      },
      dataSource: composer.sourceLine,
      downloads: { chart, query in
        let address = ChartAddress(article.id, chart, in: article.language)
        return [
          ChartDownload(label: "SVG", address: composer.link(address.svg(.wide) ?? "")),
          ChartDownload(label: "CSV", address: composer.link(composer.addresses.data(query.indicator, ending: "csv"))),
          ChartDownload(label: composer.text(.shareLink), address: composer.link(address.page)),
        ]
      })
    return content.render(article, with: resolver, into: &log)
  }
}
