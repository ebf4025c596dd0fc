import Diagnostics
import Documents
import Languages
import Markdown
import Vocabulary

/// Reads one post or page: its name, its front matter and its text.
struct ArticleReader {
  let path: String
  let folder: Folder
  let rules: ContentRules
  let words: [Language: Words]

  /// How many letters of a title or tag may be in an address: the name of a file has 255 bytes, its ending included.
  private static let mostOfAddress = 200

  func read(into log: inout DiagnosticLog) -> Article? {
    guard let name = ContentName(path, languages: rules.languages, into: &log), let bytes = bytes(into: &log) else {
      return nil
    }
    guard let parts = FrontMatter.split(bytes) else {
      log.error(
        "content.front-matter", SourceLocation(file: path, line: 1, column: 1),
        "the file does not begin with front matter between two lines ---",
        hint: "begin it with a line ---, then title: …, then a line ---")
      return nil
    }
    let yaml = YAMLReader.read(parts.yaml, file: path, firstLine: 2, into: &log)
    let document = MarkdownDocument(parts.text, file: path, firstLine: parts.textLine, into: &log)
    guard let yaml, FrontMatter.shape.check(yaml, into: &log), let document, let title = yaml["title"]?.text else {
      return nil
    }
    return article(name, yaml, title, document, into: &log)
  }

  private func bytes(into log: inout DiagnosticLog) -> [UInt8]? {
    do throws(Folder.Problem) {
      return try folder.read(path, limit: MarkdownDocument.mostBytes * 2)
    } catch {
      let location = SourceLocation(file: path)
      switch error {
      case .tooLarge(let limit):
        log.error("markdown.too-large", location, "the file has more than \(limit) bytes", hint: "split the text")
      case .outside:
        log.error("file.outside", location, "the file leads out of the folder", hint: "put the file itself here")
      case .missing, .unreadable:
        log.error("file.unreadable", location, "the file can't be read", hint: "look at its permissions")
      }
      return nil
    }
  }

  private func article(
    _ name: ContentName, _ yaml: YAMLValue, _ title: String, _ document: MarkdownDocument,
    into log: inout DiagnosticLog
  ) -> Article {
    check(yaml, name, into: &log)
    let key = yaml["translation"]?.text
    var ids = HeadingIDs { words[name.language]?.slug($0) ?? $0 }
    return Article(
      id: ArticleID(name.kind, key ?? name.name), language: name.language, slug: name.name, file: path, title: title,
      summary: yaml["summary"]?.text, day: day(yaml["date"]) ?? name.day, updated: day(yaml["updated"]),
      tags: texts(yaml["tags"]), places: texts(yaml["places"]).map { PlaceID($0) },
      projects: texts(yaml["projects"]), author: yaml["author"]?.text, image: image(yaml, into: &log),
      aliases: texts(yaml["aliases"]), isDraft: yaml["draft"]?.boolean ?? false, publish: day(yaml["publish"]),
      expire: day(yaml["expire"]), document: document,
      headingIDs: document.headings.map { ids.id(for: $0.content.plainText) })
  }

  private func check(_ yaml: YAMLValue, _ name: ContentName, into log: inout DiagnosticLog) {
    if let title = yaml["title"], title.text?.allSatisfy(\.isWhitespace) == true {
      log.error("content.title", title.location, "the title is empty", hint: "write what the text is about")
    }
    if let date = yaml["date"], let written = day(date), let named = name.day, written != named {
      log.error(
        "content.date", date.location, "the date is \(written.iso), and the file's name says \(named.iso)",
        hint: "write the same date in both, or leave it out here")
    }
    if name.kind == .page, let title = yaml["title"],
      words[name.language]?.slug(title.text ?? "").utf8.count ?? 0 > ArticleReader.mostOfAddress
    {
      log.error(
        "content.title-long", title.location,
        "the title has \((title.text ?? "").count) letters, too many for an address",
        hint: "write at most \(ArticleReader.mostOfAddress) letters; the summary has room for more")
    }
    checkOrder(yaml, name, into: &log)
    known(yaml["places"], among: rules.places.map(\.name), "content.place", "place", &log)
    known(yaml["projects"], among: rules.projects, "content.project", "project of portal.yml", &log)
    var seen: Set<String> = []
    for tag in yaml["tags"]?.elements ?? [] {
      let slug = words[name.language]?.slug(tag.text ?? "") ?? ""
      if slug.utf8.count > ArticleReader.mostOfAddress {
        log.error(
          "content.tag-long", tag.location, "the tag has \((tag.text ?? "").count) letters, too many for an address",
          hint: "write a word or two, at most \(ArticleReader.mostOfAddress) letters")
      }
      if slug.isEmpty || !seen.insert(slug).inserted {
        log.error(
          "content.tag", tag.location, "the tag \"\(tag.text ?? "")\" is empty or given twice", hint: "remove it")
      }
    }
    for alias in yaml["aliases"]?.elements ?? [] where !isAddress(alias.text ?? "") {
      log.error(
        "content.alias", alias.location, "\"\(alias.text ?? "")\" is not an address on this site",
        hint: "write it from the root, such as /old/page.html")
    }
  }

  private func checkOrder(_ yaml: YAMLValue, _ name: ContentName, into log: inout DiagnosticLog) {
    let date = day(yaml["date"]) ?? name.day
    if let updated = yaml["updated"], let later = day(updated), let date, later < date {
      log.error(
        "content.updated", updated.location, "it was updated on \(later.iso), before its date \(date.iso)",
        hint: "correct one of the two")
    }
    if let expire = yaml["expire"], let end = day(expire), let start = day(yaml["publish"]) ?? date, end < start {
      log.error(
        "content.expire", expire.location, "it expires on \(end.iso), before it is published on \(start.iso)",
        hint: "correct one of the two")
    }
  }

  private func known(
    _ value: YAMLValue?, among names: [String], _ id: String, _ what: String, _ log: inout DiagnosticLog
  ) {
    for element in value?.elements ?? [] {
      guard let word = element.text, !names.contains(word) else { continue }
      log.error(id, element.location, "\"\(word)\" is no \(what)", hint: hint(for: word, among: names))
    }
  }

  private func image(_ yaml: YAMLValue, into log: inout DiagnosticLog) -> Article.Image? {
    guard let image = yaml["image"], let written = image.text else { return nil }
    guard let target = ContentPath(written, from: path).path, folder.contains(target) else {
      let names = ContentPath.names(
        near: path, in: folder.files, endings: PictureHeader.Format.allCases.flatMap(\.endings))
      log.error(
        "picture.missing", image.location, "there is no picture \"\(written)\"", hint: hint(for: written, among: names))
      return nil
    }
    guard let alt = yaml["alt"]?.text, !alt.allSatisfy(\.isWhitespace) else {
      log.error(
        "picture.no-alt", image.location, "the picture \"\(written)\" has no text alternative",
        hint: "add alt: what the picture shows")
      return nil
    }
    return Article.Image(path: target, alt: alt, size: nil)
  }

  private func isAddress(_ text: String) -> Bool {
    text.hasPrefix("/") && !text.hasPrefix("//")
      && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\\\"<>?#".utf8.contains($0) } && !text.contains("..")
  }

  private func day(_ value: YAMLValue?) -> Day? { value?.text.flatMap { Day($0) } }
  private func texts(_ value: YAMLValue?) -> [String] { value?.elements.compactMap(\.text) ?? [] }
}
