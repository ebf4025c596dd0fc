import Figures
import Languages
import Vocabulary
import Wording

/// All municipalities side by side, in rates and indexes.
struct ComparePage: PageKind {
  var title: String
  var lead: String
  /// That colour says nothing of good and bad.
  var colour: String
  var topics: [Topic]
  var matrix: String
  var caption: String
  var key: [ComparisonKey]
  var legend: [SignMeaning]
  /// What can be compared by choice: every rate and index, by topic.
  var subjects: [Subjects]
  /// Where the files of these stand.
  var files: String
  var script: String
  /// Of this page alone, beside that of all.
  var style: String
  /// What the script says, with places for names.
  var words: [Spoken]
  /// What a comparison by choice can't tell.
  var limits: String
  /// What is asked of a difference of survey figures; empty where there are none.
  var note: String
  let shown: ShownFigures

  /// Columns that a reader may look at alone.
  struct Topic: ViewModel {
    var id: String
    var title: String

    static let fields: ViewFields<Topic> = [.text("id", \.id), .text("title", \.title)]
  }

  /// Rates and indexes of one topic.
  struct Subjects: ViewModel {
    var title: String
    var items: [Topic]

    static let fields: ViewFields<Subjects> = [.text("title", \.title), .list("items", \.items)]
  }

  /// A text that the script says.
  struct Spoken: ViewModel {
    var name: String
    var text: String

    static let fields: ViewFields<Spoken> = [.text("name", \.name), .text("text", \.text)]
  }

  static let template = "pages/compare"
  static let isMain = true
  static let sections: [Section] = [.compare]
  static let messages: [MessageKey] =
    [
      .compareLead, .compareColour, .compareCaption, .compareSurvey, .compareLimits, .wished, .similarLink,
      .similarShort,
    ]
    + ToldStanding.messages + spoken.map(\.message)
  static let fields: ViewFields<ComparePage> = [
    .text("title", \.title), .text("lead", \.lead), .text("colour", \.colour), .list("topics", \.topics),
    .markup("matrix", \.matrix), .text("caption", \.caption), .list("key", \.key), .list("legend", \.legend),
    .list("subjects", \.subjects), .text("files", \.files), .text("script", \.script), .text("style", \.style),
    .list("words", \.words),
    .text("limits", \.limits), .text("note", \.note), .flag("isNoted") { !$0.note.isEmpty },
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard !set.site.compared.isEmpty else { return [] }
    return [set.door(.compare, description: set.text(.compareLead)) { context, _ in ComparePage(in: context) }]
  }

  private static let scriptPath = "assets/compare.js"
  private static let stylePath = "assets/compare.css"

  /// What the script says, by the names that it knows; `$a` in a text is a name that it puts in.
  private static let spoken: [(name: String, message: MessageKey)] =
    [("few", []), ("failed", []), ("copied", []), ("broken", []), ("remove", ["name"]), ("none", ["names"])].map(say)
    + ["higher", "lower", "unclear", "untold"].map { say($0, ["a", "b", "year"]) }

  private static func say(_ name: String, _ arguments: [String]) -> (name: String, message: MessageKey) {
    (name, MessageKey("site.compare.say.\(name)", arguments: arguments))
  }

  private init(in context: PageContext) {
    let made = ComparisonMatrix(in: context)
    let observations = made.observations
    title = context.text(Section.compare.title)
    lead = context.text(.compareLead)
    colour = context.text(.compareColour)
    topics = made.topics.enumerated().map { Topic(id: "topic-\($0 + 1)", title: $1) }
    caption = context.marked(context.text(.compareCaption), observations)
    matrix = made.markup(caption: caption)
    let told = Set(observations.compactMap { ToldStanding(made.standing($0), of: $0) })
    key = ComparisonKey.all(of: told, in: context)
    legend = context.legend(observations)
    let hasAnswers = observations.contains { $0.measure?.base != nil && $0.measure?.interval != nil }
    subjects = IndicatorGroup.all(of: context.site.compared.all.map(\.indicator), in: context).map { group in
      Subjects(
        title: group.title, items: group.indicators.map { Topic(id: $0.id.name, title: context.words.title(of: $0.id)) }
      )
    }
    files = context.link("\(ComparisonFiles.folder)/")
    script = context.link(ComparePage.scriptPath)
    style = context.link(ComparePage.stylePath)
    words =
      ComparePage.spoken.map { name, message in
        let holes = message.arguments.map { ($0, MessageArgument.text("$\($0)")) }
        return Spoken(name: name, text: context.text(message, Dictionary(holes) { first, _ in first }))
      } + [
        Spoken(name: "place", text: context.text(.place)),
        Spoken(
          name: "mark",
          text: context.text(.demonstrationCaption, ["caption": .text("$caption"), "scope": .text("all")])),
      ]
    limits = context.text(.compareLimits)
    note = hasAnswers ? context.text(.compareSurvey) : ""
    shown = ShownFigures(observations, in: context.figures)
  }
}

extension Section {
  static let compare = Section("compare")
}

extension MessageKey {
  fileprivate static let compareLead = MessageKey("site.compare.lead")
  static let compareColour = MessageKey("site.compare.colour")
  fileprivate static let compareCaption = MessageKey("site.compare.caption")
  static let compareLimits = MessageKey("site.compare.limits")
  fileprivate static let compareSurvey = MessageKey("site.compare.survey")
}
