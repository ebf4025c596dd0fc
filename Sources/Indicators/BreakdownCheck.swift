import Diagnostics
import Records
import Vocabulary

/// Whether indicators can be broken down as their definitions say: by lists that there are, and that what they are made of
/// is recorded by.
struct BreakdownCheck {
  let codes: CodeLists
  let aggregates: [Aggregate]

  /// Checks what an indicator is broken down by, and gives its crossings the names that they have everywhere.
  ///
  /// - Returns: whether it can be computed.
  func check(
    _ definition: inout IndicatorDefinition, _ measure: Measure, into log: inout DiagnosticLog
  ) -> Bool {
    var isSound = true
    var names: [String] = []
    for (index, dimension) in definition.breakdowns.enumerated() {
      let location = definition.breakdownLocations[index] ?? definition.location
      let lists = Category.parts(of: dimension)
      guard let name = checkedName(of: lists, dimension, at: location, into: &log) else {
        isSound = false
        continue
      }
      if let problem = problem(of: measure, lists) {
        log.error(
          "indicator.breakdown", location, "\"\(definition.id)\" can't be broken down by \"\(dimension)\"",
          hint: problem)
        isSound = false
      } else if names.contains(name) {
        log.error("indicator.breakdown", location, "\"\(name)\" stands twice", hint: "write each breakdown once")
        isSound = false
      }
      names.append(name)
    }
    let hasNone = definition.breakdowns.isEmpty
    definition.indicator.breakdowns = names
    if measure.isShareOfWhole, hasNone {
      log.error(
        "indicator.breakdown", definition.location, "share(…) is a category's part and needs a breakdown",
        hint: "add breakdowns: [topic] or another dimension")
      isSound = false
    }
    if !checkProtection(of: definition, measure, into: &log) { isSound = false }
    if !checkCrossedMerges(of: definition, into: &log) { isSound = false }
    return checkMerged(of: definition, into: &log) && isSound
  }

  /// What a portal says to be persons must be protected like persons.
  private func checkProtection(
    of definition: IndicatorDefinition, _ measure: Measure, into log: inout DiagnosticLog
  ) -> Bool {
    guard definition.protections.isEmpty else { return true }
    for case .cell(let index) in measure.leaves {
      guard case .sum(.own(_, let column)) = aggregates[index].quantity, column.isOfPersons else { continue }
      log.error(
        "indicator.protection", definition.location,
        "\"\(definition.id)\" sums \"\(column.id)\", which counts persons, and nothing protects it",
        hint: "write protection: visits-by-subgroup, or take persons: true from the column in codes.yml")
      return false
    }
    return true
  }

  /// The name of a breakdown by one list or by two that are crossed; `nil` where it has a problem.
  private func checkedName(
    of lists: [String], _ dimension: String, at location: SourceLocation, into log: inout DiagnosticLog
  ) -> String? {
    for list in lists where codes[list] == nil {
      if codes.explain(into: &log) { return nil }
      let isUsual = Dimension.usual.contains(list)
      log.error(
        "indicator.breakdown", location, "\"\(list)\" is not a dimension of codes.yml",
        hint: isUsual || codes.dimensions.isEmpty
          ? "declare the list there with its values, or leave it out"
          : hint(for: list, among: codes.dimensions.map(\.id)))
      return nil
    }
    guard lists.count <= 2, let name = Dimension.crossing(lists, among: codes.dimensions) else {
      log.error(
        "indicator.breakdown", location, "\"\(dimension)\" does not cross two lists",
        hint: "name two different lists, such as [kind, gender]")
      return nil
    }
    let count = lists.reduce(1) { $0 * codes.values(of: $1).count }
    guard lists.count == 1 || count <= BreakdownCheck.mostPairs else {
      log.error(
        "indicator.breakdown", location, "\"\(dimension)\" has \(count) pairs of values, which are too many",
        hint: "cross lists of at most \(BreakdownCheck.mostPairs) pairs")
      return nil
    }
    return name
  }

  /// A table of more pairs nobody reads.
  private static let mostPairs = 400

  /// Why a measure can't be broken down by a list or by two that are crossed; `nil` where it can.
  private func problem(of measure: Measure, _ lists: [String]) -> ProblemText? {
    guard measure.leaves.allSatisfy({ leaf in lists.allSatisfy { allows(leaf, $0) } }) else {
      return "sums of visits go by lists of persons and of activities, such as gender and kind, other sums by lists of "
        + "activities, answers and persons by all lists of records"
    }
    let ofPersons = lists.filter(isOfVisits)
    guard ofPersons.count > 1, measure.leaves.contains(where: isOfActivities) else { return nil }
    return "visits are recorded by \(ofPersons[0]) and by \(ofPersons[1]), never by both at once; "
      + "cross one of them with a list of activities, such as kind"
  }

  private func isOfActivities(_ leaf: Term) -> Bool {
    switch leaf {
    case .cell, .whole: true
    default: false
    }
  }

  private func checkMerged(of definition: IndicatorDefinition, into log: inout DiagnosticLog) -> Bool {
    var isSound = true
    for (dimension, values) in definition.merged.sorted(by: { $0.key < $1.key }) {
      let known = codes.values(of: dimension).map(\.id)
      for value in values where !known.contains(value) && codes.soundness == .sound {
        log.error(
          "indicator.merged", definition.location, "\"\(value)\" is not a value of \"\(dimension)\"",
          hint: hint(for: value, among: known))
        isSound = false
      }
    }
    return isSound
  }

  /// What sorts activities is the same everywhere where persons are counted by it too: else sums over places would be of
  /// other values than their parts.
  private func checkCrossedMerges(of definition: IndicatorDefinition, into log: inout DiagnosticLog) -> Bool {
    for name in definition.breakdowns {
      let lists = Category.parts(of: name)
      guard lists.count > 1, lists.contains(where: { isOfVisits($0) }) else { continue }
      for list in lists where !isOfVisits(list) && !(definition.merged[list] ?? []).isEmpty {
        log.error(
          "indicator.merged", definition.location, "values of \"\(list)\" can't be merged where \"\(name)\" crosses it",
          hint: "leave \(list) out of merged, or the crossing out of breakdowns")
        return false
      }
    }
    return true
  }

  private func isOfVisits(_ list: String) -> Bool { if case .visits = codes.place(of: list) { true } else { false } }

  private func allows(_ leaf: Term, _ dimension: String) -> Bool {
    let place = codes.place(of: dimension)
    let isByPerson = isOfVisits(dimension)
    switch leaf {
    case .number: return true
    case .cell(let index), .whole(let index):
      switch aggregates[index].quantity {
      case .sum(let column) where column.isCountedByPerson && aggregates[index].persons == nil: return place != nil
      case .count, .sum, .filled, .weeks: return place != nil && !isByPerson
      case .unionHours, .openHours: return false
      }
    case .distinct(_, nil), .index, .answers: return place != nil
    // Others may break their figures down as they like.
    case .reported: return true
    // Persons of one gender by age, or the other way round; nobody counts both at once.
    case .distinct, .residents, .yearly, .asked, .centres, .goals, .calendarWeeks, .binary: return false
    }
  }
}
