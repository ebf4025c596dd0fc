import Content
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// Every figure of an indicator that others published, and the terms and weeks of a computed one, as tables: of places and periods, and of the parts at each place.
struct ReportTables {
  let indicator: Indicator
  /// The place that a page is of; `nil` on that of the indicator.
  let place: Place?
  let context: PageContext

  static let messages: [MessageKey] =
    [
      .byPeriod, .atPlace, .partsAtPlace, .moreParts, .partsElsewhere,
    ] + WithinYears.messages

  /// More cells make a page that nobody can read: the parts at further places stand on their own pages.
  private static let mostCells = 6000
  /// So few rows are columns instead, where there are more periods: a long list reads better than a wide one.
  private static let mostColumns = 4

  private var words: FigureWords { context.words }

  /// What a page shows.
  struct Shown {
    var tables: [FigureTable] = []
    /// Of the parts at further places, which most readers do not look for.
    var folded: [FigureTable] = []
    /// That not all found room; `nil` where all did.
    var note: String?
  }

  func all() -> Shown {
    let places = place.map { [$0] } ?? LatestReport.places(of: indicator, in: context)
    var shown = Shown(tables: LatestReport.kinds(context.figures).compactMap { whole($0, at: places) })
    var cells = shown.tables.reduce(0) { $0 + $1.rows.count * $1.heads.count }
    for place in places {
      for dimension in indicator.breakdowns {
        for kind in LatestReport.kinds(context.figures) {
          guard let table = parts(dimension, kind, at: place) else { continue }
          cells += table.rows.count * table.heads.count
          guard cells <= ReportTables.mostCells || place == places.first else {
            shown.note = context.text(.moreParts)
            return shown
          }
          if place == places.first { shown.tables.append(table) } else { shown.folded.append(table) }
        }
      }
    }
    return shown
  }

  /// Of a computed indicator, the tables of what its pages do not show in the years: its terms and weeks, and at one place
  /// also its quarters, half-years and school years.
  func besideCalendar(at places: [Place]) -> [FigureTable] {
    let declared = context.figures.world.periodSets.kindsBesideCalendar.compactMap { whole($0, at: places) }
    guard let place else { return declared }
    let within = WithinYears(indicator: indicator, place: place, context: context).table
    return [within, whole(.schoolYear, at: places)].compactMap { $0 } + declared
  }

  private struct Line {
    var name: String
    var address: String?
    var figures: [PublishedObservation]
  }

  private func whole(_ kind: Period.Kind, at places: [Place]) -> FigureTable? {
    let lines = places.map { place in
      Line(
        name: words.name(of: place.id),
        address: self.place == nil ? context.link(.figure(indicator.id, place.id)) : nil,
        figures: context.figures.series(indicator.id, at: place.id, by: kind).filter(\.isKnown))
    }
    let measure = MessageArgument.text(words.measure(of: indicator.id))
    let caption =
      place.map { context.text(.atPlace, ["measure": measure, "place": .text(words.name(of: $0.id))]) }
      ?? context.text(kind == .year ? .byYear : .byPeriod, ["measure": measure])
    return table(lines.filter { !$0.figures.isEmpty }, head: context.text(.place), caption: caption)
  }

  func parts(_ dimension: String, _ kind: Period.Kind, at place: Place) -> FigureTable? {
    let title = words.title(ofDimension: dimension)
    let values = context.figures.world.dimension(dimension)?.values ?? []
    let lines = values.map { value in
      let category = Category(dimension: dimension, value: value.id)
      return Line(
        name: words.name(of: category), address: nil,
        figures: context.figures.series(indicator.id, at: place.id, by: kind, category: category).filter(\.isKnown))
    }
    let caption = context.text(
      .partsAtPlace,
      [
        "measure": .text(words.measure(of: indicator.id)), "place": .text(words.name(of: place.id)),
        "dimension": .text(words.words.insideSentence(title)),
      ])
    return table(lines.filter { !$0.figures.isEmpty }, head: title, caption: caption)
  }

  private func table(_ lines: [Line], head: String, caption: String) -> FigureTable? {
    let periods = Set(lines.flatMap { $0.figures.map(\.key.period) }).sorted()
    guard !periods.isEmpty else { return nil }
    let shown = lines.flatMap(\.figures)
    let cells = lines.map { line in
      let known = Dictionary(line.figures.map { ($0.key.period, $0) }) { first, _ in first }
      return periods.map { period in known[period].map(FigureTable.Cell.figure) ?? .text("–") }
    }
    let names = periods.map { words.words.period($0, .short) }
    let isUpright = lines.count <= ReportTables.mostColumns && periods.count > lines.count
    let rows =
      isUpright
      // The latest first, which is what readers look for.
      ? periods.indices.reversed().map { index in
        FigureTable.Row(name: names[index], address: nil, cells: cells.map { $0[index] })
      }
      : lines.indices.map { FigureTable.Row(name: lines[$0].name, address: lines[$0].address, cells: cells[$0]) }
    var table = FigureTable(
      words: words, caption: context.marked(caption, shown),
      rowHead: isUpright ? context.text(TemplateLabels.key("period")) : head,
      heads: isUpright ? lines.map(\.name) : names, rows: rows, isSortable: !isUpright)
    if isUpright { table.headAddresses = lines.map(\.address) }
    return table
  }
}

extension ReportTables.Shown {
  /// As markup: what most readers do not look for stands folded under a line that opens it.
  func markup(in context: PageContext) -> String {
    let open = tables.map(\.markup)
    guard !folded.isEmpty else { return open.joined(separator: "\n") }
    let details = Markup(capacity: 4096) { writer in
      writer.element("details") { details in
        details.attribute("class", "folded")
        details.element("summary") { $0.text(context.text(.partsElsewhere)) }
        for table in folded { details.raw(bytes: table.markup.utf8) }
      }
    }
    return (open + [details.string]).joined(separator: "\n")
  }
}

extension MessageKey {
  fileprivate static let byYear = MessageKey("site.table.caption", "measure")
  fileprivate static let byPeriod = MessageKey("site.table.by-period", "measure")
  fileprivate static let atPlace = MessageKey("site.table.at-place", "measure", "place")
  fileprivate static let partsAtPlace = MessageKey("site.table.parts", "measure", "place", "dimension")
  static let partsElsewhere = MessageKey("site.table.parts-elsewhere")
  fileprivate static let moreParts = MessageKey("site.table.more-parts")
}
