public import Diagnostics
public import Documents
public import Vocabulary

/// The addresses that the pages of a portal have had, as `addresses.yml` remembers them.
///
/// An address that was published stays: where a title changes, the page keeps the address it had; what moved all the same
/// leads on from its old addresses; what is no longer there leaves a page that says so. The file is written by
/// `kazalo address remember` and with each release, and committed: a build only reads it.
public struct AddressBook: Hashable, Sendable {
  public static let file = "addresses.yml"

  /// What stands at addresses that somebody's words make.
  public enum Kind: String, Hashable, Sendable, Comparable, CaseIterable {
    case post = "posts"
    case page = "pages"
    case indicator = "indicators"
    case place = "places"

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// A post, a page, an indicator or a place by its id.
  public struct Subject: Hashable, Sendable, Comparable {
    public var kind: Kind
    public var id: String

    public init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }

    public static func < (left: Subject, right: Subject) -> Bool { (left.kind, left.id) < (right.kind, right.id) }
  }

  /// The page of a subject in one language, and where it stands or stood: paths from the root, the latest first.
  public struct Entry: Hashable, Sendable {
    public var subject: Subject
    public var language: Language
    public var paths: [String]
    /// Whether somebody knows that nothing stands there any more.
    public var isGone = false
    public var location = SourceLocation(file: AddressBook.file)

    public init(_ subject: Subject, _ language: Language, _ paths: [String]) {
      self.subject = subject
      self.language = language
      self.paths = paths
    }
  }

  /// In their order.
  public private(set) var entries: [Entry] = [] { didSet { places = AddressBook.places(of: entries) } }
  private var places: [Key: Int] = [:]

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// How many addresses there are in it, the former ones too.
  public var count: Int { entries.reduce(0) { $0 + $1.paths.count } }

  /// The last part of the address that a page is to keep, without its ending; `nil` where none is remembered.
  public func slug(of subject: Subject, in language: Language) -> String? {
    guard let path = self[subject, language]?.paths.first, let name = path.split(separator: "/").last else {
      return nil
    }
    return name.hasSuffix(".html") ? String(name.dropLast(".html".utf8.count)) : nil
  }

  public subscript(subject: Subject, language: Language) -> Entry? {
    places[Key(subject, language)].map { entries[$0] }
  }

  private static func places(of entries: [Entry]) -> [Key: Int] {
    Dictionary(entries.enumerated().map { (Key($1), $0) }) { first, _ in first }
  }

  /// Takes in where pages stand now. What stood elsewhere is kept, and so is what stands nowhere any more, as gone.
  public mutating func remember(_ standing: [Entry]) {
    var known = Dictionary(
      entries.map { entry in
        var entry = entry
        entry.isGone = true
        return (Key(entry), entry)
      }
    ) { first, _ in first }
    for entry in standing {
      var merged = entry
      merged.paths += (known[Key(entry)]?.paths ?? []).filter { !entry.paths.contains($0) }
      known[Key(entry)] = merged
    }
    entries = known.values.sorted { Key($0) < Key($1) }
  }

  private struct Key: Hashable, Comparable {
    var subject: Subject
    var language: Language

    init(_ entry: Entry) { self.init(entry.subject, entry.language) }

    init(_ subject: Subject, _ language: Language) {
      self.subject = subject
      self.language = language
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.subject, left.language) < (right.subject, right.language)
    }
  }
}

// MARK: The file

extension AddressBook {
  /// What `addresses.yml` holds: for each kind of page its ids, for each id its languages, for each language its address,
  /// or several, the one that it has now first.
  public static let shape = Shape.object(
    Kind.allCases.map { kind in
      .init(
        kind.rawValue, .map(.map(.scalarOr(.text, .list(.text)))),
        "The addresses of \(kind.rawValue), by id and language; the present one stands first.")
    })

  /// Reads the file, if there is one; what is wrong goes to `log`.
  static func load(from folder: Folder, into log: inout DiagnosticLog) -> AddressBook {
    var book = AddressBook()
    var entries: [Entry] = []
    guard
      let document = YAMLFile.read(
        file, shape, from: folder, limit: 16 << 20, isOptional: true, mayBeEmpty: true, into: &log)
    else { return book }
    var owners: [String: Entry] = [:]
    for kind in document.entries {
      guard let known = Kind(rawValue: kind.key) else { continue }
      for item in kind.value.entries {
        for version in item.value.entries {
          guard var entry = read(version, of: Subject(known, item.key), into: &log) else { continue }
          entry.location = version.location
          if let path = entry.paths.first, !entry.isGone,
            let other = owners.updateValue(entry, forKey: path.lowercased())
          {
            log.error(
              "address.twice", version.location,
              "\"/\(path)\" is the address of \(other.subject.kind.rawValue): \(other.subject.id) too",
              hint: "write the address that it has first, or remove the line of what is gone")
          }
          entries.append(entry)
        }
      }
    }
    book.entries = entries.sorted { Key($0) < Key($1) }
    return book
  }

  private static func read(_ version: YAMLValue.Entry, of subject: Subject, into log: inout DiagnosticLog) -> Entry? {
    let language = Language(version.key)
    guard language.isWellFormed else {
      log.error(
        "language.tag", version.location, "\"\(language)\" is not a language tag",
        hint: "use a BCP 47 tag such as sl, en or sl-x-easy")
      return nil
    }
    var entry = Entry(subject, language, [])
    let values = version.value.text == nil ? version.value.elements : [version.value]
    for (index, value) in values.enumerated() {
      let text = value.text ?? ""
      if index == 0, text == goneWord, values.count > 1 {
        entry.isGone = true
        continue
      }
      guard Article.Alias.isAddress(text), text.hasSuffix(".html"), !text.contains("%") else {
        log.error(
          "address.form", value.location, "\"\(text.prefix(80))\" is not the address of a page",
          hint: "write it from the root, such as /sl/about.html, or let kazalo address remember write the file")
        continue
      }
      let path = String(text.dropFirst())
      if entry.paths.contains(path) { continue }
      entry.paths.append(path)
    }
    return entry.paths.isEmpty ? nil : entry
  }

  private static let goneWord = "gone"

  /// The file, a line to an address, so that two who changed it can be brought together.
  public var yaml: [UInt8] {
    var text = """
      # Where the pages of the portal stand, and stood before: written by kazalo address remember and by each release.
      # A page keeps its address when its title changes. Commit this file; a page that is to move gets another first
      # address here, and leads on from the old one. Where gone stands first, the page is no more and says so.

      """
    for kind in Kind.allCases {
      let own = entries.filter { $0.subject.kind == kind }
      guard !own.isEmpty else { continue }
      text += "\(kind.rawValue):\n"
      var last: String?
      for entry in own {
        if entry.subject.id != last { text += "  \(entry.subject.id):\n" }
        last = entry.subject.id
        let addresses = (entry.isGone ? [AddressBook.goneWord] : []) + entry.paths.map { "/\($0)" }
        let written = addresses.count == 1 ? addresses[0] : "[\(addresses.joined(separator: ", "))]"
        text += "    \(entry.language.tag): \(written)\n"
      }
    }
    return Array(text.utf8)
  }
}
