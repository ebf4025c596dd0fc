public import Diagnostics
public import Records
public import Vocabulary

/// All indicators of a portal, compiled together so that a sum that several of them need is made once.
public struct IndicatorProgram: Sendable {
  /// The definitions that are sound, in the order of their ids.
  public private(set) var definitions: [IndicatorDefinition] = []
  private(set) var measures: [Measure] = []
  private(set) var aggregates: [Aggregate] = []
  /// The dimensions each aggregate is broken down by, in the order in which formulas ask for them.
  private(set) var dimensions: [[String]] = []
  let codes: CodeLists
  /// The indicators for which there are good-enough goals.
  let goals: [IndicatorID]

  /// Follows references, finds codes and checks breakdowns. What is wrong goes to `log` and is left out.
  ///
  /// - Parameters:
  ///   - indexes: the ids of the questionnaires' indexes.
  ///   - goals: the indicators for which there are good-enough goals.
  ///   - areIndexesKnown: whether the questionnaires have no faults, so that no index is missing.
  ///   - faulty: those whose definitions could not be read: what refers to them has no problem of its own.
  public init(
    _ written: [IndicatorDefinition], codes: CodeLists, indexes: [String], goals: [IndicatorID] = [],
    areIndexesKnown: Bool = true, faulty: [IndicatorID] = [],
    into log: inout DiagnosticLog
  ) {
    self.codes = codes
    self.goals = goals
    var lowering = Lowering(
      definitions: written, codes: codes, indexes: indexes, areIndexesKnown: areIndexesKnown, faulty: faulty)
    for var definition in written {
      guard let measure = lowering.measure(of: definition, into: &log) else { continue }
      aggregates = lowering.aggregates
      while dimensions.count < aggregates.count { dimensions.append([]) }
      guard BreakdownCheck(codes: codes, aggregates: aggregates).check(&definition, measure, into: &log) else {
        continue
      }
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
}
