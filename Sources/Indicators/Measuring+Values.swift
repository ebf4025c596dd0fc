import Records
import Vocabulary

/// The values of terms: sums over centres and months, residents, and counts that were delivered.
extension Measuring {
  /// The value of a term; `nil` where something it needs was not collected.
  func value(of term: Term, _ question: MeasureQuestion) -> Double? {
    switch term {
    case .number(let value): return value
    case .cell(let index):
      let slots = question.selection.map { cells[index].slots.slots(of: $0.dimension, $0.values) } ?? [0]
      return sum(index, slots, question)
    case .whole(let index):
      guard let selection = question.selection else { return nil }
      return sum(index, cells[index].slots.slots(of: selection.dimension), question)
    case .residents(let ages): return residents.count(ages, question).map { Double($0.count) }
    case .distinct(let column, let persons): return delivered.count(column, persons, question).map(Double.init)
    case .yearly(let column): return forms.value(of: column, question)
    case .centres: return Double(months.centresAtWork(question))
    case .goals(let reached):
      let goals = goalFigures(question)
      return goals.isEmpty ? nil : Double(goals.count { $0.isReached || !reached })
    case .calendarWeeks(let recorded): return calendar.count(recorded: recorded, question)
    case .index, .answers, .asked, .reported: return nil
    case .binary(let sign, let left, let right):
      guard let left = value(of: left, question), let right = value(of: right, question) else { return nil }
      return sign.result(left, right)
    }
  }

  // MARK: Activities

  private func sum(_ index: Int, _ slots: [Int], _ question: MeasureQuestion) -> Double? {
    guard let grid = months.grid, !slots.isEmpty else { return nil }
    // A column that nobody filled in is not 0.
    guard isSaid(index, slots, question, grid) else { return nil }
    if program.aggregates[index].quantity == .weeks { return weeks(index, slots, question, grid) }
    if question.period.kind == .week { return hours(index, inWeek: question, grid) }
    let aggregate = cells[index]
    let isOfHours = program.aggregates[index].quantity == .openHours
    var total = 0.0
    months.forEachField(question, grid) { field in
      if isOfHours, question.leavesOutMissing, months.lacksActivities(field, grid) { return }
      for slot in slots { total += aggregate.sums[field * aggregate.slots.count + slot] }
    }
    return total
  }

  /// Whether some record says what is asked for, or there was nothing of which it could be said.
  private func isSaid(_ index: Int, _ slots: [Int], _ question: MeasureQuestion, _ grid: ActivityGrid) -> Bool {
    let aggregate = cells[index]
    guard aggregate.hasGaps else { return true }
    var (isUnrecorded, hasValue, isUnsaid, isSaid) = (false, false, false, false)
    months.forEachField(question, grid) { field in
      isUnrecorded = isUnrecorded || aggregate.isUnrecorded(field)
      hasValue = hasValue || aggregate.hasValue(field)
      for slot in slots where slot > 0 {
        if aggregate.isSaid(field, slot) {
          isSaid = true
        } else if aggregate.hasWeight[field] {
          isUnsaid = true
        }
      }
    }
    return !(isUnrecorded && !hasValue) && !(isUnsaid && !isSaid)
  }

  /// Whether for some months of some centres no record says what a measure asks for, although there are others: what is
  /// summed is then a part of the whole.
  func isSaidInPart(_ measure: Measure, _ question: MeasureQuestion) -> Bool {
    guard let grid = months.grid else { return false }
    var isInPart = false
    for leaf in Set(measure.leaves) {
      guard case .cell(let index) = leaf else {
        if case .whole(let index) = leaf, let selection = question.selection {
          isInPart = isInPart || lacks(index, cells[index].slots.slots(of: selection.dimension), question, grid)
        }
        continue
      }
      let slots = question.selection.map { cells[index].slots.slots(of: $0.dimension, $0.values) } ?? [0]
      isInPart = isInPart || lacks(index, slots, question, grid)
    }
    return isInPart
  }

  private func lacks(_ index: Int, _ slots: [Int], _ question: MeasureQuestion, _ grid: ActivityGrid) -> Bool {
    let aggregate = cells[index]
    guard aggregate.hasGaps else { return false }
    var isLacking = false
    months.forEachField(question, grid) { field in
      isLacking =
        isLacking || aggregate.isUnrecorded(field) || aggregate.lacks(field)
        || aggregate.hasWeight[field] && slots.contains { !aggregate.isSaid(field, $0) }
    }
    return isLacking
  }

  /// The opening hours of a week, added up over centres; `nil` where they are not kept by day.
  private func hours(_ index: Int, inWeek question: MeasureQuestion, _ grid: ActivityGrid) -> Double? {
    let hours = cells[index].hoursByDay
    guard !hours.isEmpty else { return nil }
    return grid.days(of: question.period).reduce(0) { sum, day in
      let year = Day(number: grid.firstDay.number + Int32(day)).parts.year
      return question.place.centres.reduce(sum) {
        months.counts($1, in: year, question.place) ? $0 + hours[$1 * grid.dayCount + day] : $0
      }
    }
  }

  /// Weeks in which a centre was active, added up over centres; a week counts once in the period.
  private func weeks(_ index: Int, _ slots: [Int], _ question: MeasureQuestion, _ grid: ActivityGrid) -> Double {
    let days = question.period.days
    let first = max(0, Int(days.lowerBound.number - grid.firstDay.number))
    let last = min(grid.dayCount - 1, Int(days.upperBound.number - grid.firstDay.number))
    guard first <= last else { return 0 }
    var total = 0
    for centre in question.place.centres {
      var lastMonday: Int32?
      for day in first...last where slots.contains(where: { cells[index].isActive(day, centre: centre, slot: $0) }) {
        let date = Day(number: grid.firstDay.number + Int32(day))
        let monday = date.monday.number
        guard monday != lastMonday, months.counts(centre, in: date.parts.year, question.place) else { continue }
        lastMonday = monday
        total += 1
      }
    }
    return Double(total)
  }

  /// Whether there are records of the period at all.
  func isRecorded(_ measure: Measure, _ question: MeasureQuestion) -> Bool {
    let usesActivities = measure.leaves.contains { leaf in
      switch leaf {
      case .cell, .whole, .centres, .calendarWeeks: true
      default: false
      }
    }
    guard usesActivities else { return true }
    guard let grid = months.grid else { return false }
    if question.period.kind == .week {
      return grid.days(of: question.period).contains { day in
        question.place.centres.contains { grid.recordedDays.isMarked(day, row: $0) }
      }
    }
    var isCovered = false
    months.forEachField(question, grid) {
      isCovered = isCovered || grid.coverage[$0] > 0 && !(question.leavesOutMissing && months.lacksActivities($0, grid))
    }
    return isCovered
  }
}
