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

    /// Of a crossing, the categories that are crossed.
    var crossed: [Category] {
      guard dimension.utf8.contains(UInt8(ascii: "*")) else { return [] }
      return Category(dimension: dimension, value: category).parts
    }
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

  private(set) var indicator: Indicator
  private(set) var rows: [Key: Row] = [:]
  /// In the order of the file.
  private(set) var keys: [Key] = []

  /// - Parameter earlier: what earlier releases published; it stands in for what is withheld now.
  init(
    _ bytes: [UInt8], indicator: Indicator, _ periodSets: PeriodSets = .none,
    earlier: ((FigureKey) -> Audit.Earlier?)? = nil
  ) {
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
    if let earlier { remember(earlier, periodSets) }
  }

  /// Puts earlier values in the place of withheld ones.
  private mutating func remember(_ earlier: (FigureKey) -> Audit.Earlier?, _ periodSets: PeriodSets) {
    for key in keys where rows[key]?.isWithheld == true {
      guard let known = figureKey(key, periodSets).flatMap(earlier) else { continue }
      rows[key] = Row(
        value: known.value, numerator: nil, denominator: nil, base: known.base, isWithheld: false,
        isRemembered: true)
    }
  }

  private func figureKey(_ key: Key, _ periodSets: PeriodSets) -> FigureKey? {
    guard let period = Period(key.period, in: periodSets) else { return nil }
    let category = key.category.isEmpty ? nil : Category(dimension: key.dimension, value: key.category)
    return FigureKey(indicator: indicator.id, place: PlaceID(key.place), period: period, category: category)
  }

  /// The groups of persons who answered that a file tells of; `nil` for a file that tells of none.
  ///
  /// A rate of answers prints how many answered as what it divides.
  func answers() -> PublishedTable? {
    switch indicator.shape {
    case .survey: return self
    case .ratio(let above, _) where above.quantity?.nature == .answers:
      var groups = self
      groups.rows = rows.mapValues { row in
        var group = row
        group.base = row.numerator.flatMap { Int(exactly: above.amount(of: $0)) }
        return group
      }
      return groups
    case .total, .ratio, .shareOfWhole, .derived: return nil
    }
  }
}
