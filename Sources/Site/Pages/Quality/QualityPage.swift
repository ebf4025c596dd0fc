import Content
import Figures
import Languages
import Vocabulary
import Wording

/// Where all places say that they stand, framework by framework: no measurement, no score, no order but that of the alphabet.
struct QualityPage: PageKind {
  var title: String
  var lead: String
  var invented: String?
  var frameworks: [Framework]

  /// A framework with all places in the latest year of each, and then every earlier year.
  struct Framework: ViewModel {
    var id: String
    var title: String
    var text: String?
    var source: NamedLink
    var table: String
    /// The municipalities that have said nothing yet.
    var without: String?
    var earlier: [Year]

    static let fields: ViewFields<Framework> = [
      .text("id", \.id), .text("title", \.title), .text("text", ifAny: \.text), .view("source", \.source),
      .markup("table", \.table), .text("without", ifAny: \.without), .list("earlier", \.earlier),
    ]
  }

  /// The places that spoke of a year.
  struct Year: ViewModel {
    var title: String
    var table: String

    static let fields: ViewFields<Year> = [.text("title", \.title), .markup("table", \.table)]
  }

  static let template = "pages/quality"
  static let sections: [Section] = [.quality]
  static let messages: [MessageKey] = [
    .qualityLead, .qualityInvented, .qualitySource, .qualityStatement, .qualityLatest, .qualityYear, .qualityWithout,
    .qualityOpen, .qualityWho, .qualityOpenSince, .qualityNever, .qualityStateSince,
  ]
  static let fields: ViewFields<QualityPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("invented", ifAny: \.invented),
    .list("frameworks", \.frameworks),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    // One town has its own page, and no other to stand beside.
    guard SelfChecks.are(in: set.site), set.site.told.town == nil else { return [] }
    return [set.door(.quality, description: set.text(.qualityLead)) { context, _ in QualityPage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.quality.title)
    lead = context.text(.qualityLead)
    let all = context.site.content.quality.compactMap { SelfChecks($0, in: context) }
    let marks = all.flatMap { $0.checks.map(\.check.isDemonstration) }
    invented =
      marks.contains(true)
      ? context.text(.qualityInvented, ["scope": .text(marks.contains(false) ? "some" : "all")]) : nil
    frameworks = all.map { Framework($0, in: context) }
  }
}

extension QualityPage.Framework {
  fileprivate init(_ told: SelfChecks, in context: PageContext) {
    let framework = told.framework
    id = "framework-\(framework.id)"
    title = context.words.text(framework.title)
    text = framework.text.texts.isEmpty ? nil : context.words.text(framework.text)
    source = NamedLink(title: context.text(.qualitySource), address: framework.source)
    let table = { (caption: String, columns: [StateTable.Column]) in
      StateTable(
        caption: caption, rowHead: context.text(.qualityStatement), columns: columns, framework: framework,
        context: context
      ).markup
    }
    let column = { (place: Place, year: SelfCheck.Year) in
      StateTable.Column(
        title: context.words.name(of: place.id), detail: String(year.year),
        address: context.link(context.addresses.selfCheck(of: place.id, context.language)), answers: year.answers)
    }
    let name = MessageArgument.text(title)
    self.table = table(
      context.text(.qualityLatest, ["framework": name]), told.checks.map { column($0.place, $0.check.latest) })
    let speaking = Set(told.checks.map(\.place.id))
    let silent = context.places(.municipality).filter { !speaking.contains($0.id) }.map {
      context.words.name(of: $0.id)
    }
    without =
      silent.isEmpty ? nil : context.text(.qualityWithout, ["places": .text(context.words.words.list(silent))])
    earlier = told.years.compactMap { year in
      // What is the latest of a place stands above.
      let columns = told.checks.compactMap { place, check in
        check.years.dropLast().first { $0.year == year }.map { column(place, $0) }
      }
      guard !columns.isEmpty else { return nil }
      let caption = context.text(.qualityYear, ["framework": name, "year": .text(String(year))])
      return QualityPage.Year(title: caption, table: table(caption, columns))
    }
  }
}

extension Section {
  static let quality = Section("quality")
}

extension MessageKey {
  fileprivate static let qualityLead = MessageKey("site.quality.lead")
  static let qualityInvented = MessageKey("site.quality.invented", "scope")
  static let qualitySource = MessageKey("site.quality.source")
  static let qualityStatement = MessageKey("site.quality.statement")
  fileprivate static let qualityLatest = MessageKey("site.quality.latest", "framework")
  fileprivate static let qualityYear = MessageKey("site.quality.year", "framework", "year")
  fileprivate static let qualityWithout = MessageKey("site.quality.without", "places")
}
