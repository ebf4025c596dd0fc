import Configuration
import Languages
import Markdown
import Vocabulary

/// The files that tell a server where pages have moved, as the portal asks for them. The pages that lead on are there all the
/// same, for a server that does not read them; but not of figures that had pages of their own, of which there are thousands.
struct RedirectFiles {
  let site: Site
  let pages: [Page]

  private var root: String { site.rootPath }

  var files: [OutputFile] {
    site.portal.redirects.map { server in
      switch server {
      case .htaccess: OutputFile(path: ".htaccess", bytes: Array(htaccess.utf8))
      case .netlify: OutputFile(path: "_redirects", bytes: Array(netlify.utf8))
      }
    }
  }

  /// For Apache: its patterns are of the path without escapes.
  private var htaccess: String {
    let missing = site.addresses.notFound(site.portal.languages[0])
    let shown = [404, 410].map { "ErrorDocument \($0) \(root)/\(WebAddress.escaped(path: missing))" }
    var lines = ["# Written by Kazalo."] + shown
    for page in pages {
      let pattern = "^\(RedirectFiles.pattern("\(root)/\(page.path)"))$"
      if let target = page.movedTo {
        // Apache escapes what it leads to by itself.
        let address = site.absolute(target) + RedirectFiles.anchor(page)
        lines.append("RedirectMatch 301 \"\(pattern)\" \"\(percentDecoded(address) ?? address)\"")
      } else if page.kind == GonePage.self {
        lines.append("RedirectMatch 410 \"\(pattern)\"")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func anchor(_ page: Page) -> String { page.movedAnchor.map { "#\($0)" } ?? "" }

  /// A path as a pattern that is that path and no other; an `index.html` is the folder too.
  private static func pattern(_ path: String) -> String {
    let index = "index.html"
    let isIndex = path.hasSuffix("/\(index)")
    let digits = Array("0123456789ABCDEF")
    let plain = (isIndex ? String(path.dropLast(index.utf8.count)) : path).utf8.map { byte in
      switch byte {
      case 45, 47, 48...57, 65...90, 95, 97...122: String(UnicodeScalar(byte))
      default: "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return plain.joined() + (isIndex ? "(index\\.html)?" : "")
  }

  /// For Netlify and hosts that read its file: the mark puts the rule before the page that leads on.
  private var netlify: String {
    var lines = ["# Written by Kazalo."]
    for page in pages {
      guard let target = page.movedTo else { continue }
      let address = WebAddress.escaped(path: page.path)
      let index = "/index.html"
      let folder = address.hasSuffix(index) ? address.dropLast(index.utf8.count - 1) : address[...]
      for from in Set([Substring(address), folder]).sorted() {
        lines.append("\(root)/\(from) \(root)/\(WebAddress.escaped(path: target))\(RedirectFiles.anchor(page)) 301!")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
