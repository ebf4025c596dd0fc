import Diagnostics
import Documents
import Languages
import Markdown
import Pictures
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
    if document != nil {
      LetterCheck.report(
        parts.text,
        locate: { offset in
          let place = position(of: offset, in: parts.text)
          return SourceLocation(file: path, line: place.line + parts.textLine - 1, column: place.column)
        }, into: &log)
    }
    guard let yaml, FrontMatter.shape.check(yaml, into: &log), let document, let title = yaml["title"] else {
      return nil
    }
    var publicTexts = PublicText.read(yaml["public"], into: &log)
    let used = guardPersons(bytes, yaml, document, publicTexts, into: &log)
    for index in publicTexts.indices { publicTexts[index].isUsed = used.contains(publicTexts[index].location) }
    var article = article(name, yaml, title, document, into: &log)
    article.publicTexts = publicTexts
    return article
  }

  /// Looks for data about persons: in the file as it stands, then in its words as they are read.
  ///
  /// - Returns: where the entries stand that something is said to be public by.
  private func guardPersons(
    _ bytes: [UInt8], _ yaml: YAMLValue, _ document: MarkdownDocument, _ publicTexts: [PublicText],
    into log: inout DiagnosticLog
  ) -> Set<SourceLocation> {
    var problems = DiagnosticLog()
    var textGuard = TextGuard(file: path, isPublic: publicTexts, known: rules.publicTexts, births: rules.births)
    textGuard.check(file: bytes, into: &problems)
    for entry in yaml.entries where entry.key != "public" {
      for value in entry.value.scalars {
        if let text = value.text { textGuard.check(text, at: value.location, into: &problems) }
      }
    }
    for (text, location) in document.words { textGuard.check(text, at: location, into: &problems) }
    log.merge(problems.capped())
    return textGuard.used
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
      case .missing, .unreadable, .special:
        log.error("file.unreadable", location, "the file can't be read", hint: "look at its permissions")
      }
      return nil
    }
  }

  private func article(
    _ name: ContentName, _ yaml: YAMLValue, _ title: YAMLValue, _ document: MarkdownDocument,
    into log: inout DiagnosticLog
  ) -> Article {
    check(yaml, name, into: &log)
    let key = yaml["translation"]?.text
    let corrections = corrections(yaml, name, into: &log)
    var ids = HeadingIDs { words[name.language]?.slug($0) ?? $0 }
    var article = Article(
      id: ArticleID(name.kind, key ?? name.name), language: name.language, slug: name.name, file: path,
      title: title.text ?? "", titleLocation: title.location, summary: yaml["summary"]?.text,
      day: day(yaml["date"]) ?? name.day,
      updated: ([day(yaml["updated"])] + corrections.map(\.day)).compactMap { $0 }.max(), corrections: corrections,
      tags: texts(yaml["tags"]), places: texts(yaml["places"]).map { PlaceID($0) },
      projects: texts(yaml["projects"]), bodies: texts(yaml["bodies"]), author: yaml["author"]?.text,
      image: image(yaml, into: &log),
      aliases: aliases(yaml["aliases"]), isDraft: yaml["draft"]?.boolean ?? false, publish: day(yaml["publish"]),
      expire: day(yaml["expire"]), document: document,
      indicators: document.namedIndicators, publicTexts: [],
      headingIDs: document.headings.map { ids.id(for: $0.content.plainText) })
    article.isInFooter = yaml["footer"]?.boolean ?? true
    return article
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
    if rules.arePlacesKnown {
      known(yaml["places"], among: rules.places.map(\.name), "content.place", "place", &log)
    }
    known(yaml["projects"], among: rules.projects, "content.project", "project of portal.yml", &log)
    if let bodies = rules.bodies { known(yaml["bodies"], among: bodies, "content.body", "body of bodies.yml", &log) }
    checkTags(yaml, name, into: &log)
    for alias in yaml["aliases"]?.elements ?? [] where !Article.Alias.isAddress(alias.text ?? "") {
      log.error(
        "content.alias", alias.location, "\"\(alias.text ?? "")\" is not an address on this site",
        hint: "write it from the root, such as /old/page.html")
    }
  }

  private func checkTags(_ yaml: YAMLValue, _ name: ContentName, into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for tag in yaml["tags"]?.elements ?? [] {
      let text = tag.text ?? ""
      if text.allSatisfy(\.isWhitespace) {
        log.error("content.tag", tag.location, "the tag is empty", hint: "remove it")
      } else if words[name.language]?.slug(text).isEmpty ?? false {
        log.error(
          "content.tag", tag.location, "the tag \"\(text)\" has no letter or digit, of which its address is made",
          hint: "write it in words")
      } else if words[name.language]?.slug(text).utf8.count ?? 0 > ArticleReader.mostOfAddress {
        log.error(
          "content.tag-long", tag.location, "the tag has \(text.count) letters, too many for an address",
          hint: "write a word or two, at most \(ArticleReader.mostOfAddress) letters")
      } else if !seen.insert(Tag.key(text)).inserted {
        log.error("content.tag", tag.location, "the tag \"\(text)\" is given twice", hint: "remove one of them")
      }
    }
  }

  private func checkOrder(_ yaml: YAMLValue, _ name: ContentName, into log: inout DiagnosticLog) {
    let date = day(yaml["date"]) ?? name.day
    checkToday(yaml, name, date, into: &log)
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

  /// What was corrected, the newest first; nothing was before the text was there, or will be.
  private func corrections(
    _ yaml: YAMLValue, _ name: ContentName, into log: inout DiagnosticLog
  ) -> [Article.Correction] {
    let start = day(yaml["date"]) ?? name.day
    var corrections: [Article.Correction] = []
    for element in yaml["corrections"]?.elements ?? [] {
      guard let written = element["date"], let day = day(written), let text = element["text"]?.text else { continue }
      if day > rules.today {
        log.error(
          "content.correction", written.location,
          "it was corrected on \(day.iso), which is after today, \(rules.today.iso)", hint: "correct the day")
      } else if let start, day < start {
        log.error(
          "content.correction", written.location, "it was corrected on \(day.iso), before its date \(start.iso)",
          hint: "correct one of the two")
      }
      if text.allSatisfy(\.isWhitespace) {
        log.error(
          "content.correction", element["text"]?.location ?? element.location, "the correction says nothing",
          hint: "say what was wrong, and what is right")
      }
      corrections.append(Article.Correction(day: day, text: text))
    }
    // Of one day, the one written last is the newest.
    return corrections.enumerated().sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }.map(\.element)
  }

  /// A post is not shown before its date, unless `publish` says another day. Nothing was changed in the future.
  private func checkToday(_ yaml: YAMLValue, _ name: ContentName, _ date: Day?, into log: inout DiagnosticLog) {
    if let updated = yaml["updated"], let day = day(updated), day > rules.today {
      log.error(
        "content.updated", updated.location, "it was updated on \(day.iso), which is after today, \(rules.today.iso)",
        hint: "correct the day, or leave it out")
    }
    guard let date, date > rules.today, yaml["draft"]?.boolean != true else { return }
    if let publish = day(yaml["publish"]) {
      guard publish < date else { return }
      log.warning(
        "content.future", yaml["publish"]?.location ?? SourceLocation(file: path, line: 1, column: 1),
        "its date is \(date.iso), and it is shown from \(publish.iso) on, as publish says",
        hint: "take publish out if it is to wait for its date")
      return
    }
    log.warning(
      "content.future", yaml["date"]?.location ?? SourceLocation(file: path, line: 1, column: 1),
      "its date is \(date.iso), after today, \(rules.today.iso): it is not shown before",
      hint: "write publish: \(date.iso) if that is meant, or correct the date")
  }

  private func known(
    _ value: YAMLValue?, among names: [String], _ id: String, _ what: ProblemText, _ log: inout DiagnosticLog
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
    return Article.Image(path: target, alt: alt, location: image.location, size: nil)
  }

  private func day(_ value: YAMLValue?) -> Day? { value?.text.flatMap { Day($0) } }
  private func texts(_ value: YAMLValue?) -> [String] { value?.elements.compactMap(\.text) ?? [] }

  private func aliases(_ value: YAMLValue?) -> [Article.Alias] {
    (value?.elements ?? []).compactMap { element in
      element.text.map { Article.Alias(address: $0, location: element.location) }
    }
  }
}

extension YAMLValue {
  /// Every scalar in it, however deep.
  fileprivate var scalars: [YAMLValue] {
    switch content {
    case .mapping(let entries): entries.flatMap(\.value.scalars)
    case .sequence(let elements): elements.flatMap(\.scalars)
    case .scalar, .null: [self]
    }
  }
}
