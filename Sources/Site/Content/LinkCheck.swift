import Diagnostics
import Documents
import Markdown
import Vocabulary

/// Looks at every link and picture of the articles, and notes which files they need.
struct LinkCheck {
  let content: Content
  let folder: Folder
  var assets: Set<String> = []
  /// Every file that an article names, one that is not shown too.
  private(set) var named: Set<String> = []
  var pictures: [String: PictureHeader] = [:]
  var tables: [String: ContentTable] = [:]
  var charts: [String: ChartSpecification] = [:]
  /// Pictures that were read and can't be shown.
  private var faulty: Set<String> = []
  /// Whether the article that is looked at is shown; the files of a draft stay where they are.
  private var isShown = false
  private let files: Set<String>

  init(content: Content, folder: Folder) {
    self.content = content
    self.folder = folder
    self.files = Set(folder.files)
  }

  mutating func check(_ article: Article, into log: inout DiagnosticLog) {
    isShown = content.rules.showsUnpublished || article.isShown(on: content.rules.today)
    if let image = article.image {
      named.insert(image.path)
      picture(image.path, at: SourceLocation(file: article.file, line: 1, column: 1), into: &log)
    }
    for (link, isPicture) in article.document.links {
      switch Destination(link, into: &log) {
      case .reference(let reference): check(reference, in: article, isPicture, link, into: &log)
      case .local(let path, let fragment):
        if isPicture {
          check(picture: link, path, in: article, into: &log)
        } else {
          check(link, path, fragment, in: article, into: &log)
        }
      case .foreign(let address):
        guard isPicture else { continue }
        log.error(
          "picture.foreign", link.destinationLocation, "the picture \"\(address.prefix(60))\" is on another site",
          hint: "put the picture beside the text")
      case nil: continue
      }
    }
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
    guard let path = publicFile(reference.subject, in: article, at: reference.subjectLocation, ["csv"], into: &log),
      tables[path] == nil
    else { return }
    tables[path] = ContentTable(path, in: folder, into: &log)
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
    if isShown { assets.insert(path) }
  }

  private func check(
    _ fragment: String, of target: Article, at place: SourceLocation, into log: inout DiagnosticLog
  ) {
    guard !fragment.isEmpty, content.headingID(fragment, of: target) == nil else { return }
    log.error(
      "link.heading", place, "\(target.file) has no heading \"\(fragment)\"",
      hint: target.headingIDs.isEmpty ? "remove #\(fragment)" : hint(for: fragment, among: target.headingIDs))
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
      let names = ContentPath.names(near: article.file, in: folder.files, endings: endings)
      let all = names.isEmpty ? "name a file that is there" : hint(for: written, among: names)
      log.error(
        endings == ["md"] ? "link.missing" : "picture.missing", place, "there is no file \"\(written)\"", hint: all)
      return nil
    }
    named.insert(path)
    return path
  }

  private mutating func picture(_ path: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    if isShown, !faulty.contains(path) { assets.insert(path) }
    guard pictures[path] == nil, !faulty.contains(path) else { return }
    do {
      let bytes = try folder.read(path, limit: 20 << 20)
      let header = try PictureHeader(bytes)
      report(header, path, into: &log)
      pictures[path] = header
    } catch let problem as PictureHeader.Problem {
      faulty.insert(path)
      assets.remove(path)
      report(problem, path, into: &log)
    } catch {
      faulty.insert(path)
      assets.remove(path)
      log.error(
        "picture.unreadable", place, "the picture \"\(path)\" can't be read, or has more than 20 MB",
        hint: "make it smaller")
    }
  }

  private func report(_ header: PictureHeader, _ path: String, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: path)
    if header.hasPosition {
      log.error(
        "picture.position", location, "the picture says where it was taken",
        hint: "remove its EXIF data, or save it anew without them")
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if !header.format.endings.contains(ending) {
      log.error(
        "picture.ending", location, "the picture is \(header.format.rawValue), and its name ends in .\(ending)",
        hint: "name it .\(header.format.endings[0])")
    }
  }

  private func report(_ problem: PictureHeader.Problem, _ path: String, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: path)
    switch problem {
    case .unknownFormat:
      log.error("picture.format", location, "this is not a picture we know", hint: "use PNG, JPEG, WebP, GIF or SVG")
    case .corrupt(let format):
      log.error("picture.corrupt", location, "the \(format.rawValue) picture is damaged", hint: "save it anew")
    case .active:
      log.error(
        "picture.active", location, "the SVG holds a script or asks for something from elsewhere",
        hint: "remove scripts, event attributes and links")
    }
  }
}
