import Configuration
import Diagnostics
import Figures
import Languages
import Markdown
import Markup
public import OpenData
import Vocabulary
import Wording

extension Site {
  static let stylesheetPath = "assets/site.css"
  static let scriptPath = "assets/site.js"
  static let changesPath = "data/changes.csv"
  static let releasePath = "data/release.json"
  static let revisionsPath = "data/revisions.csv"
  /// The figures of how statements were answered.
  public static func answersPath(ending: String) -> String { "\(answersStem).\(ending)" }
  static let answersStem = "data/survey-statements"
  /// What no indicator can be called, because files of the site beside its data have these names.
  public static let reservedDataNames = Set(
    [changesPath, releasePath, revisionsPath, answersStem, reportedPath(ending: "csv"), "data/schema.json"].map {
      String($0.dropFirst("data/".count).prefix { $0 != "." })
    })
  static func reportedPath(ending: String) -> String { "data/reported.\(ending)" }

  /// What stands beside the pages: style, script, data files, feeds, sitemap, and the doors of the site.
  func supplements(_ pages: [Page], into log: inout DiagnosticLog) -> [OutputFile] {
    var files = templates.assets
    files.append(OutputFile(path: Site.stylesheetPath, bytes: templates.stylesheet(content.theme)))
    files.append(OutputFile(path: Site.scriptPath, bytes: templates.script))
    files += words.map { feed($0, into: &log) }
    files.append(
      OutputFile(
        path: "sitemap.xml",
        bytes: Sitemap(pages: pages.filter(\.isIndexed), absolute: absolute, fallback: portal.languages[0]).bytes))
    files.append(
      OutputFile(
        path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\nSitemap: \(absolute("sitemap.xml"))\n".utf8)))
    return files
  }

  /// Every indicator's figures, of all places and of each, the figures of others, and what the release is.
  ///
  /// - Parameters:
  ///   - program: the version of Kazalo.
  ///   - inputs: what the figures are computed from.
  public func dataFiles(program: String, inputs: [InputFile]) -> [OutputFile] {
    var files: [OutputFile] = []
    for indicator in figures.indicators {
      let places = figures.places.filter { hasFigures(indicator, at: $0) }
      let parts = places.map { FigurePart(of: indicator, at: $0, in: figures) }
      files += dataFiles(indicator, nil, parts)
      for (place, part) in zip(places, parts) { files += dataFiles(indicator, place.id, [part]) }
    }
    files.append(
      OutputFile(
        path: Site.changesPath, bytes: ChangeCSV.file(figures, surveyChange: portal.thresholds.surveyChange)))
    files.append(OutputFile(path: Site.reportedPath(ending: "csv"), bytes: ReportedCSV.file(figures)))
    files.append(
      OutputFile(
        path: Site.reportedPath(ending: "json"), bytes: ReportedJSON.file(figures, licence: portal.licence.name)
      ))
    if !figures.answers.isEmpty {
      let rows = figures.answers.flatMap(\.statements).flatMap(\.shares)
      files.append(
        OutputFile(
          path: Site.answersPath(ending: "csv"), bytes: FigureCSV.file(rows.map { (nil, $0) }, in: figures)))
      files.append(
        OutputFile(
          path: Site.answersPath(ending: "json"), bytes: AnswerJSON.file(figures, licence: portal.licence.name)))
    }
    files.append(
      OutputFile(
        path: Site.releasePath, bytes: ReleaseJSON.file(history, figures, program: program, inputs: inputs)))
    if hasReleases {
      files.append(
        OutputFile(path: Site.revisionsPath, bytes: RevisionCSV.file(history, languages: portal.languages)))
    }
    return files
  }

  private func dataFiles(_ indicator: Indicator, _ place: PlaceID?, _ parts: [FigurePart]) -> [OutputFile] {
    let json = FigureJSON.file(of: indicator, parts, asOf: figures.cutOff, licence: portal.licence.name)
    return [
      OutputFile(path: addresses.data(indicator.id, place, ending: "csv"), bytes: FigureCSV.file(parts)),
      OutputFile(path: addresses.data(indicator.id, place, ending: "json"), bytes: json),
    ]
  }

  private func feed(_ words: FigureWords, into log: inout DiagnosticLog) -> OutputFile {
    let language = words.words.language
    let page = addresses.section(.news, language)
    let entries = content.posts.prefix(20).compactMap { group -> AtomFeed.Entry? in
      guard let article = group.version(in: language), let day = article.day else { return nil }
      let path = addresses.article(group.id, language)
      var known = DiagnosticLog()
      let text = rendered(article, from: path, in: language, addressing: .absolute, into: &known).text
      return AtomFeed.Entry(
        title: article.title, address: absolute(path), published: day, updated: article.updated ?? day,
        language: article.language, summary: article.summary ?? text.excerpt, content: text.body,
        categories: article.tags)
    }
    let feed = AtomFeed(
      title: "\(words.text(portal.title)) – \(words.words[Section.news.title])", language: language,
      address: absolute(addresses.feed(language)), page: absolute(page), author: words.text(portal.publisher.name),
      entries: Array(entries))
    return OutputFile(path: addresses.feed(language), bytes: feed.bytes)
  }
}
