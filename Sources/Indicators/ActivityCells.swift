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
  /// By field: something was counted, of which it should be known of whom it is.
  private(set) var hasWeight: ContiguousArray<Bool>
  /// By field and slot: some activity says what is of that slot, be it nothing.
  private var isSaid: ContiguousArray<Bool>
  /// By field: of some of the persons that are asked for no activity says anything.
  private var lacksPersons: ContiguousArray<Bool> = []
  /// Whether anything was not recorded anywhere.
  private(set) var hasGaps = false
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
    hasWeight = hasRows
    isSaid = ContiguousArray(repeating: false, count: slots.count > 1 ? sums.count : 0)
    let activities = records.activities
    let mask = aggregate.test.mask(activities)
    switch aggregate.quantity {
    case .count: add(nil, mask, activities)
    case .sum(let column):
      if let persons = aggregate.persons {
        add(persons.values(activities, records.codes), mask, activities)
        findLacking(persons, mask, activities, records.codes)
      } else {
        add(column.values(activities), mask, activities)
      }
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
    finish()
  }

  /// The activities that go in, with their fields and what they count.
  private struct Counted {
    var rows: ContiguousArray<Int32> = []
    var fields: ContiguousArray<Int32> = []
    var values: ContiguousArray<Double> = []
  }

  /// Adds a column, or 1 for each row, to the totals and to the values of all dimensions.
  private mutating func add(
    _ values: ContiguousArray<Double>?, _ mask: ContiguousArray<Bool>?, _ activities: Activities
  ) {
    let width = slots.count
    var counted = Counted()
    let isSorted = !slots.blocks.isEmpty
    for row in fields.indices {
      let field = Int(fields[row])
      guard field >= 0 else { continue }
      if let mask, !mask[row] { continue }
      hasRows[field] = true
      let value = values?[row] ?? 1
      guard value == value else { continue }
      hasValues[field] = true
      if value != 0 { hasWeight[field] = true }
      sums[field * width] += value
      guard isSorted else { continue }
      counted.rows.append(Int32(row))
      counted.fields.append(Int32(field))
      counted.values.append(value)
    }
    for block in slots.blocks { add(counted, to: block, activities) }
  }

  private mutating func add(_ counted: Counted, to block: Slots.Block, _ activities: Activities) {
    switch (block.axes.first?.place, block.axes.count) {
    case (.single(let list)?, 1): add(counted, at: block.offset, codes: activities.codes[list])
    case (.several(let list)?, 1): add(counted, at: block.offset, sets: activities.codeSets[list])
    case (.visits(let list)?, 1): addPersons(counted, at: block.offset, activities.visitsByList[list])
    default:
      if let persons = block.axes.firstIndex(where: \.isOfPersons) {
        addPersons(counted, to: block, persons, activities)
      } else {
        addPairs(counted, to: block, activities)
      }
    }
  }

  private mutating func add(_ counted: Counted, at offset: Int, codes: ContiguousArray<UInt8>) {
    let width = slots.count
    for index in counted.rows.indices {
      let code = codes[Int(counted.rows[index])]
      guard code != Activities.noCode else { continue }
      let base = Int(counted.fields[index]) * width + offset
      sums[base + Int(code)] += counted.values[index]
      isSaid[base] = true
    }
  }

  /// An activity with several topics is shared out equally, so that the topics add up to the whole.
  private mutating func add(_ counted: Counted, at offset: Int, sets: ContiguousArray<UInt32>) {
    let width = slots.count
    for index in counted.rows.indices {
      var bits = sets[Int(counted.rows[index])]
      guard bits != 0 else { continue }
      let base = Int(counted.fields[index]) * width + offset
      let part = counted.values[index] / Double(bits.nonzeroBitCount)
      while bits != 0 {
        sums[base + bits.trailingZeroBitCount] += part
        bits &= bits - 1
      }
      isSaid[base] = true
    }
  }

  /// Adds the columns of visits by gender, age or another list of persons to their slots.
  private mutating func addPersons(_ counted: Counted, at offset: Int, _ columns: [ContiguousArray<Int32>]) {
    let width = slots.count
    for (value, column) in columns.enumerated() {
      for index in counted.rows.indices {
        let count = column[Int(counted.rows[index])]
        guard count >= 0 else { continue }
        let slot = Int(counted.fields[index]) * width + offset + value
        sums[slot] += Double(count)
        isSaid[slot] = true
      }
    }
  }

  /// Pairs of a list of persons and one of activities.
  private mutating func addPersons(
    _ counted: Counted, to block: Slots.Block, _ persons: Int, _ activities: Activities
  ) {
    guard case .visits(let list)? = block.axes[persons].place, block.axes.count == 2 else { return }
    let other = block.axes[1 - persons]
    let (step, otherStep) = persons == 1 ? (1, block.axes[1].count) : (block.axes[1].count, 1)
    let width = slots.count
    var codes: ContiguousArray<Int> = []
    for index in counted.rows.indices {
      let row = Int(counted.rows[index])
      ActivityCells.codes(of: row, other, activities, into: &codes)
      guard !codes.isEmpty else { continue }
      let base = Int(counted.fields[index]) * width + block.offset
      for (value, column) in activities.visitsByList[list].enumerated() where column[row] >= 0 {
        let part = Double(column[row]) / Double(codes.count)
        for code in codes { sums[base + value * step + code * otherStep] += part }
        // Whatever its code, the activity says how many of these persons came.
        isSaid[base + value * step] = true
      }
    }
  }

  /// Pairs of two lists of activities.
  private mutating func addPairs(_ counted: Counted, to block: Slots.Block, _ activities: Activities) {
    guard block.axes.count == 2 else { return }
    let width = slots.count
    var (firsts, seconds): (ContiguousArray<Int>, ContiguousArray<Int>) = ([], [])
    for index in counted.rows.indices {
      let row = Int(counted.rows[index])
      ActivityCells.codes(of: row, block.axes[0], activities, into: &firsts)
      ActivityCells.codes(of: row, block.axes[1], activities, into: &seconds)
      guard !firsts.isEmpty, !seconds.isEmpty else { continue }
      let base = Int(counted.fields[index]) * width + block.offset
      let part = counted.values[index] / Double(firsts.count * seconds.count)
      for first in firsts { for second in seconds { sums[base + first * block.axes[1].count + second] += part } }
      isSaid[base] = true
    }
  }

  /// The codes that an activity has of a list of activities.
  private static func codes(
    of row: Int, _ axis: Slots.Axis, _ activities: Activities, into found: inout ContiguousArray<Int>
  ) {
    found.removeAll(keepingCapacity: true)
    switch axis.place {
    case .single(let list):
      let code = activities.codes[list][row]
      if code != Activities.noCode { found.append(Int(code)) }
    case .several(let list):
      var bits = activities.codeSets[list][row]
      while bits != 0 {
        found.append(bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    case .visits, nil: break
    }
  }

  private mutating func markDays(_ mask: ContiguousArray<Bool>?, _ activities: Activities, _ grid: ActivityGrid) {
    let width = slots.count
    var (firsts, seconds): (ContiguousArray<Int>, ContiguousArray<Int>) = ([], [])
    for row in fields.indices where fields[row] >= 0 {
      if let mask, !mask[row] { continue }
      let day = Int(activities.day[row] - grid.firstDay.number)
      let centre = Int(activities.centre[row])
      hasWeight[Int(fields[row])] = true
      mark(day, centre, 0)
      for block in slots.blocks {
        ActivityCells.codes(of: row, block.axes[0], activities, into: &firsts)
        seconds = [0]
        if block.axes.count == 2 { ActivityCells.codes(of: row, block.axes[1], activities, into: &seconds) }
        guard !firsts.isEmpty, !seconds.isEmpty else { continue }
        let step = block.axes.count == 2 ? block.axes[1].count : 1
        for first in firsts { for second in seconds { mark(day, centre, block.offset + first * step + second) } }
        isSaid[Int(fields[row]) * width + block.offset] = true
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

  // MARK: What was not recorded

  /// Finds the fields in which visits were counted, and for some of the persons that are asked for no activity says how
  /// many of them are theirs.
  private mutating func findLacking(
    _ persons: PersonTest, _ mask: ContiguousArray<Bool>?, _ activities: Activities, _ lists: CodeLists
  ) {
    lacksPersons = ContiguousArray(repeating: false, count: hasRows.count)
    var came = lacksPersons
    for row in fields.indices where fields[row] >= 0 && activities.visits[row] > 0 && mask?[row] ?? true {
      came[Int(fields[row])] = true
    }
    for column in persons.columns(activities, lists) {
      var said = ContiguousArray(repeating: false, count: hasRows.count)
      for row in fields.indices where fields[row] >= 0 && column[row] >= 0 && mask?[row] ?? true {
        said[Int(fields[row])] = true
      }
      for field in came.indices where came[field] && !said[field] { lacksPersons[field] = true }
    }
  }

  /// What an activity says of one value of a list it says of all: those it does not have are none.
  private mutating func finish() {
    let width = slots.count
    for field in hasRows.indices {
      for block in slots.blocks {
        let base = field * width + block.offset
        if !block.axes.contains(where: \.isOfPersons) {
          if isSaid[base] { for slot in 0..<block.count { isSaid[base + slot] = true } }
        } else if block.axes.count == 2 {
          spread(block, from: base)
        }
        guard hasWeight[field] else { continue }
        hasGaps = hasGaps || (0..<block.count).contains { !isSaid[base + $0] }
      }
      hasGaps = hasGaps || isUnrecorded(field) || lacks(field)
    }
  }

  private mutating func spread(_ block: Slots.Block, from base: Int) {
    let isSecond = block.axes[1].isOfPersons
    let (values, others) =
      isSecond ? (block.axes[1].count, block.axes[0].count) : (block.axes[0].count, block.axes[1].count)
    let (step, otherStep) = isSecond ? (1, values) : (others, 1)
    for value in 0..<values where isSaid[base + value * step] {
      for other in 0..<others { isSaid[base + value * step + other * otherStep] = true }
    }
  }

  /// Whether the column was recorded for none of a field's activities, although there are some.
  func isUnrecorded(_ field: Int) -> Bool { hasRows[field] && !hasValues[field] }

  func hasValue(_ field: Int) -> Bool { hasValues[field] }

  /// Whether some activity of a field says what is of a slot.
  func isSaid(_ field: Int, _ slot: Int) -> Bool { slot == 0 || isSaid[field * slots.count + slot] }

  /// Whether no activity of a field says how many of some of the persons came that are asked for.
  func lacks(_ field: Int) -> Bool { !lacksPersons.isEmpty && lacksPersons[field] }
}
