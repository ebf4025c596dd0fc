import Diagnostics
public import Documents
import Vocabulary

extension Body {
  /// The name of the file of bodies.
  public static let file = "bodies.yml"

  private static let years = 1900...2999

  /// What `bodies.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name by which posts name it; it never changes."),
      .init("name", .localized, required: true, "What it is called."),
      .init("web", .text, "The address of its own pages."),
      .init("demonstration", .boolean, "true where it is made up for demonstration; the pages say so."),
      .init(
        "roles",
        .list(
          .object([
            .init("role", .oneOf(Kind.allCases.map(\.rawValue)), required: true, "What it does."),
            .init("from", .integer(years), required: true, "The first year."),
            .init("to", .integer(years), "The last year, where an end is set."),
            .init("places", .list(.slug), "The municipalities and centres that it concerns, where not all."),
            .init("projects", .list(.slug), "The projects of portal.yml that it concerns, where not the portal."),
          ])), required: true, "What it does, and in which years."),
    ]))

  /// The bodies of a portal in the order of their file; none where it has no `bodies.yml`.
  static func load(from folder: Folder, _ rules: ContentRules, into log: inout DiagnosticLog) -> [Body] {
    guard let document = YAMLFile.read(file, shape, from: folder, isOptional: true, into: &log) else { return [] }
    var bodies: [Body] = []
    var written = WrittenText(in: file, rules)
    for value in document.elements {
      let id = value["id"]?.text ?? ""
      guard !bodies.contains(where: { $0.id == id }) else {
        log.error(
          "bodies.twice", value["id"]?.location ?? value.location, "the body \"\(id)\" stands twice",
          hint: "keep one of them; a body may have several roles")
        continue
      }
      bodies.append(
        Body(
          id: id, name: written.text(value["name"], into: &log), web: written.link(value["web"], into: &log),
          isDemonstration: value["demonstration"]?.boolean ?? false, roles: roles(value, rules, into: &log)))
    }
    return bodies
  }

  private static func roles(_ body: YAMLValue, _ rules: ContentRules, into log: inout DiagnosticLog) -> [Role] {
    let values = body["roles"]?.elements ?? []
    if values.isEmpty {
      log.error(
        "bodies.no-role", body["roles"]?.location ?? body.location, "the body has no role",
        hint: "say what it does and since when: { role: partner, from: 2024 }")
    }
    var roles: [Role] = []
    for value in values {
      guard let role = Role(value, rules, into: &log) else { continue }
      let isTwice = roles.contains { other in
        other.kind == role.kind && other.places == role.places && other.projects == role.projects
          && other.from <= role.to ?? .max && role.from <= other.to ?? .max
      }
      if isTwice {
        log.error(
          "bodies.role-twice", value.location, "the years of the role \"\(role.kind.rawValue)\" overlap",
          hint: "write them as one role, or correct the years")
      }
      roles.append(role)
    }
    return roles
  }
}

extension Body.Role {
  fileprivate init?(_ value: YAMLValue, _ rules: ContentRules, into log: inout DiagnosticLog) {
    guard let kind = value["role"]?.text.flatMap(Body.Kind.init(rawValue:)), let from = value["from"]?.integer else {
      return nil
    }
    self.init(
      kind: kind, from: from, to: value["to"]?.integer,
      places: (value["places"]?.elementTexts ?? []).map { PlaceID($0) }, projects: value["projects"]?.elementTexts ?? []
    )
    if let to, to < from {
      log.error(
        "bodies.years", value["to"]?.location ?? value.location, "it ends in \(to), before it begins in \(from)",
        hint: "correct one of the two years")
    }
    if from > rules.today.parts.year {
      log.error(
        "bodies.to-come", value["from"]?.location ?? value.location, "the year is to come: \(from)",
        hint: "add the role when it begins")
    }
    if rules.arePlacesKnown {
      Self.check(value["places"], among: rules.places.map(\.name), "bodies.place", "place", into: &log)
    }
    Self.check(value["projects"], among: rules.projects, "bodies.project", "project of portal.yml", into: &log)
  }

  private static func check(
    _ list: YAMLValue?, among names: [String], _ id: String, _ what: ProblemText, into log: inout DiagnosticLog
  ) {
    for element in list?.elements ?? [] {
      guard let word = element.text, !names.contains(word) else { continue }
      log.error(id, element.location, "\"\(word)\" is no \(what)", hint: hint(for: word, among: names))
    }
  }
}
