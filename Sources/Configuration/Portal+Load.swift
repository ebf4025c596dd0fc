public import Diagnostics
public import Documents
import Vocabulary

extension Portal {
  /// The name of the file in the portal's folder.
  public static let file = "portal.yml"

  /// Reads and checks `portal.yml`; `nil`, with problems in `log`, where there is no portal in it.
  public static func load(from folder: Folder, into log: inout DiagnosticLog) -> Portal? {
    guard folder.contains(file) else {
      log.error(
        "portal.missing", SourceLocation(file: file), "the portal's folder has no readable portal.yml",
        hint: "start a portal with kazalo new portal FOLDER; kazalo schema portal lists what stands in it")
      return nil
    }
    guard let document = YAMLFile.read(file, shape, from: folder, into: &log) else { return nil }
    return Portal(document, into: &log)
  }

  /// The years in which records can be complete.
  private static let years = 1990...2100

  /// A document that has the shape.
  private init?(_ document: YAMLValue, into log: inout DiagnosticLog) {
    guard let cutOff = document["cut_off"]?.day else { return nil }
    // Years of records are held against this one.
    if let place = document["cut_off"]?.location, !Portal.years.contains(cutOff.parts.year) {
      log.error(
        "portal.cut-off", place, "the year \(padded(cutOff.parts.year, 4)) is too far away",
        hint: "use \(Portal.years.lowerBound) to \(Portal.years.upperBound)")
      return nil
    }
    let languages = Portal.languages(document["languages"], into: &log)
    guard let first = languages.first else {
      log.error(
        "portal.languages", document["languages"]?.location ?? document.location, "the portal has no language",
        hint: "write at least one, such as [sl]")
      return nil
    }
    title = Portal.text(document["title"], first, into: &log)
    summary = Portal.text(document["summary"], first, into: &log)
    baseAddress = Portal.baseAddress(document["base_address"], into: &log)
    self.languages = languages
    complete = Portal.complete(document["languages"])
    publisher = Publisher(
      name: Portal.text(document["publisher"]?["name"], first, into: &log),
      address: Portal.address(document["publisher"]?["address"], into: &log),
      email: Portal.email(document["publisher"]?["email"], into: &log))
    licence = Licence(
      name: document["licence"]?["name"]?.text ?? "",
      address: Portal.address(document["licence"]?["address"], into: &log))
    thresholds = Thresholds(document["thresholds"], into: &log)
    projects = Portal.projects(document["projects"], first, into: &log)
    navigation = document["navigation"]?.elementTexts ?? []
    allowsRawHTML = document["allow_raw_html"]?.boolean ?? false
    self.cutOff = cutOff
    cutOffLocation = document["cut_off"]?.location ?? document.location
    featured = (document["featured"]?.elementTexts ?? []).map { IndicatorID($0) }
    if let level = document["files"]?.text.flatMap(PortalFiles.Level.init(rawValue:)) { files.level = level }
    files.own = document["own_pages"]?.elementTexts.map { IndicatorID($0) }
    files.ownLocations = document["own_pages"]?.elements.map(\.location) ?? []
    files.limit = PortalFiles.Limit(document["limit"])
    let redirects = document["redirects"]
    files.redirects = PortalFiles.RedirectFile.allCases.filter { file in
      redirects?.text == file.rawValue || redirects?.elementTexts.contains(file.rawValue) ?? false
    }
    network = document["network"].map { Portal.text($0, first, into: &log) }
    centres = document["centres"].map { Portal.text($0, first, into: &log) }
    navigationLocations = document["navigation"]?.elements.map(\.location) ?? []
    featuredLocations = document["featured"]?.elements.map(\.location) ?? []
    publicTexts = Portal.PublicText.list(document["public"], into: &log)
    noteFields = NoteField.list(document["metadata"], first, into: &log)
    comparison = ComparisonRules(document["compare"], into: &log)
    periodSets = PeriodSets(document["periods"], languages, into: &log)
    Portal.reportTwice(document["navigation"], "portal.navigation-twice", into: &log)
    Portal.reportTwice(document["featured"], "portal.featured-twice", into: &log)
    Portal.reportTwice(document["own_pages"], "portal.own-pages-twice", into: &log)
    Portal.reportTwice(document["compare"]?["indicators"], "portal.compare-twice", into: &log)
  }

  private static func languages(_ list: YAMLValue?, into log: inout DiagnosticLog) -> [Language] {
    var languages: [Language] = []
    // As long as RFC 5646 (4.4.1) says that every program must know tags.
    let mostOfTag = 35
    for element in list?.elements ?? [] {
      let value = element["tag"] ?? element
      let language = Language(value.text ?? "")
      if !language.isWellFormed {
        log.error(
          "language.tag", value.location, "\"\(language)\" is not a language tag",
          hint: "use a BCP 47 tag such as sl, en or sl-x-easy")
      } else if language.tag.utf8.count > mostOfTag {
        log.error(
          "language.tag", value.location, "the language tag \"\(language.tag.prefix(40))…\" is too long for addresses",
          hint: "use at most \(mostOfTag) letters")
      } else if languages.contains(language) {
        log.error("portal.language-twice", value.location, "\"\(language)\" stands twice", hint: "keep one of them")
      } else {
        languages.append(language)
      }
    }
    return languages
  }

  /// What must be complete in each language.
  private static func complete(_ list: YAMLValue?) -> [Language: [TranslationSection: SourceLocation]] {
    var complete: [Language: [TranslationSection: SourceLocation]] = [:]
    for element in list?.elements ?? [] {
      guard let tag = element["tag"]?.text else { continue }
      for value in element["complete"]?.elements ?? [] {
        guard let section = value.text.flatMap({ TranslationSection(rawValue: $0) }) else { continue }
        complete[Language(tag), default: [:]][section] = value.location
      }
    }
    return complete
  }

  /// The texts of a value, of which that in the default language must be there.
  fileprivate static func text(
    _ value: YAMLValue?, _ language: Language, into log: inout DiagnosticLog
  ) -> LocalizedText {
    guard let value else { return LocalizedText([:]) }
    let text = value.localizedText
    for entry in value.entries where !Language(entry.key).isWellFormed {
      log.error(
        "language.tag", entry.location, "\"\(entry.key)\" is not a language tag",
        hint: "use a BCP 47 tag such as sl, en or sl-x-easy")
    }
    if text[language]?.isEmpty ?? true {
      log.error(
        "portal.missing-text", value.location, "the text in the default language \"\(language)\" is missing",
        hint: "add \(language): …")
    }
    return text
  }

  private static func address(_ value: YAMLValue?, into log: inout DiagnosticLog) -> String {
    guard let value, let text = value.text else { return "" }
    report(WebAddress.fault(in: text, allowing: WebAddress.pages), of: value, into: &log)
    return text
  }

  private static func baseAddress(_ value: YAMLValue?, into log: inout DiagnosticLog) -> String {
    guard let value, var text = value.text else { return "" }
    report(WebAddress.fault(in: text, allowing: WebAddress.pages), of: value, into: &log)
    report(WebAddress.baseFault(in: text), of: value, into: &log)
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  private static func report(
    _ fault: WebAddress.Flaw?, of value: YAMLValue, into log: inout DiagnosticLog
  ) {
    guard let fault else { return }
    log.error("portal.address", value.location, "\"\((value.text ?? "").prefix(80))\" \(fault.what)", hint: fault.hint)
  }

  private static func email(_ value: YAMLValue?, into log: inout DiagnosticLog) -> String? {
    guard let value, let text = value.text else { return nil }
    guard WebAddress.fault(in: "mailto:\(text)", allowing: [.mailto]) == nil, !text.contains(" "), !text.contains("?")
    else {
      log.error(
        "portal.email", value.location, "\"\(text.prefix(80))\" is not an e-mail address",
        hint: "write it as name@example.org")
      return nil
    }
    return text
  }

  private static func projects(
    _ list: YAMLValue?, _ language: Language, into log: inout DiagnosticLog
  ) -> [Project] {
    var projects: [Project] = []
    for value in list?.elements ?? [] {
      let id = value["id"]?.text ?? ""
      if projects.contains(where: { $0.id == id }) {
        log.error(
          "portal.project-twice", value["id"]?.location ?? value.location, "the project \"\(id)\" stands twice",
          hint: "give it another id")
      }
      projects.append(
        Project(
          id: id, name: text(value["name"], language, into: &log),
          funders: (value["funders"]?.elements ?? []).map { text($0, language, into: &log) },
          disclaimer: value["disclaimer"].map { text($0, language, into: &log) }))
    }
    return projects
  }

  private static func reportTwice(_ list: YAMLValue?, _ id: String, into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for value in list?.elements ?? [] {
      guard let text = value.text, !seen.insert(text).inserted else { continue }
      log.error(id, value.location, "\"\(text)\" stands twice", hint: "keep one of them")
    }
  }
}

extension NoteField {
  /// What `metadata:` lists.
  fileprivate static func list(
    _ list: YAMLValue?, _ language: Language, into log: inout DiagnosticLog
  ) -> [NoteField] {
    var fields: [NoteField] = []
    for value in list?.elements ?? [] {
      let field = NoteField(id: value["id"]?.text ?? "", title: Portal.text(value["title"], language, into: &log))
      if fields.contains(where: { $0.id == field.id }) {
        log.error(
          "portal.metadata-twice", value["id"]?.location ?? value.location, "the field \"\(field.id)\" stands twice",
          hint: "give it another id")
      } else {
        fields.append(field)
      }
    }
    return fields
  }
}

extension Portal.PublicText {
  /// What `public:` lists.
  fileprivate static func list(_ list: YAMLValue?, into log: inout DiagnosticLog) -> [Portal.PublicText] {
    (list?.elements ?? []).compactMap { element in
      guard let text = element["text"]?.text else { return nil }
      if element["reason"]?.text?.allSatisfy(\.isWhitespace) ?? true {
        log.error(
          "portal.public-reason", element["reason"]?.location ?? element.location, "the reason is empty",
          hint: "say why everybody may read it")
      }
      return Portal.PublicText(text: text, location: element["text"]?.location ?? element.location)
    }
  }
}
