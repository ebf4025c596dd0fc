import Configuration
import Content
import Languages
import Vocabulary
import Wording

extension Site {
  static let stylesheetPath = "assets/site.css"
  static let scriptPath = "assets/site.js"

  /// What stands beside the pages: style, script, data files, feeds, sitemap, and the doors of the site.
  func supplements(_ pages: [Page], _ addresses: [Page]) -> [OutputFile] {
    var files = templates.assets
    files.append(
      OutputFile(path: Site.stylesheetPath, bytes: templates.stylesheet(content.theme) + content.look.stylesheet))
    files.append(OutputFile(path: Site.scriptPath, bytes: templates.script))
    if let logo = content.look.logo { files.append(OutputFile(path: logo.path, bytes: logo.bytes)) }
    files += ComparisonFiles(site: self).files
    files += SiteFeeds(site: self).files
    files += SearchIndex.files(of: self, pages)
    files += RedirectFiles(site: self, pages: addresses).files
    files.append(
      OutputFile(
        path: "sitemap.xml",
        bytes: Sitemap(pages: pages.filter(\.isIndexed), absolute: absolute, fallback: portal.languages[0]).bytes))
    files.append(
      OutputFile(
        path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\nSitemap: \(absolute("sitemap.xml"))\n".utf8)))
    return files
  }
}
