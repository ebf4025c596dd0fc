public import Diagnostics
public import Documents
public import Vocabulary

extension Lexicon {
  /// What a file of `lexicon/` may hold.
  public static let shape: Shape = .object([
    .init("by", .list(.text), required: true, "Words that stand before a change in percent."),
    .init(
      "points", .list(.scalarOr(.text, .list(.text))), required: true,
      "Words for percentage points; of a list, all must stand in the sentence."),
    .init("people", .list(.text), required: true, "Beginnings of words for people."),
    .init("not_people", .list(.text), required: true, "Beginnings of words that begin like people and are none."),
    .init("visits", .list(.text), required: true, "Beginnings of words for visits."),
  ])

  /// Reads `lexicon/<lang>.yml` of the templates; what is wrong goes to `log`, and a file with a problem is left out.
  ///
  /// The words of all languages hold for every text: a post can quote another language, and a source's own words are in
  /// whichever it was printed in.
  ///
  /// - Parameters:
  ///   - root: the folder's name as it stands in problems, such as `site-templates`.
  ///   - languages: the portal's, each of which should have a file, or else the language that it is a variant of.
  public static func load(
    from folder: Folder, root: String, languages: [Language], into log: inout DiagnosticLog
  ) -> Lexicon {
    var lexicon = Lexicon()
    let files = folder.files(in: "lexicon", ending: "yml")
    for file in files { lexicon.read(file, in: folder, named: "\(root)/\(file)", into: &log) }
    for language in languages {
      let main = language.tag.prefix { $0 != "-" }
      guard !files.contains("lexicon/\(language.tag).yml"), !files.contains("lexicon/\(main).yml") else { continue }
      log.warning(
        "lexicon.language", SourceLocation(file: "\(root)/lexicon/\(language.tag).yml"),
        "there are no words by which texts in \"\(language.tag)\" could be checked",
        hint: "add the file with the same keys as another language has")
    }
    return lexicon
  }

  private mutating func read(_ file: String, in folder: Folder, named name: String, into log: inout DiagnosticLog) {
    guard let bytes = try? folder.read(file, limit: 1 << 20) else {
      log.error(
        "lexicon.unreadable", SourceLocation(file: name), "the file can't be read", hint: "mend its rights or its size")
      return
    }
    guard let document = YAMLReader.read(bytes, file: name, into: &log), Lexicon.shape.check(document, into: &log)
    else { return }
    by.formUnion(words("by", of: document, into: &log))
    people += words("people", of: document, into: &log)
    notPeople += words("not_people", of: document, into: &log)
    visits += words("visits", of: document, into: &log)
    for element in document["points"]?.elements ?? [] {
      let parts = element.text == nil ? element.elements : [element]
      let words = parts.compactMap { word($0, mayHaveSpaces: true, into: &log) }
      if !words.isEmpty, words.count == parts.count { points.append(words) }
    }
  }

  private func words(_ key: String, of document: YAMLValue, into log: inout DiagnosticLog) -> [String] {
    (document[key]?.elements ?? []).compactMap { word($0, mayHaveSpaces: false, into: &log) }
  }

  /// A word as texts are read: an empty one would be the beginning of every word, and one in capitals of none.
  private func word(_ value: YAMLValue, mayHaveSpaces: Bool, into log: inout DiagnosticLog) -> String? {
    let text = value.text ?? ""
    let isOne = !text.isEmpty && text.allSatisfy { $0.isLetter || (mayHaveSpaces && $0 == " ") }
    guard isOne, text.lowercased() == text, text.first != " ", text.last != " " else {
      log.error(
        "lexicon.word", value.location, "\"\(text.prefix(60))\" is not a word in small letters",
        hint: mayHaveSpaces ? "write letters and single spaces only" : "write one word of letters only")
      return nil
    }
    return text
  }
}
