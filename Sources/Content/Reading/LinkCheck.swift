import Diagnostics
import Documents
import Markdown
import Pictures
import Vocabulary

/// Looks at every link and picture of the articles, and notes which files they need.
struct LinkCheck {
  let content: Content
  let folder: Folder
  /// The files that are published, each with where it is first named.
  var assets: [String: SourceLocation] = [:]
  /// Every file that an article names, one that is not shown too.
  private(set) var named: Set<String> = []
  var pictures: [String: PictureHeader] = [:]
  /// Pictures that take long to load, and those that a text links to.
  var heavy: Set<String> = []
  private(set) var linked: Set<String> = []
  /// The bytes of heavy pictures that are published smaller than they are.
  var lightened: [String: [UInt8]] = [:]
  var tables: [String: ContentTable] = [:]
  var charts: [String: ChartSpecification] = [:]
  /// Pictures that were read and can't be shown.
  var faulty: Set<String> = []
  /// The published files as a file system that ignores case sees them.
  private var names: [String: String] = [:]
  /// Whether the article that is looked at is shown; the files of a draft stay where they are.
  private var isShown = false
  /// The texts beside the article that were looked through, and what of what it calls public stands in one of them.
  private var guarded: Set<String> = []
  private var used: Set<SourceLocation> = []
  /// What stands behind `#` in the link that is looked at.
  private var fragment: String?
  /// How many problems of each kind the article has: beyond some, no likely meaning is sought.
  private var counts: [String: Int] = [:]
  private let files: Set<String>

  init(content: Content, folder: Folder) {
    self.content = content
    self.folder = folder
    self.files = Set(folder.files)
  }

  mutating func check(_ article: Article, into log: inout DiagnosticLog) {
    isShown = content.rules.showsUnpublished || article.isShown(on: content.rules.today)
    counts = [:]
    guarded = []
    used = []
    var problems = DiagnosticLog()
    if let image = article.image {
      named.insert(image.path)
      picture(image.path, at: image.location, into: &problems)
    }
    for (link, isPicture) in article.document.links {
      switch Destination(link, into: &problems) {
      case .reference(let reference): check(reference, in: article, isPicture, link, into: &problems)
      case .local(let path, let fragment):
        self.fragment = fragment
        if isPicture {
          check(picture: link, path, in: article, into: &problems)
        } else {
          check(link, path, fragment, in: article, into: &problems)
        }
      case .foreign(let address):
        guard isPicture else { continue }
        problems.error(
          "picture.foreign", link.destinationLocation, "the picture \"\(address.prefix(60))\" is on another site",
          hint: "put the picture beside the text; for a film write video: before its address")
      case nil: continue
      }
    }
    for entry in article.publicTexts where !entry.isUsed && !used.contains(entry.location) {
      problems.warning(
        "content.public-unused", entry.location, "what is said to be public here stands nowhere in the text",
        hint: "remove it, or write it as the text does")
    }
    log.merge(problems.capped())
  }

  /// Reports a problem of the article; its hint is sought only while it is going to be shown.
  private mutating func report(
    _ id: String, _ place: SourceLocation, _ message: ProblemText, hint: (LinkCheck) -> ProblemText,
    into log: inout DiagnosticLog
  ) {
    counts[id, default: 0] += 1
    log.error(id, place, message, hint: counts[id, default: 0] <= 20 ? hint(self) : "see the problems before it")
  }

  private mutating func check(
    _ reference: Reference, in article: Article, _ isPicture: Bool, _ link: Inline.Link, into log: inout DiagnosticLog
  ) {
    let name = reference.scheme.rawValue
    if reference.scheme.isPicture, !isPicture {
      log.error(
        "reference.form", link.location, "a \(name) is written like a picture", hint: "put ! before the bracket")
    } else if !reference.scheme.isPicture, isPicture {
      log.error("reference.form", link.location, "a \(name) is written like a link", hint: "remove the !")
    }
    if reference.scheme == .chart, ContentPath.isChart(reference.subject) {
      check(chart: reference, in: article, into: &log)
      return
    }
    guard reference.scheme == .table, reference.subject.hasSuffix(".csv") else { return }
    guard let path = publicFile(reference.subject, in: article, at: reference.subjectLocation, ["csv"], into: &log)
    else {
      return
    }
    guardPersons(in: path, linkedFrom: article, into: &log)
    if tables[path] == nil {
      tables[path] = ContentTable(path, in: folder, languages: content.rules.languages, into: &log)
    }
  }

  /// Looks through a text that is published beside an article as through the article itself.
  private mutating func guardPersons(in path: String, linkedFrom article: Article, into log: inout DiagnosticLog) {
    // Of any size: what is published is looked through. One that can't be read is told of where it is to be published.
    guard guarded.insert(path).inserted, let bytes = try? folder.read(path) else { return }
    var textGuard = TextGuard(
      file: path, isPublic: article.publicTexts, known: content.rules.publicTexts, births: content.rules.births)
    textGuard.check(file: bytes, into: &log)
    used.formUnion(textGuard.used)
  }

  private mutating func check(chart reference: Reference, in article: Article, into log: inout DiagnosticLog) {
    if let parameter = reference.parameters.first {
      log.error(
        "reference.unknown-parameter", parameter.location, "the chart's file says what it shows",
        hint: "write \(parameter.name) into the file, and end the reference with its name")
    }
    guard let path = publicFile(reference.subject, in: article, at: reference.subjectLocation, ["yml"], into: &log),
      !path.hasPrefix(ChartSpecification.folder + "/"), charts[path] == nil
    else { return }
    charts[path] = ChartSpecification.load(path, from: folder, languages: content.rules.languages, into: &log)
  }

  private mutating func check(
    picture image: Inline.Link, _ written: String, in article: Article, into log: inout DiagnosticLog
  ) {
    let endings = PictureHeader.Format.allCases.flatMap(\.endings)
    if image.content.plainText.allSatisfy(\.isWhitespace) {
      log.error(
        "picture.no-alt", image.location, "the picture \"\(written)\" has no text alternative",
        hint: "write between the brackets what it shows")
    }
    guard let path = publicFile(written, in: article, at: image.destinationLocation, endings, into: &log) else {
      return
    }
    picture(path, at: image.destinationLocation, into: &log)
  }

  private mutating func check(
    _ link: Inline.Link, _ written: String, _ fragment: String?, in article: Article, into log: inout DiagnosticLog
  ) {
    let place = link.destinationLocation
    guard !written.isEmpty, ContentPath(written, from: article.file).path != article.file else {
      if let fragment { check(fragment, of: article, at: place, into: &log) }
      return
    }
    if let path = ContentPath(written, from: article.file).path, let target = content.articles[path] {
      if target.isDraft, !article.isDraft {
        log.error("link.draft", place, "\"\(written)\" is a draft", hint: "publish it, or remove the link")
      } else if !target.isShown(on: content.rules.today), !content.rules.showsUnpublished {
        log.warning(
          "link.hidden", place, "\"\(written)\" is not shown now; its text stands here without the link",
          hint: "remove the link, or change its publish and expire days")
      }
      if let fragment { check(fragment, of: target, at: place, into: &log) }
      return
    }
    // A text that is there but could not be read has its own problem already.
    guard let path = publicFile(written, in: article, at: place, ["md"], into: &log), !path.hasSuffix(".md") else {
      return
    }
    let ending =
      path.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last?.lowercased() } ?? ""
    if PictureHeader.Format.allCases.contains(where: { $0.endings.contains(ending) }) {
      // A picture that is linked to is seen by as many as one that is shown.
      linked.insert(path)
      picture(path, at: place, into: &log)
    } else if LinkCheck.publishedEndings.contains(ending) {
      if LinkCheck.plainTexts.contains(ending) { guardPersons(in: path, linkedFrom: article, into: &log) }
      publish(path, at: place, into: &log)
    } else {
      report(
        "link.file-kind", place, "\"\(path)\" is of a kind that is not published",
        hint: { _ in
          "link to a PDF, a document, a table, a picture, sound or film; files that browsers run are never published"
        }, into: &log)
    }
  }

  /// Kinds of files, besides pictures, that nothing of runs in a browser.
  private static let publishedEndings: Set<String> = [
    "pdf", "csv", "tsv", "txt", "json", "geojson", "xlsx", "xls", "ods", "docx", "doc", "odt", "rtf", "pptx", "ppt",
    "odp", "epub", "zip", "ics", "gpx", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv",
    "vtt", "srt",
  ]
  private static let plainTexts: Set<String> = ["csv", "tsv", "txt", "ics", "vtt", "srt"]

  /// Notes that a file is published. Two names that differ only in case can't stand beside each other everywhere.
  mutating func publish(_ path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    guard isShown else { return }
    let folded = path.uppercased().lowercased()
    if let other = names[folded], other != path {
      report(
        "link.name-clash", place, "\"\(path)\" and \"\(other)\" differ only in the case of letters",
        hint: { _ in "rename one of them; not every server tells them apart" }, into: &log)
      return
    }
    names[folded] = path
    if assets[path] == nil { assets[path] = place }
  }

  private mutating func check(
    _ fragment: String, of target: Article, at place: SourceLocation, into log: inout DiagnosticLog
  ) {
    guard !fragment.isEmpty, content.headingID(fragment, of: target) == nil else { return }
    report(
      "link.heading", place, "\(target.file) has no heading \"\(fragment)\"",
      hint: { _ in
        target.headingIDs.isEmpty ? "remove #\(fragment)" : Diagnostics.hint(for: fragment, among: target.headingIDs)
      }, into: &log)
  }

  /// The path of a file that may be shown to everybody: one below `news` or `pages`, never a record or an answer.
  private mutating func publicFile(
    _ written: String, in article: Article, at place: SourceLocation, _ endings: [String],
    into log: inout DiagnosticLog
  ) -> String? {
    guard let path = ContentPath(written, from: article.file).path else {
      log.error(
        "link.outside", place, "\"\(written)\" leads out of the content folder",
        hint: "name the file from the file it is linked in, such as ../../pages/about.\(article.language).md")
      return nil
    }
    let folders = ["news", "pages"] + (endings == ["yml"] ? [ChartSpecification.folder] : [])
    guard folders.contains(where: { path.hasPrefix($0 + "/") }) else {
      log.error(
        "link.private", place, "\"\(path)\" is not published", hint: "link only to files below news and pages")
      return nil
    }
    guard files.contains(path) else {
      report(
        endings == ["md"] ? "link.missing" : "picture.missing", place, "there is no file \"\(written)\"",
        hint: { $0.mending(written, path, near: article.file, endings) }, into: &log)
      return nil
    }
    named.insert(path)
    return path
  }

  /// What a name of a file that is not there may have meant.
  private func mending(_ written: String, _ path: String, near file: String, _ endings: [String]) -> ProblemText {
    if folder.files.contains(where: { $0.hasPrefix(path + "/") }) { return "this is a folder; name a file in it" }
    if let fragment, files.contains("\(path)#\(fragment)") { return "write %23 for # in the name of a file" }
    let names = ContentPath.names(near: file, in: folder.files, endings: endings)
    return names.isEmpty ? "name a file that is there" : hint(for: written, among: names)
  }
}
