public import Diagnostics
public import Records
public import Vocabulary

/// All indicators of a portal, compiled together so that a sum that several of them need is made once.
public struct IndicatorProgram: Sendable {
  /// The definitions that are sound, in the order of their ids.
  public private(set) var definitions: [IndicatorDefinition] = []
  private(set) var measures: [Measure] = []
  private(set) var aggregates: [Aggregate] = []
  /// The dimensions each aggregate is broken down by, in the order of `Slots.dimensions`.
  private(set) var dimensions: [[String]] = []
  let codes: CodeLists
  /// The indicators for which there are good-enough goals.
  let goals: [IndicatorID]

  /// Follows references, finds codes and checks breakdowns. What is wrong goes to `log` and is left out.
  ///
  /// - Parameters:
  ///   - indexes: the ids of the questionnaires' indexes.
  ///   - goals: the indicators for which there are good-enough goals.
  public init(
    _ written: [IndicatorDefinition], codes: CodeLists, indexes: [String], goals: [IndicatorID] = [],
    into log: inout DiagnosticLog
  ) {
    self.codes = codes
    self.goals = goals
    var lowering = Lowering(definitions: written, codes: codes, indexes: indexes)
    for definition in written {
      guard let measure = lowering.measure(of: definition, into: &log) else { continue }
      aggregates = lowering.aggregates
      while dimensions.count < aggregates.count { dimensions.append([]) }
      guard checkBreakdowns(of: definition, measure, into: &log) else { continue }
      checkPeriods(of: definition, measure, into: &log)
      definitions.append(definition)
      measures.append(measure)
      for case .cell(let index) in measure.leaves {
        add(definition.breakdowns, to: index)
        if let all = ofAllPersons(index) { add(definition.breakdowns, to: all) }
      }
      for case .whole(let index) in measure.leaves { add(definition.breakdowns, to: index) }
      if let whole = measure.whole { add(definition.breakdowns, to: whole) }
    }
  }

  /// All indicators as everybody may know them.
  public var indicators: [Indicator] {
    definitions.indices.map { index in
      var indicator = definitions[index].indicator
      let isOfAnswers = isSurvey(index)
      // The rate of answers says nothing of what was answered: it stands apart from the indexes.
      indicator.isSurvey = isOfAnswers && !isRatio(index)
      indicator.isResponseRate = isOfAnswers && isRatio(index)
      if !indicator.isReported { indicator.isAdditive = isAdditive(index) }
      indicator.shape = shape(of: index)
      return indicator
    }
  }

  /// Whether values of places and periods add up, as visits do and visitors do not.
  public func isAdditive(_ indicator: Int) -> Bool { measures[indicator].isAdditive(aggregates) }

  /// Whether everybody could add up what others published of it, over places and half-years.
  public func addsUpAsReported(_ indicator: Int) -> Bool { definitions[indicator].sumsHold }

  /// Whether something is divided, so that it is no plain count or sum.
  public func isRatio(_ indicator: Int) -> Bool { measures[indicator].denominator != nil }

  public func isSurvey(_ indicator: Int) -> Bool { measures[indicator].isSurvey }

  /// Whether it is a category's part of a whole, which has no value for all categories together.
  public func isShareOfWhole(_ indicator: Int) -> Bool { measures[indicator].isShareOfWhole }

  /// Whether it is divided by residents.
  public func isPerResident(_ indicator: Int) -> Bool {
    measures[indicator].leaves.contains { if case .residents = $0 { true } else { false } }
  }

  /// The indicators whose plain count or sum goes into this one, so that it must be withheld with them.
  public func parts(of indicator: Int) -> [Int] {
    let leaves = Set(measures[indicator].leaves)
    // What counts goals says something of every figure that has one.
    let isOfGoals = measures[indicator].isOfGoals
    return measures.indices.filter { other in
      if isOfGoals, goals.contains(definitions[other].id) { return true }
      guard other != indicator, measures[other].denominator == nil else { return false }
      switch measures[other].numerator {
      case .cell(let index): return leaves.contains(.cell(index)) || leaves.contains(.whole(index))
      case .distinct, .answers, .yearly, .reported: return leaves.contains(measures[other].numerator)
      case .number, .whole, .residents, .index, .asked, .centres, .goals, .calendarWeeks, .binary: return false
      }
    }
  }

  /// Weeks lie across months: what is protected could be told by difference, and only opening hours are recorded by day
  /// and say nothing of persons.
  private func checkPeriods(of definition: IndicatorDefinition, _ measure: Measure, into log: inout DiagnosticLog) {
    for case .declared(let set) in definition.periods where measure.isSurvey || measure.isYearly {
      log.warning(
        "indicator.yearly", definition.location(of: "periods"),
        "\"\(definition.id)\" is made of records of years, and has no figures by \(set.id)",
        hint: "take \(set.id) out of its periods")
    }
    guard definition.periods.contains(.week) else { return }
    let isOpen = definition.protections.isEmpty && (definition.isReported || measure.isOfOpenHours(aggregates))
    guard !isOpen else { return }
    log.error(
      "indicator.week", definition.location(of: "periods"),
      definition.isReported
        ? "\"\(definition.id)\" is protected and can't be published by week: weeks cross months, so that a few persons "
          + "could be told by difference"
        : "\"\(definition.id)\" can't be computed by week: weeks cross months, so that a few persons could be told by "
          + "difference",
      hint: definition.isReported
        ? "take its weeks out of the table and report months, or take its protection away where it tells of nobody"
        : "use month, quarter or terms of your own; by week there are opening hours (open_hours() without protection) "
          + "and reported figures")
  }

  private mutating func add(_ breakdowns: [String], to aggregate: Int) {
    for dimension in breakdowns where !dimensions[aggregate].contains(dimension) {
      dimensions[aggregate].append(dimension)
    }
  }

  private func checkBreakdowns(
    of definition: IndicatorDefinition, _ measure: Measure, into log: inout DiagnosticLog
  ) -> Bool {
    var isSound = true
    for dimension in definition.breakdowns {
      if codes[dimension] == nil {
        log.error(
          "indicator.breakdown", definition.location, "\"\(dimension)\" is not a dimension of codes.yml",
          hint: hint(for: dimension, among: codes.dimensions.map(\.id)))
        isSound = false
      } else if !measure.leaves.allSatisfy({ allows($0, dimension) }) {
        log.error(
          "indicator.breakdown", definition.location,
          "\"\(definition.id)\" can't be broken down by \"\(dimension)\"",
          hint: "sums of visits go by gender and age, other sums by kind, mode and topic, answers by gender and age")
        isSound = false
      }
    }
    if measure.isShareOfWhole, definition.breakdowns.isEmpty {
      log.error(
        "indicator.breakdown", definition.location, "share(…) is a category's part and needs a breakdown",
        hint: "add breakdowns: [topic] or another dimension")
      isSound = false
    }
    return checkMerged(of: definition, into: &log) && isSound
  }

  private func checkMerged(of definition: IndicatorDefinition, into log: inout DiagnosticLog) -> Bool {
    var isSound = true
    for (dimension, values) in definition.merged.sorted(by: { $0.key < $1.key }) {
      let known = codes.values(of: dimension).map(\.id)
      for value in values where !known.contains(value) {
        log.error(
          "indicator.merged", definition.location, "\"\(value)\" is not a value of \"\(dimension)\"",
          hint: hint(for: value, among: known))
        isSound = false
      }
    }
    return isSound
  }

  private func allows(_ leaf: Term, _ dimension: String) -> Bool {
    let isByPerson = dimension == "gender" || dimension == "age"
    switch leaf {
    case .number: return true
    case .cell(let index), .whole(let index):
      switch aggregates[index].quantity {
      case .sum(let column) where column.isCountedByPerson && aggregates[index].persons == nil:
        return Slots.dimensions.contains(dimension)
      case .count, .sum, .filled, .weeks: return !isByPerson && Slots.dimensions.contains(dimension)
      case .unionHours, .openHours: return false
      }
    case .distinct(_, nil), .index, .answers: return isByPerson
    // Persons of one gender by age, or the other way round; nobody counts both at once.
    case .distinct, .residents, .yearly, .asked, .centres, .goals, .calendarWeeks, .binary: return false
    // Others may break their figures down as they like.
    case .reported: return true
    }
  }
}
