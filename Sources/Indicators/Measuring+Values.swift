import Records
import Vocabulary

/// The values of terms: sums over centres and months, residents, and counts that were delivered.
extension Measuring {
  /// The value of a term; `nil` where something it needs was not collected.
  func value(of term: Term, _ question: Question) -> Double? {
    switch term {
    case .number(let value): return value
    case .cell(let index):
      let slots = question.selection.map { cells[index].slots.slots(of: $0.dimension, $0.values) } ?? [0]
      return sum(index, slots, question)
    case .whole(let index):
      guard let selection = question.selection else { return nil }
      return sum(index, cells[index].slots.slots(of: selection.dimension), question)
    case .residents(let ages): return residents(ages, question).map(Double.init)
    case .distinct(let column): return delivered(column, question).map(Double.init)
    case .index, .answers: return nil
    case .binary(let sign, let left, let right):
      guard let left = value(of: left, question), let right = value(of: right, question) else { return nil }
      switch sign {
      case .add: return left + right
      case .subtract: return left - right
      case .multiply: return left * right
      case .divide: return right == 0 ? nil : left / right
      }
    }
  }

  // MARK: Activities

  private func sum(_ index: Int, _ slots: [Int], _ question: Question) -> Double? {
    guard let grid, !slots.isEmpty else { return nil }
    if program.aggregates[index].quantity == .weeks { return weeks(index, slots, question, grid) }
    let aggregate = cells[index]
    var total = 0.0
    forEachField(question, grid) { field in
      for slot in slots { total += aggregate.sums[field * aggregate.slots.count + slot] }
    }
    return total
  }

  /// Every field of the period whose centre counts in its year, by centre and then month.
  private func forEachField(_ question: Question, _ grid: ActivityGrid, _ body: (Int) -> Void) {
    let months = question.period.months.clamped(to: grid.months)
    for month in months {
      for centre in question.place.centres where counts(centre, in: month / 12, question.place) {
        body(centre * grid.months.count + month - grid.months.lowerBound)
      }
    }
  }

  private func counts(_ centre: Int, in year: Int, _ place: MeasuredPlace) -> Bool {
    guard place.kind == .network else { return true }
    return records.places.municipalities[records.places.centres[centre].municipality].isMember(in: year)
  }

  /// Weeks in which a centre was active, added up over centres; a week counts once in the period.
  private func weeks(_ index: Int, _ slots: [Int], _ question: Question, _ grid: ActivityGrid) -> Double {
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
        guard monday != lastMonday, counts(centre, in: date.parts.year, question.place) else { continue }
        lastMonday = monday
        total += 1
      }
    }
    return Double(total)
  }

  /// Whether there are records of the period at all, and of the dimension that is asked for.
  func isRecorded(_ measure: Measure, _ question: Question) -> Bool {
    let usesActivities = measure.leaves.contains { leaf in
      switch leaf {
      case .cell, .whole: true
      default: false
      }
    }
    guard usesActivities else { return true }
    guard let grid else { return false }
    var isCovered = false
    forEachField(question, grid) { isCovered = isCovered || grid.coverage[$0] > 0 }
    guard isCovered, let selection = question.selection, case .cell(let index) = measure.numerator else {
      return isCovered
    }
    // Visits that were counted, but none of them by gender, say nothing of girls; that is not 0.
    let parts = sum(index, cells[index].slots.slots(of: selection.dimension), question) ?? 0
    let all = sum(index, [0], question) ?? 0
    return parts > 0 || all == 0
  }

  func isDemonstration(_ measure: Measure, _ question: Question) -> Bool {
    var result = false
    for leaf in measure.leaves {
      switch leaf {
      case .cell, .whole:
        guard let grid else { continue }
        forEachField(question, grid) { result = result || grid.demonstration[$0] > 0 }
      case .distinct:
        result = result || deliveries(question).contains { isDemonstration($0.location) }
      case .number, .residents, .index, .answers, .binary: continue
      }
    }
    let centres = question.place.centres.map { records.places.centres[$0] }
    return result || question.place.kind == .centre && centres.contains { $0.isDemonstration }
  }

  private func isDemonstration(_ location: RecordLocation) -> Bool {
    guard let source = location.source, source < records.sources.count else { return false }
    return records.sources[source].isDemonstration
  }

  // MARK: Residents and visitors

  /// Residents on the last day known in the period, or at most a year before it; of the network those of the
  /// members that have records. `nil` where one of them is not known.
  private func residents(_ ages: ClosedRange<Int>?, _ question: Question) -> Int? {
    var total = 0
    var found = false
    for municipality in question.place.municipalities {
      if question.place.kind == .network {
        let place = places[municipality + 1]
        let years = question.period.months.map { $0 / 12 }
        let isMember = years.contains { records.places.municipalities[municipality].isMember(in: $0) }
        guard isMember, hasRecords(place, question.period) else { continue }
      }
      guard let count = residents(ages, of: municipality, question.period) else { return nil }
      total += count
      found = true
    }
    return found ? total : nil
  }

  private func hasRecords(_ place: MeasuredPlace, _ period: Period) -> Bool {
    guard let grid else { return false }
    var result = false
    forEachField(Question(place: place, period: period, selection: nil), grid) {
      result = result || grid.coverage[$0] > 0
    }
    return result
  }

  private func residents(_ ages: ClosedRange<Int>?, of municipality: Int, _ period: Period) -> Int? {
    let days = period.days
    let earliest = Day(number: days.lowerBound.number - 366)
    let known = records.population.filter {
      $0.municipality == municipality && $0.date >= earliest && $0.date <= days.upperBound
    }
    for date in Set(known.map(\.date)).sorted(by: >) {
      let counts = known.filter { $0.date == date }
      if let exact = counts.first(where: { $0.ages == ages }) { return exact.count }
      if let ages, let sum = tiled(ages, counts) { return sum }
    }
    return nil
  }

  /// The sum of the bands that make up an age span without gap or overlap.
  private func tiled(_ ages: ClosedRange<Int>, _ counts: [Population]) -> Int? {
    var next = ages.lowerBound
    var total = 0
    while next <= ages.upperBound {
      let band = counts.first { $0.ages?.lowerBound == next && ($0.ages?.upperBound ?? .max) <= ages.upperBound }
      guard let band, let span = band.ages else { return nil }
      total += band.count
      next = span.upperBound + 1
    }
    return total
  }

  private func deliveries(_ question: Question) -> [VisitorCount] {
    records.visitors.filter { $0.place == question.place.id && $0.period == question.period }
  }

  /// Persons as they were delivered for exactly this place and period; they do not add up.
  private func delivered(_ column: Formula.DeliveredColumn, _ question: Question) -> Int? {
    let all = deliveries(question)
    func sum(_ counts: [VisitorCount]) -> Int? {
      let values = counts.compactMap { column == .visitors ? $0.visitors : $0.producers }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    guard let selection = question.selection else {
      if let total = all.first(where: { $0.gender == nil && $0.age == nil }) { return sum([total]) }
      return sum(all.filter { $0.gender != nil && $0.age == nil })
    }
    switch selection.dimension {
    case "gender": return sum(all.filter { $0.age == nil && $0.gender.map(selection.values.contains) ?? false })
    case "age": return sum(all.filter { $0.gender == nil && $0.age.map(selection.values.contains) ?? false })
    default: return nil
    }
  }
}
