import Configuration
import Content
import Diagnostics
import Figures
import Languages
import Markdown
import Markup
import OpenData
import Vocabulary
import Wording

extension Site {
  static let stylesheetPath = "assets/site.css"
  static let scriptPath = "assets/site.js"

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
