import Configuration
import Languages
import Markdown
import Vocabulary

extension Site {
  /// The files that tell a server where pages have moved, as the portal asks for them: the pages that lead on are there
  /// all the same, for a server that does not read them.
  func redirects(_ pages: [Page]) -> [OutputFile] {
    portal.redirects.map { server in
      switch server {
      case .htaccess: OutputFile(path: ".htaccess", bytes: Array(htaccess(pages).utf8))
      case .netlify: OutputFile(path: "_redirects", bytes: Array(netlify(pages).utf8))
      }
    }
  }

  /// For Apache: its patterns are of the path without escapes.
  private func htaccess(_ pages: [Page]) -> String {
    let missing = addresses.notFound(portal.languages[0])
    let shown = [404, 410].map { "ErrorDocument \($0) \(rootPath)/\(WebAddress.escaped(path: missing))" }
    var lines = ["# Written by Kazalo."] + shown
    for page in pages {
      let pattern = "^\(Site.pattern("\(rootPath)/\(page.path)"))$"
      if let target = page.movedTo {
        // Apache escapes what it leads to by itself.
        let address = absolute(target)
        lines.append("RedirectMatch 301 \"\(pattern)\" \"\(percentDecoded(address) ?? address)\"")
      } else if page.kind == GonePage.self {
        lines.append("RedirectMatch 410 \"\(pattern)\"")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

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
  private func netlify(_ pages: [Page]) -> String {
    var lines = ["# Written by Kazalo."]
    for page in pages {
      guard let target = page.movedTo else { continue }
      let address = WebAddress.escaped(path: page.path)
      let index = "/index.html"
      let folder = address.hasSuffix(index) ? address.dropLast(index.utf8.count - 1) : address[...]
      for from in Set([Substring(address), folder]).sorted() {
        lines.append("\(rootPath)/\(from) \(rootPath)/\(WebAddress.escaped(path: target)) 301!")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
