import Completeness
import Configuration
import Content
public import Diagnostics
import Documents
import OpenData
public import Vocabulary

/// What somebody who looks after a portal wants to see at once: what is not shown yet or no more, not translated, not
/// brought up to date, not read by anything.
public struct ContentList: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case drafts, future, expired, untranslated, outdated, unread
  }

  /// One line: where it is, and what is to be said of it, in order.
  struct Item: Hashable, Sendable {
    var path: String
    /// 0 for a whole file.
    var line: Int
    var facts: [Fact]

    struct Fact: Hashable, Sendable {
      var name: String
      var value: String
    }
  }

  let items: [Item]

  public var isEmpty: Bool { items.isEmpty }

  /// Lists one kind of thing of a portal; `nil`, with problems in `log`, where there is no portal. What is wrong otherwise
  /// is for `check` to tell.
  ///
  /// - Parameters:
  ///   - content: the portal's folder, as given: paths begin with it.
  ///   - today: the day by which texts are shown.
  public init?(_ kind: Kind, of content: String, on today: Day, into log: inout DiagnosticLog) {
    guard let folder = Folder(content) else {
      log.error("folder.missing", SourceLocation(file: content), "there is no such folder", hint: "name it")
      return nil
    }
    var found = DiagnosticLog()
    guard let portal = Portal.load(from: folder, into: &found) else {
      for var problem in found.diagnostics {
        problem.location.file = "\(content)/\(problem.location.file)"
        log.report(problem)
      }
      return nil
    }
    var unseen = DiagnosticLog()
    let rules = ContentRules(portal: portal, places: [], today: today)
    let texts = Content.load(from: folder, rules: rules, words: [:], into: &unseen)
    let listed: [Item] =
      switch kind {
      case .drafts: ContentList.articles(texts) { $0 == .draft ? [] : nil }
      case .future:
        ContentList.articles(texts) { standing in
          if case .heldBack(let day) = standing { [.init(name: "from", value: day.iso)] } else { nil }
        }
      case .expired:
        ContentList.articles(texts) { standing in
          if case .expired(let day) = standing { [.init(name: "until", value: day.iso)] } else { nil }
        }
      case .untranslated: ContentList.untranslated(texts, folder, portal)
      case .outdated: ContentList.outdated(texts, portal)
      case .unread:
        UnreadFiles.all(in: folder, used: texts.named, languages: portal.languages).map { path, advice in
          Item(path: path, line: 0, facts: [.init(name: "hint", value: advice.english)])
        }
      }
    items = listed.map { item in
      var item = item
      item.path = "\(content)/\(item.path)"
      for index in item.facts.indices where item.facts[index].name == "source" {
        item.facts[index].value = "\(content)/\(item.facts[index].value)"
      }
      return item
    }.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  // MARK: Texts

  private static func articles(_ content: Content, _ fact: (Article.Standing) -> [Item.Fact]?) -> [Item] {
    content.allArticles.compactMap { article in
      guard let facts = fact(article.standing(on: content.rules.today)) else { return nil }
      var all = facts
      all.append(.init(name: "language", value: article.language.tag))
      if let day = article.day, facts.isEmpty { all.append(.init(name: "date", value: day.iso)) }
      all.append(.init(name: "title", value: article.title))
      return Item(path: article.file, line: article.titleLocation.line, facts: all)
    }
  }

  /// Translations that say themselves that they are older than the text in the first language: the times of files are
  /// those of a copy, and tell nothing.
  private static func outdated(_ content: Content, _ portal: Portal) -> [Item] {
    groups(content, portal).flatMap { versions -> [Item] in
      guard let source = versions.first, let changed = source.updated else { return [] }
      return versions.dropFirst().compactMap { version in
        guard let own = version.updated ?? version.day, own < changed else {
          // One that has no day at all says nothing of its age, and so nothing of what has changed since.
          guard version.updated == nil, version.day == nil else { return nil }
          return item(version, "–", source, changed)
        }
        return item(version, own.iso, source, changed)
      }
    }
  }

  private static func item(_ version: Article, _ day: String, _ source: Article, _ changed: Day) -> Item {
    Item(
      path: version.file, line: version.titleLocation.line,
      facts: [
        .init(name: "language", value: version.language.tag), .init(name: "updated", value: day),
        .init(name: "changed", value: changed.iso), .init(name: "source", value: source.file),
      ])
  }

  /// The versions of every text, in the order of the portal's languages.
  private static func groups(_ content: Content, _ portal: Portal) -> [[Article]] {
    let order = Dictionary(portal.languages.enumerated().map { ($1, $0) }) { first, _ in first }
    return Dictionary(grouping: content.allArticles, by: \.id).sorted { $0.key < $1.key }.map { _, versions in
      versions.sorted { (order[$0.language] ?? 0, $0.file) < (order[$1.language] ?? 0, $1.file) }
    }
  }

  // MARK: Translations

  private static func untranslated(_ content: Content, _ folder: Folder, _ portal: Portal) -> [Item] {
    guard portal.languages.count > 1 else { return [] }
    let texts = groups(content, portal).compactMap { versions -> Item? in
      let missing = portal.languages.filter { language in !versions.contains { $0.language == language } }
      guard let source = versions.first, !missing.isEmpty else { return nil }
      return item(source.file, source.titleLocation.line, missing, source.title)
    }
    var missing = MissingTexts(folder: folder, languages: portal.languages)
    missing.search()
    return texts + missing.found.map { item($0.location.file, $0.location.line, $0.missing, $0.text) }
  }

  private static func item(_ path: String, _ line: Int, _ missing: [Language], _ text: String) -> Item {
    Item(
      path: path, line: line,
      facts: [
        .init(name: "missing", value: missing.map(\.tag).joined(separator: ", ")), .init(name: "text", value: text),
      ])
  }

  // MARK: For people and programs

  /// A line to each, the path first so that an editor finds it, in columns.
  public var text: String {
    let rows = items.map { item in
      [item.line > 0 ? "\(item.path):\(item.line)" : item.path] + item.facts.map { ContentList.short($0.value) }
    }
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 70 ? line : line.prefix(69) + "…"
  }

  /// A list of objects, in the same order.
  public var json: String {
    var json = JSONText()
    json.open("[")
    for item in items {
      json.separate()
      json.open("{")
      json.member("path", item.path)
      if item.line > 0 { json.member("line", Double(item.line)) }
      for fact in item.facts { json.member(fact.name, fact.value) }
      json.close("}")
    }
    json.close("]")
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
