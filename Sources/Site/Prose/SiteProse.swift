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

  /// Where the chapters of the method page are, below the folder of templates.
  public static let folder = "texts/method"

  /// The language that chapters are translated from where the program has them.
  public static let source = Language("en")

  /// Reads `texts/method`; what is wrong goes to `log`.
  ///
  /// A chapter that a language lacks stands in the one that it is a variant of, in English, or in the first of the others
  /// that has it, and is marked so.
  ///
  /// - Parameter languages: every chapter stands in each of them.
  public static func load(
    from folder: LayeredFolder, languages: [Language], into log: inout DiagnosticLog
  ) -> SiteProse {
    var method: [Language: [ProseChapter]] = [:]
    for name in names(folder, languages) {
      var read: [Language: ProseChapter] = [:]
      for language in languages {
        guard
          let written = ([language, language.main, source] + languages).first(where: { folder.contains(path(name, $0)) }
          )
        else {
          continue
        }
        read[written] = read[written] ?? chapter(name, written, folder, into: &log)
        if let chapter = read[written] { method[language, default: []].append(chapter) }
      }
    }
    return SiteProse(method: method)
  }

  /// The path of a chapter below the folder of templates.
  public static func path(_ name: String, _ language: Language) -> String { "\(folder)/\(name).\(language.tag).md" }

  private static func chapter(
    _ name: String, _ language: Language, _ folder: LayeredFolder, into log: inout DiagnosticLog
  ) -> ProseChapter? {
    let path = path(name, language)
    let location = folder.location(of: path)
    guard let bytes = folder.bytes(path, limit: MarkdownDocument.mostBytes, into: &log) else { return nil }
    return ProseChapter(name, language, bytes, file: location.file, into: &log)
  }

  /// The names of the chapters that any of the languages has, or English.
  public static func names(_ folder: LayeredFolder, _ languages: [Language]) -> [String] {
    let found = folder.files(in: self.folder, ending: "md").compactMap { path -> String? in
      let name = path.dropFirst(self.folder.utf8.count + 1).dropLast(".md".utf8.count)
      guard let point = name.lastIndex(of: "."),
        ([source] + languages).contains(Language(String(name[name.index(after: point)...])))
      else { return nil }
      return String(name[..<point])
    }
    return Set(found).sorted()
  }

  /// Reports what is wrong with a chapter that is not in a file yet.
  public static func check(
    _ name: String, _ language: Language, _ bytes: [UInt8], file: String, into log: inout DiagnosticLog
  ) {
    _ = ProseChapter(name, language, bytes, file: file, into: &log)
  }
}
