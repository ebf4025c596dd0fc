public import Figures
public import Vocabulary

/// Published observations as JSON: what the indicator is, then a row per observation with the members of the CSV.
public enum FigureJSON {
  /// A file of one indicator at the places of the parts.
  ///
  /// - Parameter sources: who published the figures, of an indicator that others computed.
  public static func file(
    of indicator: Indicator, _ parts: [FigurePart], asOf cutOff: Day, licence: String, sources: [Source] = []
  ) -> [UInt8] {
    var json = JSONText(reserving: parts.reduce(2048) { $0 + $1.json.count })
    json.open("{")
    json.member("indicator", indicator.id.name)
    json.localized("title", indicator.title)
    json.localized("explanation", indicator.explanation)
    json.member("unit", indicator.unit.name)
    if indicator.isReported { json.flag("reported") } else { json.member("formula", indicator.formula) }
    json.member("direction", indicator.direction.rawValue)
    json.member("asOf", cutOff.iso)
    // What others published is under their licence, which stands with each source.
    if !indicator.isReported { json.member("licence", licence) }
    write(indicator, sources, to: &json)
    json.name("observations")
    json.open("[")
    for part in parts { json.elements(part.json) }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  /// What is told of an indicator beside its figures; nothing where nobody said anything.
  private static func write(_ indicator: Indicator, _ sources: [Source], to json: inout JSONText) {
    let notes = indicator.notes
    if let theme = indicator.theme { json.member("theme", theme) }
    if let main = indicator.sibling { json.member("otherUnitOf", main.name) }
    for (name, text) in [("method", notes.method), ("contact", notes.contact), ("periodicity", notes.periodicity)]
    where !text.texts.isEmpty { json.localized(name, text) }
    if let day = notes.nextRelease { json.member("nextRelease", day.iso) }
    if !notes.related.isEmpty { json.list("related", notes.related) { json, id in json.element(id.name) } }
    if !notes.links.isEmpty {
      json.list("links", notes.links) { json, link in
        json.open("{")
        json.localized("title", link.title)
        json.member("address", link.address)
        json.close("}")
      }
    }
    if !notes.fields.isEmpty {
      json.name("metadata")
      json.open("{")
      for field in notes.fields { json.localized(field.id, field.text) }
      json.close("}")
    }
    guard !sources.isEmpty else { return }
    json.list("sources", sources) { json, source in ReportedJSON.write(source, to: &json) }
  }

  /// A file of the figures of one chart, in its order, each with its indicator.
  ///
  /// - Parameters:
  ///   - rows: as in `FigureCSV`.
  ///   - licence: `nil` where figures are among them that others published.
  public static func file(
    _ rows: [(day: Day?, observation: PublishedObservation)], asOf cutOff: Day, licence: String?
  ) -> [UInt8] {
    var json = JSONText(reserving: 200 + rows.count * 160)
    json.open("{")
    json.member("asOf", cutOff.iso)
    if let licence { json.member("licence", licence) }
    json.name("observations")
    json.open("[")
    for (day, observation) in rows {
      json.separate()
      write(
        observation, period: day?.iso ?? observation.key.period.code, indicator: observation.key.indicator, to: &json)
    }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  static func rows(_ observations: [PublishedObservation]) -> [UInt8] {
    var json = JSONText(reserving: observations.count * 140)
    for observation in observations {
      json.separate()
      write(observation, period: observation.key.period.code, to: &json)
    }
    return json.bytes
  }

  static func write(
    _ observation: PublishedObservation, period: String, indicator: IndicatorID? = nil, to json: inout JSONText
  ) {
    let key = observation.key
    json.open("{")
    if let indicator { json.member("indicator", indicator.name) }
    json.member("place", key.place.name)
    json.member("period", period)
    if case .declared = key.period { json.member("timeRange", key.period.timeRange) }
    if let category = key.category {
      json.member("dimension", category.dimension)
      json.member("category", category.value)
    }
    if let measure = observation.measure {
      json.member("value", measure.value)
      json.member("numerator", measure.numerator)
      json.member("denominator", measure.denominator)
      json.member("lower", measure.interval?.lowerBound)
      json.member("upper", measure.interval?.upperBound)
      json.member("n", measure.base.map(Double.init))
    }
    let status = observation.statusLetters
    if !status.isEmpty { json.member("status", status) }
    if observation.state == .withheld { json.member("confidentiality", "C") }
    if observation.flags.contains(.demonstration) { json.flag("demonstration") }
    if case .reported(let source) = observation.origin { json.member("source", source) }
    json.close("}")
  }
}
