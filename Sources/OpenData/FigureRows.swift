public import Figures
import Tables
import Vocabulary

/// Published observations as rows: the same columns in every file, in one order, plain numbers with a point.
///
/// Status is SDMX CL_OBS_STATUS (`p`, `e`, `u`, `b`, `d`), confidentiality CL_CONF_STATUS (`C`). A withheld figure has a
/// row without any number; nothing tells a primary from a secondary cell.
public enum FigureRows {
  /// The names of the columns, in order.
  public static let columns = [
    "indicator", "place", "period", "dimension", "category", "value", "numerator", "denominator", "lower", "upper",
    "n", "status", "confidentiality", "demonstration", "source", "unit",
  ]

  /// The observations as CSV (RFC 4180, UTF-8 without a mark).
  public static func csv(_ observations: [PublishedObservation], in figures: PublishedFigures) -> [UInt8] {
    var writer = TableWriter(reserving: observations.count * 90 + 200)
    writer.row(columns)
    let units = UnitLookup(figures)
    for observation in observations { write(observation, unit: units.unit(of: observation.key.indicator), to: &writer) }
    return writer.bytes
  }

  /// Everything that is published of an indicator, at every place or at one, in the order of places, categories and
  /// periods.
  public static func observations(
    of indicator: IndicatorDescription, at place: PlaceDescription? = nil, in figures: PublishedFigures
  ) -> [PublishedObservation] {
    let places = place.map { [$0] } ?? figures.places
    let categories = indicator.breakdowns.compactMap { figures.dimension($0) }.flatMap { dimension in
      dimension.values.map { Category(dimension: dimension.id, value: $0.id) }
    }
    var observations: [PublishedObservation] = []
    for place in places where indicator.placeKinds.contains(place.kind) {
      for category in [nil] + categories.map(Optional.some) {
        for kind in Period.Kind.allCases.reversed() {
          for observation in figures.series(indicator.id, at: place.id, by: kind, category: category)
          where observation.state != .notAvailable && observation.state != .notApplicable {
            observations.append(observation)
          }
        }
      }
    }
    return observations
  }

  private static func write(_ observation: PublishedObservation, unit: String, to writer: inout TableWriter) {
    let key = observation.key
    writer.cell(key.indicator.name)
    writer.cell(key.place.name)
    writer.cell(key.period.code)
    writer.cell(key.category?.dimension ?? "")
    writer.cell(key.category?.value ?? "")
    let measure = observation.measure
    writer.cell(measure?.value)
    writer.cell(measure?.numerator)
    writer.cell(measure?.denominator)
    writer.cell(measure?.interval?.lowerBound)
    writer.cell(measure?.interval?.upperBound)
    writer.cell(measure?.base.map { String($0) } ?? "")
    writer.cell(status(observation))
    writer.cell(observation.state == .withheld ? "C" : "")
    writer.cell(observation.flags.contains(.demonstration) ? "yes" : "no")
    if case .reported(let source) = observation.origin { writer.cell(source) } else { writer.cell("") }
    writer.cell(unit)
    writer.endRow()
  }

  /// The observation status as letters in a fixed order.
  static func status(_ observation: PublishedObservation) -> String {
    let letters: [(PublishedObservation.Flags, String)] = [
      (.breakBefore, "b"), (.definitionDiffers, "d"), (.estimated, "e"), (.provisional, "p"), (.lowReliability, "u"),
    ]
    return letters.compactMap { observation.flags.contains($0.0) ? $0.1 : nil }.joined()
  }

  /// A number with at most six decimals and a point, or nothing.
  static func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
    let scaled = Int((value * 1_000_000).rounded())
    let whole = String(abs(scaled) / 1_000_000)
    var fraction = String(abs(scaled) % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The units by indicator, looked up once a file and not once a row.
  private struct UnitLookup {
    private let units: [IndicatorID: String]

    init(_ figures: PublishedFigures) {
      units = Dictionary(figures.indicators.map { ($0.id, $0.unit) }) { first, _ in first }
    }

    func unit(of indicator: IndicatorID) -> String { units[indicator] ?? "" }
  }
}
