import Diagnostics
public import Documents
import Vocabulary

extension QualityFramework {
  /// The folder of frameworks, and of the folders in which places answer them.
  public static let folder = "quality"

  /// How many states a statement may have: more can't be told apart in a table.
  static let mostStates = 6

  /// What a file of `quality/` may hold.
  public static let shape: Shape = .object([
    .init("title", .localized, required: true, "What the framework is called."),
    .init("text", .localized, "What it is, in a sentence or two."),
    .init("source", .text, required: true, "The address at which it stands in full."),
    .init(
      "states",
      .list(
        .object([
          .init("id", .slug, required: true, "The word by which answers name it."),
          .init("name", .localized, required: true, "What readers are told: in place."),
        ])), required: true, "Where a place may stand, from the first to the last: two to \(mostStates)."),
    .init(
      "parts",
      .list(
        .object([
          .init("title", .localized, "What the statements are about."),
          .init(
            "statements",
            .list(
              .object([
                .init("id", .slug, required: true, "The word by which answers name it; it never changes."),
                .init("text", .localized, required: true, "What good youth work has or does, in a short sentence."),
                .init("link", .text, "Where it stands in full, where that is an address of its own."),
              ])), required: true, "The statements, in order."),
        ])), required: true, "The statements, by what they are about."),
  ])

  /// The frameworks of a portal by name, with what places answer them; none where it has no `quality/`.
  static func load(from folder: Folder, _ rules: ContentRules, into log: inout DiagnosticLog) -> [QualityFramework] {
    var frameworks: [QualityFramework] = []
    var answers: [(path: String, framework: String, place: String)] = []
    var names: [String] = []
    for path in folder.files(in: QualityFramework.folder, ending: "yml") {
      let parts = path.dropLast(".yml".utf8.count).split(separator: "/").map(String.init)
      guard parts.count > 2 else {
        names.append(parts.last ?? path)
        if let framework = QualityFramework(path, id: parts.last ?? path, from: folder, rules, into: &log) {
          frameworks.append(framework)
        }
        continue
      }
      answers.append((path, parts[1], parts.dropFirst(2).joined(separator: "/")))
    }
    for (path, name, place) in answers {
      guard names.contains(name) else {
        log.error(
          "quality.framework", SourceLocation(file: path), "there is no framework \"\(name)\"",
          hint: hint(for: name, among: names))
        continue
      }
      // What a faulty framework declares may be missing.
      guard let index = frameworks.firstIndex(where: { $0.id == name }) else { continue }
      let reader = SelfCheckReader(file: path, framework: frameworks[index], rules: rules)
      if let check = reader.read(place, from: folder, into: &log) { frameworks[index].checks.append(check) }
    }
    return frameworks
  }

  private init?(
    _ path: String, id: String, from folder: Folder, _ rules: ContentRules, into log: inout DiagnosticLog
  ) {
    guard let document = YAMLFile.read(path, QualityFramework.shape, from: folder, into: &log) else { return nil }
    var written = WrittenText(in: path, rules)
    self.id = id
    title = written.text(document["title"], into: &log)
    text = written.text(document["text"], into: &log)
    source = written.link(document["source"], into: &log) ?? ""
    states = []
    for value in document["states"]?.elements ?? [] {
      states.append(State(id: value["id"]?.text ?? "", name: written.text(value["name"], into: &log)))
    }
    parts = []
    for value in document["parts"]?.elements ?? [] {
      var part = Part(title: written.text(value["title"], into: &log), statements: [])
      for statement in value["statements"]?.elements ?? [] {
        part.statements.append(
          Statement(
            id: statement["id"]?.text ?? "", text: written.text(statement["text"], into: &log),
            link: written.link(statement["link"], into: &log)))
      }
      parts.append(part)
    }
    check(document, into: &log)
  }

  private func check(_ document: YAMLValue, into log: inout DiagnosticLog) {
    let states = document["states"]?.elements ?? []
    if !(2...QualityFramework.mostStates).contains(states.count) {
      log.error(
        "quality.states", document["states"]?.location ?? document.location,
        "there are \(states.count, "state", "states")", hint: "write 2 to \(QualityFramework.mostStates), in order")
    }
    QualityFramework.reportTwice(states.compactMap { $0["id"] }, "quality.state-twice", into: &log)
    let statements = (document["parts"]?.elements ?? []).flatMap { $0["statements"]?.elements ?? [] }
    if statements.isEmpty {
      log.error(
        "quality.statements", document["parts"]?.location ?? document.location, "there is no statement",
        hint: "write at least one")
    }
    QualityFramework.reportTwice(statements.compactMap { $0["id"] }, "quality.statement-twice", into: &log)
  }

  private static func reportTwice(_ values: [YAMLValue], _ id: String, into log: inout DiagnosticLog) {
    var lines: [String: Int] = [:]
    for value in values {
      guard let text = value.text, let line = lines.updateValue(value.location.line, forKey: text) else { continue }
      log.error(
        id, value.location, "the id \"\(text)\" stands in line \(line) already", hint: "give it another id")
    }
  }
}
