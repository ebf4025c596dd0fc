public import Diagnostics
import Vocabulary

extension RawFigures {
  /// Reports the figures that would be too great to be printed: one problem for each indicator, with the first of them.
  ///
  /// What they would be is not told: a log is read by more people than the records are.
  public func checkSizes(into log: inout DiagnosticLog) {
    for (index, definition) in program.definitions.enumerated() {
      var first: (place: PlaceID, period: Period)?
      var count = 0
      for line in series where line.indicator == index {
        for observation in line.observations where observation.isTooGreat {
          count += 1
          first = first ?? (line.place, observation.period)
        }
      }
      guard let first else { continue }
      let others: ProblemText = count > 1 ? ", and so are \(count - 1) more of its figures" : ""
      log.error(
        "indicator.too-great", definition.location,
        "\"\(definition.id)\" of \(first.place) in \(first.period.code) has more than twelve digits\(others)",
        hint: "check the factors of the formula and the records, or count in a larger unit")
    }
  }
}

extension RawObservation.Value {
  /// Whether it and its parts are numbers of at most twelve digits.
  var isPrintable: Bool {
    [value, numerator, denominator].allSatisfy { $0.map(PlainNumber.range.contains) ?? true }
  }
}
