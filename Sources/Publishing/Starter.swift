import Diagnostics
import Documents
import Languages
import Vocabulary

/// What a new portal is made of: the files, words and texts of `starter/` beside the templates.
///
/// `files/` is the tree that is written. A name that begins with `dot.` stands for one with a dot; a file with `LANGUAGE` in
/// its name is written once for each language of the portal, in that language. `words/<language>.yml` are the short texts,
/// `texts/<name>.<language>.md` the long ones. A language that has none of its own begins with those in English.
struct Starter {
  /// A file as it stands in the starter.
  struct File {
    var path: String
    var text: String
  }

  let files: [File]
  private let words: [Language: [String: String]]
  private let texts: [String: String]
  /// The program's own words of the languages, in which numbers are printed.
  private let numbers: [Language: Words]

  static let folder = "starter"
  private static let fallback = Language("en")

  /// Reads the starter; `nil`, with problems in `log`, where it is not whole or a language has no words.
  init?(from templates: Folder, root: String, languages: [Language], into log: inout DiagnosticLog) {
    var found = DiagnosticLog()
    var (files, texts): ([File], [String: String]) = ([], [:])
    for path in templates.files where path.hasPrefix("\(Starter.folder)/") {
      guard !path.hasPrefix("\(Starter.folder)/words/"), let bytes = templates.bytes(path, into: &found) else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let name = path.removing(prefix: "\(Starter.folder)/files/") {
        files.append(File(path: name, text: text))
      } else if let name = path.removing(prefix: "\(Starter.folder)/texts/") {
        texts[name] = text
      }
    }
    var words: [Language: [String: String]] = [:]
    for language in Set(languages + [Starter.fallback]) {
      let path = "\(Starter.folder)/words/\(language.tag).yml"
      guard let document = YAMLFile.read(path, .map(.text), from: templates, isOptional: true, into: &found) else {
        continue
      }
      words[language] = Dictionary(document.entries.map { ($0.key, $0.value.text ?? "") }) { first, _ in first }
    }
    if files.isEmpty || words[Starter.fallback] == nil {
      found.error(
        "starter.missing", SourceLocation(file: Starter.folder), "the start of a new portal is not there",
        hint: "name the folder of the program's own templates with --templates")
    }
    numbers = Catalogue.load(
      from: LayeredFolder(templates, named: ""), and: nil, languages: languages, requiring: [], into: &found)
    self.files = files
    self.words = words
    self.texts = texts
    for var problem in found.diagnostics where problem.severity == .error && problem.id != "messages.unknown" {
      problem.location.file = "\(root)/\(problem.location.file)"
      log.report(problem)
    }
    guard !log.hasErrors else { return nil }
  }

  /// Whether the starter is written in a language.
  func isWritten(in language: Language) -> Bool { words[language] != nil }

  /// A short text; in English where the language has none.
  func word(_ name: String, _ language: Language) -> String {
    words[language]?[name] ?? words[Starter.fallback]?[name] ?? ""
  }

  /// A long text; in English where the language has none.
  func body(_ name: String, _ language: Language) -> String {
    texts["\(name).\(language.tag).md"] ?? texts["\(name).\(Starter.fallback.tag).md"] ?? ""
  }

  /// A whole number as the language prints it.
  func number(_ number: Int, _ language: Language) -> String {
    (numbers[language] ?? Words(language: language)).number(Double(number), decimals: 0)
  }

  /// The languages that a portal can begin with: those of which the templates have messages.
  static func languages(in templates: Folder) -> [Language] {
    let tags = templates.files.compactMap { path in
      path.removing(prefix: "messages/").flatMap { $0.split(separator: "/").first }.map(String.init)
    }
    return Set(tags).sorted().map { Language($0) }
  }
}

extension String {
  /// What follows a prefix; `nil` for a text without it.
  func removing(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
