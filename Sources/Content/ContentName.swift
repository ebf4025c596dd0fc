import Diagnostics
import Documents
import Vocabulary

/// What the path of a post or page says: `news/2020-07-06-start/index.sl.md`, `pages/about.en.md`.
struct ContentName {
  var kind: ArticleID.Kind
  /// The file's or folder's name without language and ending.
  var name: String
  var language: Language
  /// The date a post's name begins with.
  var day: Day?

  /// Reads a path; `nil` where it does not fit, which goes to `log`.
  init?(_ path: String, languages: [Language], into log: inout DiagnosticLog) {
    let parts = path.split(separator: "/")
    let pieces = parts[parts.count - 1].split(separator: ".", omittingEmptySubsequences: false)
    let location = SourceLocation(file: path)
    let isFolder = parts.count == 3 && pieces.first == "index"
    guard pieces.count == 3, isFolder || parts.count == 2 else {
      log.error(
        "content.file-name", location, "\"\(path)\" is not the name of a post or page",
        hint: parts[0] == "news"
          ? "name it news/2020-07-06-title/index.\(languages[0]).md or news/2020-07-06-title.\(languages[0]).md"
          : "name it pages/name.\(languages[0]).md")
      return nil
    }
    kind = parts[0] == "news" ? .post : .page
    name = String(isFolder ? parts[1] : pieces[0])
    language = Language(String(pieces[1]))
    guard languages.contains(language) else {
      log.error(
        "content.language", location, "\"\(language)\" is not a language of the portal",
        hint: hint(for: language.tag, among: languages.map(\.tag)))
      return nil
    }
    guard name.utf8.allSatisfy({ ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }), !name.isEmpty,
      name.utf8.count <= Shape.mostOfSlug
    else {
      log.error(
        "content.file-name", location, "\"\(name)\" can't be an address",
        hint: "use the letters a-z, digits and hyphens, at most \(Shape.mostOfSlug) of them")
      return nil
    }
    guard kind == .post else { return }
    day = name.utf8.count > 11 ? Day(name.prefix(10)) : nil
    guard day != nil, name.dropFirst(10).hasPrefix("-") else {
      log.error(
        "content.file-name", location, "\"\(name)\" does not begin with a date",
        hint: "begin it as in 2020-07-06-title")
      return nil
    }
  }
}
