import Charts
public import Diagnostics
import Figures
package import Languages
package import Markdown
import Markup
import Pictures
import Vocabulary
import Wording

extension Content {
  /// The article's text with every reference resolved; what is wrong with references goes to `log`.
  ///
  /// - Parameter resolver: its words are in the article's language, its addresses lead from the page that is written.
  public func render(
    _ article: Article, with resolver: ReferenceResolver, into log: inout DiagnosticLog
  ) -> RenderedArticle {
    var charts: [AskedChart] = []
    var shown: [PublishedObservation] = []
    let renderer = MarkdownRenderer(
      allowsRawHTML: rules.allowsRawHTML, labels: MarkdownRenderer.Labels(resolver.words.words),
      slug: { resolver.words.words.slug($0) },
      link: { link, log in self.link(link, in: article, resolver, &shown, into: &log) },
      picture: { image, level, log in
        self.picture(image, level, in: article, resolver, &charts, &shown, into: &log)
      })
    let text = renderer.render(article.document, into: &log)
    shown += charts.flatMap { $0.drawn.observations.map(\.observation) }
    return RenderedArticle(text: text, charts: charts, observations: shown)
  }

  private func link(
    _ link: Inline.Link, in article: Article, _ resolver: ReferenceResolver, _ shown: inout [PublishedObservation],
    into log: inout DiagnosticLog
  ) -> RenderedLink {
    // Problems of destinations were reported when the article was loaded.
    var known = DiagnosticLog()
    switch Destination(link, into: &known) {
    case .foreign(let address): return .anchor(address: address)
    case .local(let path, let fragment): return local(path, fragment, in: article, resolver)
    case .reference(let reference):
      switch reference.scheme {
      case .value: return resolver.value(reference, link, &shown, into: &log)
      case .change: return resolver.change(reference, link, &shown, into: &log)
      case .chart, .table, .video: return .unlinked
      }
    case nil: return .unlinked
    }
  }

  private func local(
    _ written: String, _ fragment: String?, in article: Article, _ resolver: ReferenceResolver
  ) -> RenderedLink {
    guard let path = written.isEmpty ? article.file : ContentPath(written, from: article.file).path else {
      return .unlinked
    }
    guard let target = articles[path] else {
      return assets.contains(path) ? .anchor(address: resolver.address(.asset(path))) : .unlinked
    }
    let part = fragment.flatMap { headingID($0, of: target) }.map { "#" + $0 } ?? ""
    if path == article.file { return part.isEmpty ? .unlinked : .anchor(address: part) }
    guard rules.showsUnpublished || target.isShown(on: rules.today) else { return .unlinked }
    // Who leads from one language to another means that version.
    let isOther = target.language != article.language
    return .anchor(
      address: resolver.address(
        isOther ? .version(target.id, target.language) : .article(target.id, target.language)) + part,
      language: isOther ? target.language.tag : nil)
  }

  private func picture(
    _ image: Inline.Link, _ level: Int, in article: Article, _ resolver: ReferenceResolver,
    _ charts: inout [AskedChart], _ shown: inout [PublishedObservation], into log: inout DiagnosticLog
  ) -> RenderedPicture {
    var known = DiagnosticLog()
    switch Destination(image, into: &known) {
    case .local(let written, _):
      guard let path = ContentPath(written, from: article.file).path, let header = pictures[path] else {
        return .unshown
      }
      return .picture(address: resolver.address(.asset(path)), size: header.size.map { ($0.width, $0.height) })
    case .reference(let reference):
      return block(reference, image.content.plainText, level, in: article, resolver, &charts, &shown, into: &log)
    case .foreign, nil: return .unshown
    }
  }

  private func block(
    _ reference: Reference, _ caption: String, _ level: Int, in article: Article, _ resolver: ReferenceResolver,
    _ charts: inout [AskedChart], _ shown: inout [PublishedObservation], into log: inout DiagnosticLog
  ) -> RenderedPicture {
    let found: (markup: Markup, text: String)?
    switch reference.scheme {
    case .chart:
      let id = "chart-\(charts.count + 1)"
      let file = file(of: reference, in: article)
      var problems = DiagnosticLog()
      // The page of charts reports its own; a file that could not be read was reported when it was loaded.
      defer { if file?.hasPrefix(ChartSpecification.folder + "/") != true { log.merge(problems) } }
      guard let specification = file.map({ self.charts[$0] }) ?? ChartSpecification(reference),
        let chart = resolver.chart(specification, caption: caption, id: id, level: level, file: file, into: &problems)
      else { return .unshown }
      charts.append(chart)
      found = (resolver.figure(of: chart), chart.drawn.lead)
    case .table where reference.subject.hasSuffix(".csv"):
      let path = ContentPath(reference.subject, from: article.file).path ?? ""
      found = tables[path].map { resolver.table($0, caption: caption) }
    case .table: found = resolver.table(reference, caption: caption, &shown, into: &log)
    case .video: found = resolver.video(reference, caption: caption, into: &log)
    case .value, .change: found = nil
    }
    return found.map { .block($0.markup, text: $0.text) } ?? .unshown
  }

  /// The path of the file that a `chart:` reference names; `nil` where it names an indicator.
  private func file(of reference: Reference, in article: Article) -> String? {
    ContentPath.isChart(reference.subject) ? ContentPath(reference.subject, from: article.file).path : nil
  }

  /// The id of the heading that a link's fragment means, whichever way an editor writes it.
  func headingID(_ fragment: String, of target: Article) -> String? {
    let known = headings[target.file] ?? []
    if known.contains(fragment) { return fragment }
    let folded = words[target.language]?.slug(fragment) ?? fragment
    return known.contains(folded) ? folded : nil
  }
}

extension MarkdownRenderer.Labels {
  package init(_ words: Words) {
    self.init(
      table: { words[.tableName, ["columns": .text(words.list($0.filter { !$0.isEmpty }))]] },
      footnotes: words[.notes], footnote: { words[.noteSign, ["n": .text(String($0))]] },
      back: { words[.noteBack, ["n": .text(String($0))]] })
  }
}
