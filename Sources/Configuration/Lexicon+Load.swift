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
    .init("birth", .list(.text), "Beginnings of words for birth, by which days of birth are known."),
    .init("months", .list(.text), "Beginnings of the names of months."),
    .init(
      "personal_columns", .list(.text), "Words of names of columns that hold data about persons: they are refused."),
    .init("text_columns", .list(.text), "Words of names of columns that hold free texts: they are refused."),
  ])

  /// Reads `lexicon/<lang>.yml` of the templates; what is wrong goes to `log`, and a file with a problem is left out.
  ///
  /// The words of all languages hold for every text: a post can quote another language, and a source's own words are in
  /// whichever it was printed in.
  ///
  /// - Parameters:
  ///   - languages: the portal's, each of which should have a file, or else the language that it is a variant of.
  public static func load(
    from folder: LayeredFolder, languages: [Language], into log: inout DiagnosticLog
  ) -> Lexicon {
    var lexicon = Lexicon()
    let files = folder.files(in: "lexicon", ending: "yml")
    var guarding: Set<String> = []
    for file in files {
      let own = read(file, in: folder, into: &log)
      guard let own else { continue }
      if !own.birth.isEmpty, !own.personalColumns.isEmpty { guarding.insert(file) }
      lexicon.add(own)
    }
    for language in languages {
      // A variant may have a file of its own, and has the words of its language too.
      let main = language.tag.prefix { $0 != "-" }
      let names = ["lexicon/\(language.tag).yml", "lexicon/\(main).yml"]
      let found = names.first(where: files.contains)
      if found == nil {
        log.warning(
          "lexicon.language", folder.location(of: "lexicon/\(language.tag).yml"),
          "there are no words by which texts in \"\(language.tag)\" could be checked and data about persons be known",
          hint: "add the file with the same keys as another language has")
      } else if let found, guarding.isDisjoint(with: names) {
        log.warning(
          "lexicon.personal", folder.location(of: found),
          "there are no words by which data about persons would be known in \"\(language.tag)\"",
          hint: "add \"birth\" and \"months\", \"personal_columns\" and \"text_columns\", as another language has them")
      }
    }
    return lexicon
  }

  private mutating func add(_ other: Lexicon) {
    by.formUnion(other.by)
    points += other.points
    people += other.people
    notPeople += other.notPeople
    visits += other.visits
    birth += other.birth
    months += other.months
    personalColumns.formUnion(other.personalColumns)
    textColumns.formUnion(other.textColumns)
  }

  /// The words of a file; `nil`, with a problem in `log`, where it can't be read.
  private static func read(_ file: String, in folder: LayeredFolder, into log: inout DiagnosticLog) -> Lexicon? {
    let location = folder.location(of: file)
    guard let bytes = try? folder.read(file, limit: 1 << 20) else {
      log.error(
        "lexicon.unreadable", location, "the file can't be read", hint: "mend its rights or its size")
      return nil
    }
    guard let document = YAMLFile.read(bytes, file: location.file, shape, into: &log) else { return nil }
    var lexicon = Lexicon()
    lexicon.by = Set(words("by", of: document, into: &log))
    lexicon.people = words("people", of: document, into: &log)
    lexicon.notPeople = words("not_people", of: document, into: &log)
    lexicon.visits = words("visits", of: document, into: &log)
    lexicon.birth = words("birth", of: document, mayBeShort: true, into: &log)
    lexicon.months = words("months", of: document, into: &log)
    lexicon.personalColumns = Set(words("personal_columns", of: document, into: &log))
    lexicon.textColumns = Set(words("text_columns", of: document, into: &log))
    for element in document["points"]?.elements ?? [] {
      let parts = element.text == nil ? element.elements : [element]
      let words = parts.compactMap { word($0, mayHaveSpaces: true, into: &log) }
      if !words.isEmpty, words.count == parts.count { lexicon.points.append(words) }
    }
    return lexicon
  }

  private static func words(
    _ key: String, of document: YAMLValue, mayBeShort: Bool = false, into log: inout DiagnosticLog
  ) -> [String] {
    (document[key]?.elements ?? []).compactMap { word($0, mayBeShort: mayBeShort, into: &log) }
  }

  /// A word as texts are read: an empty one would be the beginning of every word, and one in capitals of none.
  ///
  /// - Parameter mayBeShort: whether it may be one that is cut short by a full stop: `roj.`
  private static func word(
    _ value: YAMLValue, mayHaveSpaces: Bool = false, mayBeShort: Bool = false, into log: inout DiagnosticLog
  ) -> String? {
    let text = value.text ?? ""
    let letters = mayBeShort && text.last == "." ? text.dropLast() : text[...]
    let isOne = !letters.isEmpty && letters.allSatisfy { $0.isLetter || (mayHaveSpaces && $0 == " ") }
    guard isOne, text.lowercased() == text, text.first != " ", text.last != " " else {
      log.error(
        "lexicon.word", value.location, "\"\(text.prefix(60))\" is not a word in small letters",
        hint: mayHaveSpaces ? "write letters and single spaces only" : "write one word of letters only")
      return nil
    }
    return text
  }
}

extension Lexicon {
  /// The words of one file; `nil` where it is not there or can't be read, which loading tells.
  public static func file(_ path: String, in folder: LayeredFolder) -> Lexicon? {
    var log = DiagnosticLog()
    return folder.contains(path) ? read(path, in: folder, into: &log) : nil
  }

  /// The lists that a language has words for, by their keys.
  public var lists: [(name: String, isEmpty: Bool)] {
    [
      ("by", by.isEmpty), ("points", points.isEmpty), ("people", people.isEmpty), ("visits", visits.isEmpty),
      ("birth", birth.isEmpty), ("months", months.isEmpty), ("personal_columns", personalColumns.isEmpty),
      ("text_columns", textColumns.isEmpty),
    ]
  }
}
