public import Figures
import Tables
public import Vocabulary

/// Published observations as CSV (RFC 4180, UTF-8 without a mark): the same columns in every file, in one order, plain
/// numbers with a point.
///
/// Status is SDMX CL_OBS_STATUS (`p`, `e`, `f`, `u`, `b`, `d`) and `*`, for which that list has no code, where only a part
/// of the whole is covered; confidentiality is CL_CONF_STATUS (`C`). A withheld figure has a
/// row without any number; nothing tells a primary from a secondary cell.
public enum FigureCSV {
  /// The names of the columns of a portal with demonstration records and terms of its own, in order.
  public static let columns = [
    "indicator", "place", "period", "dimension", "category", "value", "numerator", "denominator", "lower", "upper",
    "n", "status", "confidentiality", "demonstration", "source", "unit",
    "time_range",
  ]

  /// The columns of a portal: one of real records alone says nothing of demonstrations, and codes of periods that everybody
  /// knows need not be told.
  public static func columns(of world: PublicWorld) -> [String] { Extras(of: world).columns }

  /// Which columns a portal has that others have not.
  struct Extras {
    var demonstration = true
    var timeRange = false

    init() {}

    init(of world: PublicWorld) {
      demonstration = world.hasDemonstration
      timeRange = !world.periodSets.isEmpty
    }

    fileprivate var columns: [String] {
      FigureCSV.columns.filter { $0 != "demonstration" || demonstration }.filter { $0 != "time_range" || timeRange }
    }
  }

  /// A file of one indicator at the places of the parts.
  public static func file(_ parts: [FigurePart], columns: [String] = columns) -> [UInt8] {
    var writer = TableWriter()
    writer.row(columns)
    var bytes = writer.bytes
    bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.csv.count })
    for part in parts { bytes += part.csv }
    return bytes
  }

  /// A file of the figures of one chart, in its order.
  ///
  /// - Parameter rows: observations of any indicators; the day of one that is of a day, which is then its period.
  public static func file(_ rows: [(day: Day?, observation: PublishedObservation)], in figures: PublishedFigures)
    -> [UInt8]
  {
    var writer = TableWriter(reserving: 200 + rows.count * 90)
    writer.row(columns(of: figures.world))
    let extras = Extras(of: figures.world)
    for (day, observation) in rows {
      let unit = figures.world.indicator(observation.key.indicator)?.unit.name ?? ""
      write(
        observation, day: day, unit: unit, extras, to: &writer)
    }
    return writer.bytes
  }

  static func rows(_ observations: [PublishedObservation], unit: String, _ extras: Extras) -> [UInt8] {
    var writer = TableWriter(reserving: observations.count * 90)
    for observation in observations {
      write(observation, day: nil, unit: unit, extras, to: &writer)
    }
    return writer.bytes
  }

  private static func write(
    _ observation: PublishedObservation, day: Day?, unit: String, _ extras: Extras, to writer: inout TableWriter
  ) {
    let key = observation.key
    writer.cell(key.indicator.name)
    writer.cell(key.place.name)
    writer.cell(day?.iso ?? key.period.code)
    writer.cell(key.category?.dimension ?? "")
    writer.cell(key.category?.value ?? "")
    let measure = observation.measure
    writer.cell(measure?.value)
    writer.cell(measure?.numerator)
    writer.cell(measure?.denominator)
    writer.cell(measure?.interval?.lowerBound)
    writer.cell(measure?.interval?.upperBound)
    if let base = measure?.base { writer.cell(base) } else { writer.emptyCell() }
    writer.cell(observation.statusLetters)
    writer.cell(observation.state == .withheld ? "C" : "")
    if extras.demonstration { writer.cell(observation.flags.contains(.demonstration) ? "yes" : "no") }
    if case .reported(let source) = observation.origin { writer.cell(source) } else { writer.emptyCell() }
    writer.cell(unit)
    if extras.timeRange { writer.cell(day?.iso ?? key.period.timeRange) }
    writer.endRow()
  }
}

extension PublishedObservation {
  /// The observation status as letters in a fixed order.
  var statusLetters: String { flags.letters }
}

extension ObservationFlags {
  /// As letters of CL_OBS_STATUS in a fixed order, and `*` for a part of the whole.
  var letters: String {
    let letters: [(ObservationFlags, String)] = [
      (.breakBefore, "b"), (.definitionDiffers, "d"), (.estimated, "e"), (.forecast, "f"),
      (.provisional, "p"), (.lowReliability, "u"), (.partial, "*"),
    ]
    var status = ""
    for (flag, letter) in letters where contains(flag) { status += letter }
    return status
  }
}
