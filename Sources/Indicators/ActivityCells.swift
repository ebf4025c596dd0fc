import Records
import Vocabulary

/// The sums of one aggregate: centre × month × slot. Cells of two sets of records merge by addition.
struct ActivityCells: Sendable {
  let slots: Slots
  /// Sums, by field and slot.
  private(set) var sums: ContiguousArray<Double>
  /// For weeks instead of sums: a bit for each day with an activity, by centre and slot.
  private(set) var activeDays: ContiguousArray<UInt64> = []
  let wordsPerCentre: Int

  /// One pass over the activities.
  init(_ aggregate: Aggregate, dimensions: [String], _ records: Records, _ grid: ActivityGrid) {
    slots = Slots(dimensions, records.codes)
    sums = ContiguousArray(repeating: 0, count: grid.centres * grid.months.count * slots.count)
    wordsPerCentre = (grid.dayCount + 63) / 64
    let activities = records.activities
    let mask = aggregate.test.mask(activities)
    switch aggregate.quantity {
    case .count: add(nil, mask, activities, grid)
    case .sum(let column): add(column.values(activities), mask, activities, grid)
    case .filled(let column):
      let values = column.values(activities)
      var ones = ContiguousArray(repeating: 1.0, count: values.count)
      for row in values.indices where values[row].isNaN { ones[row] = .nan }
      add(ones, mask, activities, grid)
    case .weeks:
      activeDays = ContiguousArray(repeating: 0, count: grid.centres * slots.count * wordsPerCentre)
      markDays(mask, activities, grid)
    case .unionHours: addUnions(mask, activities, grid)
    }
    if case .sum(let column) = aggregate.quantity, column.isCountedByPerson {
      addPersons(activities.visitsByGender, "gender", mask, grid)
      addPersons(activities.visitsByAge, "age", mask, grid)
    }
  }

  /// Adds a column, or 1 for each row, to the totals and to the values of kind, mode and topic.
  private mutating func add(
    _ values: ContiguousArray<Double>?, _ mask: ContiguousArray<Bool>?, _ activities: Activities, _ grid: ActivityGrid
  ) {
    let width = slots.count
    let kind = slots.offsets["kind"]
    let mode = slots.offsets["mode"]
    let topic = slots.offsets["topic"]
    let topics = slots.counts["topic"] ?? 0
    for row in grid.fields.indices {
      let field = Int(grid.fields[row])
      guard field >= 0 else { continue }
      if let mask, !mask[row] { continue }
      let value = values?[row] ?? 1
      guard value == value else { continue }
      let base = field * width
      sums[base] += value
      if let kind, activities.kind[row] != Activities.noCode { sums[base + kind + Int(activities.kind[row])] += value }
      if let mode, activities.mode[row] != Activities.noCode { sums[base + mode + Int(activities.mode[row])] += value }
      if let topic {
        // An activity with several topics is shared out equally, so that the topics add up to the whole.
        let bits = activities.topics[row]
        let part = value / Double(max(1, bits.nonzeroBitCount))
        for index in 0..<topics where bits & (1 << UInt32(index)) != 0 { sums[base + topic + index] += part }
      }
    }
  }

  /// Adds the columns of visits by gender or age to their slots.
  private mutating func addPersons(
    _ columns: [ContiguousArray<Int32>], _ dimension: String, _ mask: ContiguousArray<Bool>?, _ grid: ActivityGrid
  ) {
    guard let offset = slots.offsets[dimension] else { return }
    let width = slots.count
    for (index, column) in columns.enumerated() {
      let slot = offset + index
      for row in grid.fields.indices {
        let field = Int(grid.fields[row])
        guard field >= 0, column[row] > 0 else { continue }
        if let mask, !mask[row] { continue }
        sums[field * width + slot] += Double(column[row])
      }
    }
  }

  private mutating func markDays(_ mask: ContiguousArray<Bool>?, _ activities: Activities, _ grid: ActivityGrid) {
    let kind = slots.offsets["kind"]
    let mode = slots.offsets["mode"]
    let topic = slots.offsets["topic"]
    for row in grid.fields.indices where grid.fields[row] >= 0 {
      if let mask, !mask[row] { continue }
      let day = Int(activities.day[row] - grid.firstDay.number)
      let centre = Int(activities.centre[row])
      mark(day, centre, 0)
      if let kind, activities.kind[row] != Activities.noCode { mark(day, centre, kind + Int(activities.kind[row])) }
      if let mode, activities.mode[row] != Activities.noCode { mark(day, centre, mode + Int(activities.mode[row])) }
      if let topic {
        for index in 0..<32 where activities.topics[row] & (1 << UInt32(index)) != 0 {
          mark(day, centre, topic + index)
        }
      }
    }
  }

  private mutating func mark(_ day: Int, _ centre: Int, _ slot: Int) {
    activeDays[(centre * slots.count + slot) * wordsPerCentre + day / 64] |= 1 << UInt64(day % 64)
  }

  /// Whether a centre had an activity on a day, counted from the grid's first.
  func isActive(_ day: Int, centre: Int, slot: Int) -> Bool {
    activeDays[(centre * slots.count + slot) * wordsPerCentre + day / 64] & (1 << UInt64(day % 64)) != 0
  }

  /// Hours in which at least one activity ran, a centre and day of beginning at a time. An activity whose times
  /// were not recorded counts with its hours.
  private mutating func addUnions(_ mask: ContiguousArray<Bool>?, _ activities: Activities, _ grid: ActivityGrid) {
    var spans: [(centre: UInt16, day: Int32, start: Int, end: Int, field: Int)] = []
    for row in grid.fields.indices where grid.fields[row] >= 0 {
      if let mask, !mask[row] { continue }
      let start = Int(activities.start[row])
      let end = Int(activities.end[row])
      guard start >= 0, end >= 0 else {
        sums[Int(grid.fields[row]) * slots.count] += activities.hours[row]
        continue
      }
      let field = Int(grid.fields[row])
      spans.append((activities.centre[row], activities.day[row], start, end < start ? end + 1440 : end, field))
    }
    spans.sort { ($0.centre, $0.day, $0.start, $0.end) < ($1.centre, $1.day, $1.start, $1.end) }
    var reached = 0
    for (index, span) in spans.enumerated() {
      let isFirst = index == 0 || (spans[index - 1].centre, spans[index - 1].day) != (span.centre, span.day)
      if isFirst { reached = 0 }
      let minutes = span.end - max(span.start, reached)
      if minutes > 0 { sums[span.field * slots.count] += Double(minutes) / 60 }
      reached = max(reached, span.end)
    }
  }
}
