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
  }

  let indicator: IndicatorDescription
  private(set) var rows: [Key: Row] = [:]
  /// In the order of the file.
  private(set) var keys: [Key] = []

  init(_ bytes: [UInt8], indicator: IndicatorDescription) {
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
  }

  /// Whether it counts something: only counts have a sum to be worked out from.
  var isCount: Bool { indicator.isAdditive || indicator.formula.hasPrefix("distinct(") }
}
