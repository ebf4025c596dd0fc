public import Charts
public import Diagnostics
public import Documents
import Mustache

/// The templates, styles and scripts of a site, read and checked.
public struct SiteTemplates: Sendable {
  private let library: MustacheLibrary
  /// The stylesheets of pages and of charts, joined.
  private let styles: [UInt8]
  /// The stylesheet of reports on paper.
  let paper: [UInt8]
  /// The one script.
  let script: [UInt8]
  /// Icons and other files that are copied as they are: name below `assets/`, bytes.
  let assets: [OutputFile]
  /// The paths of the templates that no page uses.
  public let unused: [String]

  /// The most bytes of a template, whose sections the library copies one by one.
  private static let mostBytes = 256 << 10

  static let stylesheets = ["styles/site.css", "styles/charts.css"]
  static let papers = ["styles/paper.css"]
  static let scripts = ["scripts/site.js"]

  /// Reads the templates of a folder; what is wrong goes to `log`.
  public static func load(from folder: LayeredFolder, into log: inout DiagnosticLog) -> SiteTemplates {
    load(from: folder, kinds: PageKinds.all, into: &log)
  }

  /// - Parameter kinds: the kinds of page whose templates must be there.
  static func load(
    from folder: LayeredFolder, kinds: [any PageKind.Type], into log: inout DiagnosticLog
  ) -> SiteTemplates {
    var reader = Reader(folder: folder, kinds: kinds, log: log)
    let library = reader.templates()
    let styles = reader.joined(stylesheets)
    let paper = reader.joined(papers)
    let script = reader.joined(scripts)
    let assets = folder.files.filter { $0.hasPrefix("assets/") }.compactMap { path in
      reader.bytes(path).map { OutputFile(path: path, bytes: $0) }
    }
    log = reader.log
    return SiteTemplates(
      library: library, styles: styles, paper: paper, script: script, assets: assets, unused: reader.unused)
  }

  /// The one stylesheet: what paints charts, then the sheets of the folder, which have the last word.
  public func stylesheet(_ theme: Theme) -> [UInt8] { theme.stylesheet + styles }

  /// The template filled in.
  func render(_ template: String, _ model: any ViewModel, _ labels: TemplateLabels) -> String {
    library.render(LabelledView(labels: labels, model: model), withTemplate: template) ?? ""
  }

  /// Every template that the site renders, and what it is given.
  private static func shapes(of kinds: [any PageKind.Type]) -> [(String, ViewShape)] {
    Surroundings.templates.map { ($0, Surroundings.shape) }
      + [
        (PageFrame.template, PageFrame.shape), (ChartPage.template, ChartPage.shape),
        (WordsOnPage.template, WordsOnPage.shape), (PaperFrame.template, PaperFrame.shape),
      ]
      + kinds.map { ($0.template, $0.shape) }
  }

  private struct Reader {
    let folder: LayeredFolder
    let kinds: [any PageKind.Type]
    var log: DiagnosticLog
    private(set) var unused: [String] = []

    init(folder: LayeredFolder, kinds: [any PageKind.Type], log: DiagnosticLog) {
      self.folder = folder
      self.kinds = kinds
      self.log = log
    }

    mutating func bytes(_ path: String, limit: Int = 4 << 20) -> [UInt8]? {
      do {
        return try folder.read(path, limit: limit)
      } catch {
        log.error(
          "template.file", folder.location(of: path), "the file can't be read: \(String(describing: error))",
          hint: "put it there, of at most \(limit >> 10) KiB")
        return nil
      }
    }

    mutating func joined(_ paths: [String]) -> [UInt8] {
      paths.flatMap { bytes($0) ?? [] }
    }

    mutating func templates() -> MustacheLibrary {
      MarkupEscape.register()
      var parsed: [String: MustacheTemplate] = [:]
      var tags: [String: [TemplateTag]] = [:]
      let before = log.diagnostics.count
      for path in folder.files where path.hasSuffix(".mustache") {
        guard let bytes = bytes(path, limit: SiteTemplates.mostBytes) else { continue }
        let name = String(path.dropLast(".mustache".utf8.count))
        let location = folder.location(of: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          log.error("text.encoding", location, "the template is not UTF-8", hint: "save the file as UTF-8")
          continue
        }
        let known = log.diagnostics.count
        let found = TemplateTag.all(in: text, file: location.file, into: &log)
        tags[name] = found
        guard log.diagnostics.count == known, TemplateTag.areBounded(found) else { continue }
        do {
          parsed[name] = try MustacheTemplate(string: MarkupEscape.pragma + text)
        } catch let error as MustacheTemplate.ParserError {
          let added = error.context.lineNumber == 1 ? MarkupEscape.pragma.count : 0
          let place = SourceLocation(
            file: location.file, line: error.context.lineNumber, column: max(1, error.context.columnNumber - added))
          log.error("template.syntax", place, .verbatim("\(error.error)"), hint: "check the tag's brackets and name")
        } catch {
          log.error("template.syntax", location, "the template can't be read", hint: "check its tags")
        }
      }
      let check = TemplateCheck(tags: tags)
      let shapes = SiteTemplates.shapes(of: kinds)
      let used = check.used(by: shapes.map(\.0))
      unused = tags.keys.filter { !used.contains($0) }.sorted().map { $0 + ".mustache" }
      for (name, shape) in shapes {
        if tags[name] == nil {
          let location = folder.location(of: "\(name).mustache")
          log.error("template.missing", location, "the template is missing", hint: "put it there")
        }
        check.check(name, against: shape.labelled, into: &log)
      }
      let failed = log.diagnostics.count > before
      return MustacheLibrary(templates: failed ? [:] : parsed)
    }
  }
}
