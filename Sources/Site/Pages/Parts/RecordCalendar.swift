import Figures
import Languages
import Vocabulary
import Wording

/// How many activities a place recorded in each month, and which months are missing.
struct RecordCalendar: ViewModel {
  var title: String
  var table: FigureTable
  var note: String
  /// What the sign of a missing month means; `nil` where none is missing.
  var missing: String?
  var completeness: NamedLink

  static let fields: ViewFields<RecordCalendar> = [
    .text("title", \.title), .table("table", \.table), .text("note", \.note), .text("missing", ifAny: \.missing),
    .view("completeness", \.completeness),
  ]
  static let messages: [MessageKey] = [
    .calendarTitle, .calendarCaption, .calendarNote, .calendarYear, .calendarMissing,
  ]

  /// `nil` where the portal does not count activities, or has none of the place.
  init?(of place: Place, in context: PageContext) {
    guard let counted = context.figures.indicators.first(where: \.countsActivities) else { return nil }
    let months = context.figures.series(counted.id, at: place.id, by: .month).filter { $0.state != .notApplicable }
    guard let first = months.first?.key.period, let last = months.last?.key.period else { return nil }
    let words = context.words
    let known = Dictionary(months.map { ($0.key.period, $0) }) { first, _ in first }
    let years = (first.months.lowerBound / 12...last.months.lowerBound / 12).reversed()
    let rows = years.map { year in
      FigureTable.Row(
        name: words.words.period(.year(year), .short), address: nil,
        cells: (1...12).map { number in
          let month = Period.month(year: year, month: number)
          return RecordCalendar.cell(known[month], month, counted.id, place, context.figures)
        })
    }
    let caption = context.text(.calendarCaption, ["place": .text(words.name(of: place.id))])
    table = FigureTable(
      words: words, caption: context.marked(caption, months), rowHead: context.text(.calendarYear),
      heads: (1...12).map(String.init), rows: rows, isSortable: false)
    title = context.text(.calendarTitle)
    note = context.text(.calendarNote)
    missing =
      context.figures.lacksMonths(of: place)
      ? context.text(.calendarMissing, ["sign": .text(context.sign(of: .notAvailable, []))]) : nil
    completeness = context.door(.completeness)
  }

  /// The number of activities; nothing where there are none and none should be.
  private static func cell(
    _ known: PublishedObservation?, _ month: Period, _ counted: IndicatorID, _ place: Place,
    _ figures: PublishedFigures
  ) -> FigureTable.Cell {
    if let known, known.value != nil { return .figure(known) }
    guard figures.lacks(month, of: place) else { return .text("") }
    let key = FigureKey(indicator: counted, place: place.id, period: month)
    return .figure(PublishedObservation(key: key, state: .notAvailable, origin: .computed))
  }
}

extension PublishedFigures {
  /// Whether activities of a month should be there and are not.
  fileprivate func lacks(_ month: Period, of place: Place) -> Bool {
    let own = place.kind == .centre ? [place.id] : []
    let below = place.kind == .municipality ? world.children(of: place.id).map(\.id) : []
    return gaps.contains { gap in
      gap.kind.isOfActivities && gap.touches(month) && (own + below).contains(gap.place)
        || gap.kind == .late && gap.touches(month)
    }
  }

  fileprivate func lacksMonths(of place: Place) -> Bool {
    gaps.contains { gap in
      gap.kind.isOfActivities && (gap.place == place.id || self.world.place(gap.place)?.parent == place.id)
        || gap.kind == .late
    }
  }
}

extension RecordGap.Kind {
  /// Whether whole months lack their activities.
  fileprivate var isOfActivities: Bool {
    switch self {
    case .silent, .stopped, .pause, .never, .beginning: true
    case .late, .openings, .repeated, .persons, .forms, .residents, .answers: false
    }
  }
}

extension MessageKey {
  fileprivate static let calendarTitle = MessageKey("trust.calendar.title")
  fileprivate static let calendarCaption = MessageKey("trust.calendar.caption", "place")
  fileprivate static let calendarNote = MessageKey("trust.calendar.note")
  fileprivate static let calendarYear = MessageKey("trust.calendar.year")
  fileprivate static let calendarMissing = MessageKey("trust.calendar.missing", "sign")
}
