import Diagnostics
import Figures
import Tables
import Vocabulary

/// One data file as anybody reads it.
struct PublishedTable: Sendable {
  struct Key: Hashable, Sendable {
    var place: String
    var period: String
    var dimension: String
    var category: String
  }

  struct Row: Hashable, Sendable {
    var value: Double?
    var numerator: Double?
    var denominator: Double?
    var base: Int?
    var isWithheld: Bool
    /// Withheld now, and known from an earlier release.
    var isRemembered = false
  }

  private(set) var indicator: IndicatorDescription
  private(set) var rows: [Key: Row] = [:]
  /// In the order of the file.
  private(set) var keys: [Key] = []

  /// - Parameter earlier: what earlier releases published; it stands in for what is withheld now.
  init(_ bytes: [UInt8], indicator: IndicatorDescription, earlier: ((FigureKey) -> Audit.Earlier?)? = nil) {
    self.indicator = indicator
    var log = DiagnosticLog()
    guard let table = Table(bytes, file: indicator.id.name, into: &log) else { return }
    let place = table.column("place")
    let period = table.column("period")
    let dimension = table.column("dimension")
    let category = table.column("category")
    let numbers = ["value", "numerator", "denominator", "n"].map { table.column($0) }
    let confidentiality = table.column("confidentiality")
    var lines = table.rows()
    while lines.next() {
      let key = Key(
        place: lines.text(place), period: lines.text(period), dimension: lines.text(dimension),
        category: lines.text(category))
      let values = numbers.map { Double(lines.text($0)) }
      keys.append(key)
      rows[key] = Row(
        value: values[0], numerator: values[1], denominator: values[2], base: values[3].map { Int($0) },
        isWithheld: lines.text(confidentiality) == "C")
    }
    if let earlier { remember(earlier) }
  }

  /// Puts earlier values in the place of withheld ones.
  private mutating func remember(_ earlier: (FigureKey) -> Audit.Earlier?) {
    for key in keys where rows[key]?.isWithheld == true {
      guard let known = figureKey(key).flatMap(earlier) else { continue }
      rows[key] = Row(
        value: known.value, numerator: nil, denominator: nil, base: known.base, isWithheld: false,
        isRemembered: true)
    }
  }

  /// The counts above the line of a share of visits, as a table of their own: they add up over places and periods.
  ///
  /// Of what an earlier release told, only the share is known here: the count is taken for unknown, and not attacked.
  func numerators() -> PublishedTable {
    var counts = self
    counts.indicator.isAdditive = true
    counts.rows = rows.mapValues { row in
      Row(
        value: row.numerator, isWithheld: row.isWithheld || row.isRemembered && row.numerator == nil,
        isRemembered: row.isRemembered)
    }
    return counts
  }

  private func figureKey(_ key: Key) -> FigureKey? {
    guard let period = Period(key.period) else { return nil }
    let category = key.category.isEmpty ? nil : Category(dimension: key.dimension, value: key.category)
    return FigureKey(indicator: indicator.id, place: PlaceID(key.place), period: period, category: category)
  }

  /// A share of visits, such as that of first visits, prints its count and is treated by its `numerators()`.
  var isShareOfVisits: Bool {
    let sides = indicator.formula.split(separator: "/", maxSplits: 1).map { $0.drop { $0 == " " || $0 == "(" } }
    return sides.count == 2 && sides[0].hasPrefix("sum(") && sides[1].hasPrefix("sum(visits)")
  }

  /// Whether it counts something: only counts have a sum to be worked out from.
  var isCount: Bool { indicator.isAdditive || indicator.formula.hasPrefix("distinct(") }
}
