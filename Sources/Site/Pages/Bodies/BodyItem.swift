import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A body in one of its roles, as readers are told it.
struct BodyItem: ViewModel {
  /// Its place on the page that lists all bodies; `nil` elsewhere.
  var id: String?
  var name: String
  var address: String?
  var role: String
  /// `since 2024`, or `2020–2023`.
  var years: String
  /// The places and projects that it concerns; `nil` where that is all.
  var scope: String?
  /// That it is made up; `nil` of one that is not.
  var invented: String?

  static let messages: [MessageKey] =
    Body.Kind.allCases.map(\.name) + [.bodySince, .bodySpan, .bodyInvented, .bodiesTitle]
  static let fields: ViewFields<BodyItem> = [
    .text("id", ifAny: \.id), .text("name", \.name), .text("address", ifAny: \.address), .text("role", \.role),
    .text("years", \.years), .text("scope", ifAny: \.scope), .text("invented", ifAny: \.invented),
  ]

  /// - Parameter place: of the page, which needs not be told that it is meant.
  init(_ told: ToldRole, at place: Place? = nil, _ words: FigureWords, of site: Site) {
    let (body, role) = (told.body, told.role)
    name = words.text(body.name)
    address = body.web
    self.role = words.words[role.kind.name]
    let from = MessageArgument.text(String(role.from))
    years =
      role.to.map { to in
        to == role.from ? String(to) : words.words[.bodySpan, ["from": from, "to": .text(String(to))]]
      } ?? words.words[.bodySince, ["from": from]]
    let known = role.places.compactMap { site.figures.world.place($0)?.id }
    let places = known == [place?.id] ? [] : known.map { words.name(of: $0) }
    let projects = site.portal.projects.filter { role.projects.contains($0.id) }.map { words.text($0.name) }
    scope = (places + projects).isEmpty ? nil : words.words.list(places + projects)
    invented = body.isDemonstration ? words.words[.bodyInvented] : nil
  }
}

/// The bodies of one role.
struct BodyGroup: ViewModel {
  var title: String
  var items: [BodyItem]

  static let fields: ViewFields<BodyGroup> = [.text("title", \.title), .list("items", \.items)]
}

extension Body.Kind {
  var name: MessageKey { MessageKey("site.body.role.\(rawValue)") }
}

extension MessageKey {
  static let bodiesTitle = MessageKey("site.body.title")
  fileprivate static let bodySince = MessageKey("site.body.since", "from")
  fileprivate static let bodySpan = MessageKey("site.body.span", "from", "to")
  static let bodyInvented = MessageKey("site.body.invented")
}
