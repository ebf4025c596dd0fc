import Records
import Vocabulary

/// The sums of one aggregate: centre × month × slot. Cells of two sets of records merge by addition.
struct ActivityCells: Sendable {
  let slots: Slots
  /// Sums, by field and slot.
  var sums: ContiguousArray<Double>
  /// For weeks instead of sums: a bit for each day with an activity, by centre and slot.
  private var activeDays = DayMarks(rows: 0, days: 0)
  /// For each activity its field, −1 where it does not go in.
  let fields: ContiguousArray<Int32>
  /// By field: some activities pass, and for some of these the column was recorded.
  private var hasRows: ContiguousArray<Bool>
  private var hasValues: ContiguousArray<Bool>
  /// Of opening hours that are asked for by week: the hours of each centre and day.
  var hoursByDay: ContiguousArray<Double> = []
  /// By field: opening hours of a demonstration source go in.
  var hasDemonstrationOpenings: ContiguousArray<Bool> = []

  /// One pass over the activities.
  ///
  /// - Parameter byDay: whether opening hours are kept by day too.
  init(_ aggregate: Aggregate, dimensions: [String], byDay: Bool = false, _ records: Records, _ grid: ActivityGrid) {
    slots = Slots(dimensions, records.codes)
    sums = ContiguousArray(repeating: 0, count: grid.centres * grid.months.count * slots.count)
    fields = aggregate.readsEveryStatus ? grid.allFields : grid.fields
    hasRows = ContiguousArray(repeating: false, count: grid.centres * grid.months.count)
    hasValues = hasRows
    let activities = records.activities
    let mask = aggregate.test.mask(activities)
    switch aggregate.quantity {
    case .count: add(nil, mask, activities)
    case .sum(let column):
      add(aggregate.persons?.values(activities) ?? column.values(activities), mask, activities)
    case .filled(let column):
      let values = column.values(activities)
      var ones = ContiguousArray(repeating: 1.0, count: values.count)
      for row in values.indices where values[row].isNaN { ones[row] = .nan }
      add(ones, mask, activities)
    case .weeks:
      activeDays = DayMarks(rows: grid.centres * slots.count, days: grid.dayCount)
      markDays(mask, activities, grid)
    case .unionHours: addUnions(mask, activities)
    case .openHours:
      if byDay { hoursByDay = ContiguousArray(repeating: 0, count: grid.centres * grid.dayCount) }
      addOpenHours(mask, records, grid)
    }
    if case .sum(let column) = aggregate.quantity, column.isCountedByPerson, aggregate.persons == nil {
      addPersons(activities.visitsByGender, "gender", mask)
      addPersons(activities.visitsByAge, "age", mask)
    }
  }

  /// Adds a column, or 1 for each row, to the totals and to the values of kind, mode and topic.
  private mutating func add(
    _ values: ContiguousArray<Double>?, _ mask: ContiguousArray<Bool>?, _ activities: Activities
  ) {
    let width = slots.count
    let kind = slots.offsets["kind"]
    let mode = slots.offsets["mode"]
    let topic = slots.offsets["topic"]
    let topics = slots.counts["topic"] ?? 0
    for row in fields.indices {
      let field = Int(fields[row])
      guard field >= 0 else { continue }
      if let mask, !mask[row] { continue }
      hasRows[field] = true
      let value = values?[row] ?? 1
      guard value == value else { continue }
      hasValues[field] = true
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
    _ columns: [ContiguousArray<Int32>], _ dimension: String, _ mask: ContiguousArray<Bool>?
  ) {
    guard let offset = slots.offsets[dimension] else { return }
    let width = slots.count
    for (index, column) in columns.enumerated() {
      let slot = offset + index
      for row in fields.indices {
        let field = Int(fields[row])
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
    for row in fields.indices where fields[row] >= 0 {
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
    activeDays.mark(day, row: centre * slots.count + slot)
  }

  /// Whether a centre had an activity on a day, counted from the grid's first.
  func isActive(_ day: Int, centre: Int, slot: Int) -> Bool {
    activeDays.isMarked(day, row: centre * slots.count + slot)
  }

  /// Whether the column was recorded for none of a field's activities, although there are some.
  func isUnrecorded(_ field: Int) -> Bool { hasRows[field] && !hasValues[field] }

  func hasValue(_ field: Int) -> Bool { hasValues[field] }
}
