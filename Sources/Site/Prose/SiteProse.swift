public import Diagnostics
public import Documents
import Languages
import Markdown
public import Vocabulary

/// The running texts of the site itself, such as how figures are made: Markdown files beside the templates, a chapter to a
/// file and language, so that an editor may change, add or take away paragraphs and chapters.
public struct SiteProse: Sendable {
  /// The chapters of the method page in each language, in the order of their files' names.
  let method: [Language: [ProseChapter]]

  public static let none = SiteProse(method: [:])

  /// Reads `texts/method`; what is wrong goes to `log`.
  ///
  /// - Parameter languages: every chapter stands in each of them.
  public static func load(
    from folder: LayeredFolder, languages: [Language], into log: inout DiagnosticLog
  ) -> SiteProse {
    var method: [Language: [ProseChapter]] = [:]
    for name in names(in: "texts/method", folder, languages) {
      for language in languages {
        let path = "texts/method/\(name).\(language.tag).md"
        let location = folder.location(of: path)
        guard folder.contains(path) else {
          log.error(
            "text.missing", location, "the chapter \"\(name)\" is not written in \"\(language)\"",
            hint: "translate it from another language")
          continue
        }
        guard let bytes = folder.bytes(path, limit: MarkdownDocument.mostBytes, into: &log),
          let chapter = ProseChapter(name, bytes, file: location.file, into: &log)
        else { continue }
        method[language, default: []].append(chapter)
      }
    }
    return SiteProse(method: method)
  }

  /// The chapters that any language has, by name.
  private static func names(in parent: String, _ folder: LayeredFolder, _ languages: [Language]) -> [String] {
    let found = folder.files(in: parent, ending: "md").compactMap { path -> String? in
      let name = path.dropFirst(parent.utf8.count + 1).dropLast(".md".utf8.count)
      guard let point = name.lastIndex(of: "."), languages.contains(Language(String(name[name.index(after: point)...])))
      else { return nil }
      return String(name[..<point])
    }
    return Set(found).sorted()
  }
}
