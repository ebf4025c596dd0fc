import Diagnostics
import Languages
import Vocabulary

extension PortalDraft {
  /// The files of the portal, by their paths in its folder.
  func files(of starter: Starter) -> [Starter.File] {
    let filling = Filling(draft: self, starter: starter)
    return starter.files.flatMap { file in
      let isOfLanguage = file.path.contains("LANGUAGE")
      return (isOfLanguage ? languages : [languages[0]]).map { language in
        Starter.File(
          path: filling.path(file.path, in: language),
          text: filling.filled(file.text, in: language, alone: isOfLanguage))
      }
    }
  }
}

/// Fills the places that stand in `<< >>` in the files of the starter.
private struct Filling {
  let draft: PortalDraft
  let starter: Starter
  /// The ids of the town and of its centres, in order.
  private let town: String
  private let centres: [String]
  private let records: StarterRecords

  private static let exampleCentres = ["centre-1", "centre-2"]

  init(draft: PortalDraft, starter: Starter) {
    self.draft = draft
    self.starter = starter
    let words = Words(language: draft.languages[0])
    var ids = IDs(words: words)
    town = ids.add(draft.place ?? starter.word("place", draft.languages[0]))
    centres =
      (draft.centres.isEmpty ? Filling.exampleCentres.map { starter.word($0, draft.languages[0]) } : draft.centres)
      .map { ids.add($0) }
    records = StarterRecords(centres: centres, year: draft.day.parts.year - 1)
  }

  /// Names of places as ids: short, and each once.
  private struct IDs {
    let words: Words
    // It means all places.
    private var taken: Set<String> = ["network"]

    init(words: Words) { self.words = words }

    mutating func add(_ name: String) -> String {
      var id = String(words.slug(name).prefix(40))
      while id.last == "-" { id.removeLast() }
      if id.isEmpty { id = "place" }
      var number = 1
      var own = id
      while !taken.insert(own).inserted {
        number += 1
        own = "\(id)-\(number)"
      }
      return own
    }
  }

  // MARK: Names of files

  func path(_ path: String, in language: Language) -> String {
    path.split(separator: "/").map { name in
      switch name {
      case "POST": postFolder
      default:
        (name.hasPrefix("dot.") ? "." + name.dropFirst(4) : String(name)).replacing("LANGUAGE", with: language.tag)
      }
    }.joined(separator: "/")
  }

  private var postFolder: String {
    let title = starter.word("post", draft.languages[0])
    return "\(draft.day.iso)-\(Words(language: draft.languages[0]).slug(title))"
  }

  // MARK: Texts

  /// - Parameter alone: whether the file is in one language, and not in all of them.
  func filled(_ text: String, in language: Language, alone: Bool) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line != "<<untranslated>>" else {
        lines += untranslated(alone ? [language] : draft.languages).map { $0[...] }
        continue
      }
      lines.append(filled(line, in: language)[...])
    }
    return lines.joined(separator: "\n")
  }

  private func filled(_ line: Substring, in language: Language) -> String {
    var text = ""
    var rest = line
    while let start = rest.firstRange(of: "<<"), let end = rest[start.upperBound...].firstRange(of: ">>") {
      text += rest[..<start.lowerBound]
      text += value(String(rest[start.upperBound..<end.lowerBound]), in: language)
      rest = rest[end.upperBound...]
    }
    return text + rest
  }

  private func value(_ name: String, in language: Language) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "texts":
        let texts = draft.languages.map { "\(key($0)): \(quoted(self.text(parts[1], $0)))" }
        return "{ \(texts.joined(separator: ", ")) }"
      case "text": return quoted(self.text(parts[1], language))
      case "columns": return draft.languages.map { "\(parts[1])_\($0.tag)" }.joined(separator: ",")
      case "body":
        let body = starter.body(parts[1], language)
        return filled(body.hasSuffix("\n") ? String(body.dropLast()) : body, in: language, alone: true)
      default: return ""
      }
    }
    switch name {
    case "languages": return "[\(draft.languages.map(key).joined(separator: ", "))]"
    case "publisher": return quoted(self.text("place", draft.languages[0]))
    case "place": return self.text("place", language)
    case "town": return town
    case "day": return draft.day.iso
    case "year": return String(records.year)
    case "cut-off": return "\(records.year)-12-31"
    case "chart": return starter.word("post-chart", language)
    case "visits": return starter.number(records.visits, language)
    case "version": return ProgramVersion.current
    case "town-row": return row([town, ""] + names(draft.place, "place"))
    case "centre-rows":
      return centres.indices.map { index in
        let own = draft.centres.isEmpty ? nil : draft.centres[index]
        return row(
          [centres[index], town] + names(own, Filling.exampleCentres[index % 2]) + ["\(records.year - 2)-01-01"])
      }.joined(separator: "\n")
    case "activity-rows": return records.rows.map { row($0.cells) }.joined(separator: "\n")
    default: return ""
    }
  }

  /// What somebody answered, else the starter's own words.
  private func text(_ name: String, _ language: Language) -> String {
    switch name {
    case "title":
      draft.title ?? starter.word("title", language).replacing("<<place>>", with: text("place", language))
    case "place": draft.place ?? starter.word("place", language)
    default: starter.word(name, language).replacing("<<year>>", with: String(records.year))
    }
  }

  /// The names of a place, a cell for each language.
  private func names(_ own: String?, _ example: String) -> [String] {
    draft.languages.map { own ?? starter.word(example, $0) }
  }

  private func row(_ cells: [String]) -> String { cells.map(\.quotedForCSV).joined(separator: ",") }

  /// A tag as a key of YAML, where `no` is a word of its own.
  private func key(_ language: Language) -> String {
    ["no", "on", "off", "yes", "y", "n"].contains(language.tag.lowercased()) ? "\"\(language.tag)\"" : language.tag
  }

  /// A note for the languages that begin with English words.
  private func untranslated(_ languages: [Language]) -> [String] {
    let missing = languages.filter { !starter.isWritten(in: $0) }.map(\.tag)
    return missing.isEmpty
      ? [] : ["# The words in \(missing.joined(separator: ", ")) are English still: translate them."]
  }
}
