import Documents
import Languages
public import Vocabulary

/// The start of a portal: what somebody answered, of which `PortalDraft.write` makes its files.
public struct PortalDraft: Hashable, Sendable {
  /// The first is the portal's first.
  public let languages: [Language]
  /// `nil` for one that is made of the place's name.
  public let title: String?
  /// The name of the town; `nil` for an example.
  public let place: String?
  /// The names of its centres; none for examples.
  public let centres: [String]
  /// The day it begins: its post is of this day, its records are of the three years before.
  public let day: Day

  /// Why no portal can be made of an answer.
  public enum Problem: Error, Hashable, Sendable {
    /// More than a line, or signs that no file of text may have.
    case notText(what: String)
    case empty(what: String)
    case long(what: String, letters: Int)
    /// Nothing in it can stand in an address.
    case noLetters(what: String, name: String)
    case twice(centre: String)
    case tooMany(Int)
    case notTag(String)
    case farAway(Day)

    /// In a sentence that says what to do.
    public var text: String {
      switch self {
      case .notText(let what): "the \(what) is one line of text"
      case .empty(let what): "the \(what) is empty; give it a name, or leave the option out"
      case .long(let what, let letters):
        "the \(what) has \(letters) letters; use at most \(PortalDraft.mostLetters)"
      case .noLetters(let what, let name):
        "the name of the \(what), \"\(name)\", has no letter and no digit, of which its address is made; add a word to it"
      case .twice(let centre): "the centre \"\(centre)\" is named twice"
      case .tooMany(let count): "\(count) centres are too many to begin with; use at most \(PortalDraft.mostCentres)"
      case .notTag(let tag): "\"\(tag)\" is not a language tag; use a BCP 47 tag such as de, en or sl"
      case .farAway(let day): "the day \(day.iso) is too far away; use one from 1994 to 2100"
      }
    }
  }

  static let mostLetters = 120
  static let mostCentres = 40

  public init(
    languages: [String], title: String? = nil, place: String? = nil, centres: [String] = [], day: Day
  ) throws(Problem) {
    var tags: [Language] = []
    for tag in languages {
      let language = Language(tag)
      guard language.isWellFormed, tag.utf8.count <= 35 else { throw .notTag(String(tag.prefix(40))) }
      if !tags.contains(language) { tags.append(language) }
    }
    self.languages = tags.isEmpty ? [Language("en")] : tags
    self.title = try PortalDraft.line(title, "title")
    self.place = try PortalDraft.line(place, "place")
    var names: [String] = []
    for centre in centres {
      guard let name = try PortalDraft.line(centre, "centre") else { continue }
      guard !names.contains(name) else { throw .twice(centre: name) }
      names.append(name)
    }
    guard names.count <= PortalDraft.mostCentres else { throw .tooMany(names.count) }
    self.centres = names
    guard (1994...2100).contains(day.parts.year) else { throw .farAway(day) }
    self.day = day
    for (what, name) in [("place", self.place)] + names.map({ ("centre", $0) }) {
      guard let name, Words(language: self.languages[0]).slug(name).isEmpty else { continue }
      throw .noLetters(what: what, name: name)
    }
  }

  /// A text without blanks around it, held to what can stand in every file.
  private static func line(_ text: String?, _ what: String) throws(Problem) -> String? {
    guard let text else { return nil }
    guard text.isOneLine else { throw .notText(what: what) }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard !words.isEmpty else { throw .empty(what: what) }
    let line = words.joined(separator: " ")
    guard line.count <= mostLetters else { throw .long(what: what, letters: line.count) }
    return line
  }
}
