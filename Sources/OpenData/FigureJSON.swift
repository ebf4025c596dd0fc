public import Figures
import Vocabulary

/// Published observations as JSON: what the indicator is, then a row per observation with the members of the CSV.
public enum FigureJSON {
  public static func document(
    of indicator: IndicatorDescription, _ observations: [PublishedObservation], in figures: PublishedFigures,
    licence: String
  ) -> [UInt8] {
    var json = JSONText()
    json.open("{")
    json.member("indicator", indicator.id.name)
    json.localized("title", indicator.title)
    json.localized("explanation", indicator.explanation)
    json.member("unit", indicator.unit)
    json.member("formula", indicator.formula)
    json.member("direction", indicator.direction.rawValue)
    json.member("asOf", figures.cutOff.iso)
    json.member("licence", licence)
    json.name("observations")
    json.open("[")
    for observation in observations {
      json.separate()
      write(observation, to: &json)
    }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  private static func write(_ observation: PublishedObservation, to json: inout JSONText) {
    let key = observation.key
    json.open("{")
    json.member("place", key.place.name)
    json.member("period", key.period.code)
    if let category = key.category {
      json.member("dimension", category.dimension)
      json.member("category", category.value)
    }
    if let measure = observation.measure {
      json.number("value", FigureRows.decimal(measure.value))
      json.number("numerator", FigureRows.decimal(measure.numerator))
      json.number("denominator", FigureRows.decimal(measure.denominator))
      json.number("lower", FigureRows.decimal(measure.interval?.lowerBound))
      json.number("upper", FigureRows.decimal(measure.interval?.upperBound))
      json.number("n", measure.base.map { String($0) } ?? "")
    }
    let status = FigureRows.status(observation)
    if !status.isEmpty { json.member("status", status) }
    if observation.state == .withheld { json.member("confidentiality", "C") }
    if observation.flags.contains(.demonstration) { json.flag("demonstration") }
    if case .reported(let source) = observation.origin { json.member("source", source) }
    json.close("}")
  }
}
