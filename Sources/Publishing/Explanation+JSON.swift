import Figures
import OpenData
import Vocabulary
import Wording

extension Explanation {
  /// The explanation for machines: no language, plain numbers, members always in the same order; what there is not is left
  /// out.
  public var json: String {
    let key = observation.key
    var json = JSONText()
    json.open("{")
    json.member("indicator", key.indicator.name)
    json.member("place", key.place.name)
    json.member("period", key.period.code)
    if let category = key.category {
      json.member("dimension", category.dimension)
      json.member("category", category.value)
    }
    json.member("state", state)
    if let measure = observation.measure, let origin = words.figures.origin(of: observation) {
      write(measure, to: &json)
      write(origin.rules, to: &json)
      if !measure.residentDays.isEmpty {
        json.list("residents", measure.residentDays) { json, day in json.element(day.iso) }
      }
      json.list("flags", FigureSign.signs(of: observation)) { json, sign in json.element(sign.rawValue) }
      let missing = origin.gaps.flatMap { gap in gap.periods.map { Missing(gap: gap, span: $0) } }
      if !missing.isEmpty { json.list("missing", missing, write) }
      if let change = origin.change { write(change, to: &json) }
      json.list("files", origin.files, write)
      json.list("sources", origin.sources, write)
    }
    json.close("}")
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private struct Missing {
    var gap: RecordGap
    var span: ClosedRange<Period>
  }

  private func write(_ json: inout JSONText, _ missing: Missing) {
    json.open("{")
    json.member("place", missing.gap.place.name)
    json.member("what", missing.gap.kind.rawValue)
    json.member("from", missing.span.lowerBound.code)
    json.member("to", missing.span.upperBound.code)
    json.close("}")
  }

  private var state: String {
    switch observation.state {
    case .value: "published"
    case .withheld: "withheld"
    case .notApplicable: "not-applicable"
    case .notAvailable: "not-available"
    }
  }

  private func write(_ measure: PublishedObservation.Value, to json: inout JSONText) {
    if let indicator = words.figures.world.indicator(observation.key.indicator) {
      if indicator.isReported { json.flag("reported") } else { json.member("formula", indicator.formula) }
      json.member("unit", indicator.unit.name)
    }
    json.member("value", measure.value)
    json.member("numerator", measure.numerator)
    json.member("denominator", measure.denominator)
    json.member("lower", measure.interval?.lowerBound)
    json.member("upper", measure.interval?.upperBound)
    json.member("n", measure.base.map(Double.init))
    json.member("coverage", measure.coverage)
  }

  private func write(_ change: Comparison, to json: inout JSONText) {
    json.name("yearBefore")
    json.open("{")
    json.member("period", change.before.key.period.code)
    json.member("value", change.before.value)
    json.member("verdict", change.verdict.code)
    if let reason = change.verdict.reason { json.member("reason", reason.rawValue) }
    json.member("difference", change.difference)
    json.member("relative", change.relative)
    json.member("lower", change.interval?.lowerBound)
    json.member("upper", change.interval?.upperBound)
    json.close("}")
  }

  private func write(_ rules: [RuleStatement], to json: inout JSONText) {
    json.list("rules", rules) { json, rule in
      json.open("{")
      json.member("rule", rule.rule.name)
      for number in rule.numbers { json.member(number.name, number.value) }
      if !rule.indicators.isEmpty {
        json.list("from", rule.indicators) { json, indicator in json.element(indicator.name) }
      }
      json.close("}")
    }
  }

  private func write(to json: inout JSONText, _ file: LineageFile) {
    json.open("{")
    json.member("path", file.path)
    json.member("sha256", file.digest)
    json.member("activities", file.records.map(Double.init))
    json.close("}")
  }

  private func write(to json: inout JSONText, _ source: Source) {
    json.open("{")
    json.member("id", source.id)
    json.member("publisher", source.publisher)
    if !source.address.isEmpty { json.member("address", source.address) }
    if let day = source.day { json.member("date", day.iso) }
    if let licence = source.licence { json.member("licence", licence.name) }
    json.close("}")
  }
}
