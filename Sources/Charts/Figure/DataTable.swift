import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// The chart's data as a table: exactly what is drawn, with intervals and numbers of answers where there are any.
struct DataTable: Sendable {
  /// A cell: a text, and the sign after it with what it means.
  struct Entry: Hashable, Sendable {
    var text: String
    var sign = ""
    var meaning = ""
    /// The interval of a value, below it where the table has no column for it.
    var interval = ""
    /// The class of its value, or why it has none, where the table is shaded.
    var shade: CellMark.Shown?
    /// Whether the values left of it are not comparable with it.
    var isAfterBreak = false
  }

  /// What stands beside values.
  struct Extras: OptionSet, Sendable {
    let rawValue: UInt8

    static let intervals = Extras(rawValue: 1)
    static let answers = Extras(rawValue: 2)
  }

  struct Row: Hashable, Sendable {
    var head: String
    var entries: [Entry]
  }

  /// The period of all rows, where they share one; for the caption.
  var period: String?
  /// The unit of all values, where it is not in the head of their only column; for the caption.
  var unit: String?
  /// What it has beyond the values and their change.
  var extras: Extras = []
  var corner: String
  var heads: [String]
  var rows: [Row]
  /// What follows from the rows: the change that the lead tells.
  var foot: [Row] = []

  /// The table of a chart, with its references.
  init(_ model: ChartModel) {
    self = model.kind.plot.table(model)
    for reference in model.chart.references {
      let value = model.words.value(reference.value, of: model.chart.indicator)
      let empty = Array(repeating: Entry(text: ""), count: max(0, heads.count - 1))
      rows.append(Row(head: reference.label, entries: [Entry(text: value)] + empty))
    }
  }

  /// - Parameter unit: of all values; empty where there is none, or where the heads say it.
  init(
    corner: String, heads: [String], rows: [Row], period: String? = nil, unit: String = "", extras: Extras = []
  ) {
    self.unit = unit.isEmpty ? nil : unit
    self.extras = extras
    self.corner = corner
    self.heads = heads
    self.rows = rows
    self.period = period
  }

  /// A row for each position, columns for each series.
  init(positions model: ChartModel) {
    let words = model.words.words
    let isOverTime = model.grid.positions.contains { $0.period != nil }
    corner = words[isOverTime ? .chartTablePeriod : .chartTableGroup]
    let columns = model.chart.series.indices.map { Columns(model, series: $0) }
    let isSingle = columns.count == 1
    unit = isSingle || model.unit.isEmpty ? nil : model.unit
    extras = Columns.extras(columns)
    heads = zip(model.chart.series, columns).flatMap { series, columns in
      columns.heads(series.name, unit: isSingle ? model.unit : "", isSingle: isSingle, words: words)
    }
    rows = model.grid.positions.indices.map { position in
      Row(
        head: model.grid.positions[position].label,
        entries: columns.enumerated().flatMap { series, columns in
          columns.entries(model.grid.observation(series, position), model)
        })
    }
    if isOverTime { foot = DataTable.changes(model, columns) }
  }

  /// A row with the change of each series and the periods it lies between; none where no series has one.
  private static func changes(_ model: ChartModel, _ columns: [Columns]) -> [Row] {
    let words = model.words.words
    let changes = model.chart.series.indices.map { series in
      model.kind.plot.lastCompared(series, in: model).flatMap { model.change(of: series, until: $0) }
    }
    guard changes.contains(where: { $0 != nil }) else { return [] }
    let spans = changes.map { change in
      change.map { change in
        [change.before, change.after].map { words.period($0.key.period, .short) }.joined(separator: "–")
      }
    }
    // Periods that all share stand in the head of the row.
    let known = Set(spans.compactMap { $0 })
    let shared = known.count == 1 ? known.first : nil
    let entries = zip(zip(changes, spans), columns).flatMap { told, columns in
      let text = told.0.map { change in
        model.words.difference(change) + (shared == nil ? told.1.map { " (\($0))" } ?? "" : "")
      }
      return [Entry(text: text ?? "")] + Array(repeating: Entry(text: ""), count: columns.count - 1)
    }
    return [Row(head: words[.chartChange] + (shared.map { " \($0)" } ?? ""), entries: entries)]
  }

  /// A row for each cell, in the order of a ranked chart.
  init(rows model: ChartModel) {
    let words = model.words.words
    let ranked = RankedRows(model)
    let all = ranked.valued + ranked.missing
    let isOfPlaces = Set(all.map(\.observation.key.place)).count > 1 || all.count <= 1
    corner = words[isOfPlaces ? .chartTablePlace : .chartTableGroup]
    let periods = Set(all.map(\.observation.key.period))
    period = periods.count == 1 ? periods.first.map { words.period($0) } : nil
    let columns = Columns(all.map(\.observation))
    extras = Columns.extras([columns])
    heads = columns.heads(model.unit, unit: model.unit, isSingle: true, words: words)
    rows = all.map { Row(head: $0.label, entries: columns.entries($0.observation, model)) }
  }

  /// Which columns a series has: its value, and the interval and the answers where some value has them.
  private struct Columns {
    var hasInterval: Bool
    var hasAnswers: Bool

    init(_ observations: [PublishedObservation]) {
      hasInterval = observations.contains { $0.measure?.interval != nil }
      hasAnswers = observations.contains { $0.measure?.base != nil }
    }

    init(_ model: ChartModel, series: Int) {
      self.init(model.grid.cells[series].compactMap { $0?.observation })
    }

    static func extras(_ columns: [Columns]) -> Extras {
      var extras: Extras = []
      if columns.contains(where: \.hasInterval) { extras.insert(.intervals) }
      if columns.contains(where: \.hasAnswers) { extras.insert(.answers) }
      return extras
    }

    var count: Int { 1 + (hasInterval ? 1 : 0) + (hasAnswers ? 1 : 0) }

    func heads(_ name: String, unit: String, isSingle: Bool, words: Words) -> [String] {
      let suffix = isSingle ? "" : ": " + name
      let value = unit.isEmpty || unit == name ? name : "\(name) (\(unit))"
      return [value] + (hasInterval ? [words[.chartTableInterval] + suffix] : [])
        + (hasAnswers ? [words[.chartTableAnswers] + suffix] : [])
    }

    func entries(_ observation: PublishedObservation?, _ model: ChartModel) -> [Entry] {
      guard let observation else {
        return Array(repeating: Entry(text: ""), count: count)
      }
      var entries = [DataTable.entry(observation, model)]
      if hasInterval { entries.append(Entry(text: model.words.interval(observation) ?? "")) }
      if hasAnswers {
        entries.append(Entry(text: observation.measure?.base.map { model.words.words.number(Double($0)) } ?? ""))
      }
      return entries
    }
  }

  /// The value with its signs, or the sign in its place. The mark of demonstration data is the whole table's.
  static func entry(_ observation: PublishedObservation, _ model: ChartModel) -> Entry {
    var rest = observation
    rest.flags.subtract(.demonstration)
    let value = model.words.value(observation)
    if rest.flags.isEmpty, observation.value != nil { return Entry(text: value) }
    let sign = model.words.sign(rest)
    guard !sign.isEmpty else { return Entry(text: value) }
    return Entry(
      text: observation.value == nil ? "" : value, sign: sign, meaning: model.words.meaning(rest) ?? "")
  }

  /// What the table has beyond the picture, below whose title it stands.
  func caption(_ words: Words) -> String {
    let extra =
      extras == [.intervals, .answers]
      ? "answers"
      : extras == .intervals ? "interval" : extras == .answers ? "count" : foot.isEmpty ? "none" : "change"
    return words[.chartTableCaption, ["extra": .text(extra), "unit": .text(unit.map { " (\($0))" } ?? "")]]
  }

  func write(caption: String, into html: inout MarkupWriter) {
    html.element("table") { table in
      table.element("caption") { $0.text(caption) }
      table.element("thead") { head in
        head.element("tr") { row in
          for text in [corner] + heads {
            row.element("th") { cell in
              cell.attribute("scope", "col")
              cell.text(text)
            }
          }
        }
      }
      table.element("tbody") { body in for row in rows { DataTable.write(row, into: &body) } }
      guard !foot.isEmpty else { return }
      table.element("tfoot") { end in for row in foot { DataTable.write(row, into: &end) } }
    }
  }

  private static func write(_ row: Row, into html: inout MarkupWriter) {
    html.element("tr") { tr in
      tr.element("th") { cell in
        cell.attribute("scope", "row")
        cell.text(row.head)
      }
      for entry in row.entries {
        tr.element("td") { cell in
          if let shade = entry.shade {
            let marks = (shade == .withheld ? " ch-hw" : "") + (entry.isAfterBreak ? " ch-hb" : "")
            cell.attribute("class", "ch-\(shade.step?.name ?? "h0")\(marks)")
          }
          cell.text(entry.text)
          if !entry.sign.isEmpty {
            if !entry.text.isEmpty { cell.text("\u{A0}") }
            cell.element("abbr") { abbreviation in
              abbreviation.attribute("title", entry.meaning)
              abbreviation.text(entry.sign)
            }
          }
          guard !entry.interval.isEmpty else { return }
          cell.element("small") { $0.text(entry.interval) }
        }
      }
    }
  }
}
