import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What every centre should have handed over and did, for whoever can still add it and whoever reads its figures.
struct CompletenessPage: PageKind {
  var title: String
  var lead: String
  var status: String
  var rule: String
  var gapsTitle: String
  var gapsCaption: String
  var whenHead: String
  var whatHead: String
  var gaps: [Gap]
  var none: String
  var monthsTitle: String
  var months: FigureTable?
  var methodAddress: String
  let shown: ShownFigures

  /// What is missing of one place, kind and time.
  struct Gap: ViewModel {
    var place: String
    var address: String
    var when: String
    var what: String

    static let fields: ViewFields<Gap> = [
      .text("place", \.place), .text("address", \.address), .text("when", \.when), .text("what", \.what),
    ]
  }

  static let template = "pages/completeness"
  static let sections: [Section] = [.completeness]
  static let messages: [MessageKey] = [
    .completenessLead, .completenessStatus, .completenessRule, .completenessGaps, .completenessCaption,
    .completenessWhen, .completenessWhat, .completenessNone, .completenessMonths, .completenessMonthsCaption,
    .completenessCell,
  ]
  static let fields: ViewFields<CompletenessPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("status", \.status), .text("rule", \.rule),
    .text("gapsTitle", \.gapsTitle), .text("gapsCaption", \.gapsCaption), .text("whenHead", \.whenHead),
    .text("whatHead", \.whatHead), .list("gaps", \.gaps), .text("none", \.none), .text("monthsTitle", \.monthsTitle),
    .table("months", \.months), .text("methodAddress", \.methodAddress),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [
      set.door(.completeness, description: set.text(.completenessRule)) { context, _ in
        CompletenessPage(in: context)
      }
    ]
  }

  private init(in context: PageContext) {
    let (words, figures) = (context.words, context.figures)
    title = context.text(Section.completeness.title)
    lead = context.text(
      .completenessLead,
      [
        "date": .text(words.words.date(figures.cutOff, .short)),
        "sign": .text(context.sign(of: .value(.init(0)), .partial)),
      ])
    status = context.text(
      .completenessStatus,
      ["whole": .integer(figures.coverage.count(where: \.isWhole)), "all": .integer(figures.coverage.count)])
    rule = context.text(.completenessRule)
    gapsTitle = context.text(.completenessGaps)
    gapsCaption = context.text(.completenessCaption)
    whenHead = context.text(.completenessWhen)
    whatHead = context.text(.completenessWhat)
    gaps = figures.gaps.map { gap in
      let told = words.told(gap)
      return Gap(
        place: words.name(of: gap.place), address: context.link(.place(gap.place)), when: told.when, what: told.what)
    }
    none = context.text(.completenessNone)
    monthsTitle = context.text(.completenessMonths)
    months = CompletenessPage.months(context)
    methodAddress = context.link(.method)
    shown = figures.coverage.reduce(ShownFigures()) { $0 + ShownFigures(ofRecordsAt: $1.place, in: figures) }
  }

  /// The centres by name, a column to each year: in how many months there are activities, of how many that should have
  /// some. `nil` where no centre has any.
  private static func months(_ context: PageContext) -> FigureTable? {
    let (words, coverage) = (context.words, context.figures.coverage)
    let years = Set(coverage.flatMap { $0.years.map(\.year) }).sorted()
    guard !years.isEmpty else { return nil }
    let rows = words.words.sorted(coverage) { words.name(of: $0.place) }.map { own in
      FigureTable.Row(
        name: words.name(of: own.place), address: context.link(.place(own.place)),
        cells: years.map { year in
          guard let year = own.years.first(where: { $0.year == year }) else { return .text("–") }
          return .text(
            context.text(
              .completenessCell, ["brought": .integer(year.brought), "expected": .integer(year.expected)]),
            Double(year.expected - year.brought))
        })
    }
    return FigureTable(
      words: words, caption: context.text(.completenessMonthsCaption), rowHead: context.text(.place),
      heads: years.map { words.words.period(.year($0), .short) }, rows: rows, isSortable: false)
  }
}

extension PageContext {
  /// The sign of a figure in a state and with flags, whether there is such a figure or not.
  func sign(of state: PublishedObservation.State, _ flags: ObservationFlags) -> String {
    let key = FigureKey(
      indicator: IndicatorID(""), place: site.network?.id ?? PlaceID(""), period: .year(site.year))
    return words.sign(PublishedObservation(key: key, state: state, flags: flags, origin: .computed))
  }
}

extension Section {
  static let completeness = Section("completeness")
}

extension MessageKey {
  fileprivate static let completenessLead = MessageKey("trust.completeness.lead", "date", "sign")
  fileprivate static let completenessStatus = MessageKey("trust.completeness.status", "whole", "all")
  fileprivate static let completenessRule = MessageKey("trust.completeness.rule")
  fileprivate static let completenessGaps = MessageKey("trust.completeness.gaps")
  fileprivate static let completenessCaption = MessageKey("trust.completeness.caption")
  fileprivate static let completenessWhen = MessageKey("trust.completeness.when")
  fileprivate static let completenessWhat = MessageKey("trust.completeness.what")
  fileprivate static let completenessNone = MessageKey("trust.completeness.none")
  fileprivate static let completenessMonths = MessageKey("trust.completeness.months")
  fileprivate static let completenessMonthsCaption = MessageKey("trust.completeness.months-caption")
  fileprivate static let completenessCell = MessageKey("trust.completeness.cell", "brought", "expected")
}
