import Diagnostics
import Tables
import Vocabulary

/// Reads a piece of a table of activities: every cell as its column says, and then what takes several cells.
struct ActivityReader: Sendable {
  let context: LoadingContext
  let columns: ActivityColumns
  let isDemonstration: Bool

  init(_ columns: ActivityColumns, source: Int, context: LoadingContext) {
    self.columns = columns
    self.context = context
    isDemonstration = context.sources[source].isDemonstration
  }

  func read(_ rows: inout TableRows, into found: inout ActivityRows) {
    while rows.next() {
      found.row.begin()
      for column in columns.present { read(column, &rows, into: &found.row) }
      checkDay(&rows, found.row)
      let areHoursKnown = checkTime(&rows, &found.row)
      let areVisitsKnown = checkVisits(&rows, &found.row)
      checkPeople(&rows, found.row, areVisitsKnown: areVisitsKnown, areHoursKnown: areHoursKnown)
      guard rows.isSound, let id = columns[.id] else { continue }
      let isInvented = isDemonstration || context.isDemonstration[Int(found.row.numbers[ActivityField.centre.rawValue])]
      found.row.set(.isDemonstration, isInvented ? 1 : 0)
      found.row.set(.status, Int32(found.row.status.rawValue))
      found.row.set(.line, Int32(truncatingIfNeeded: rows.line))
      found.append(id: rows.hash(id))
    }
  }

  private func read(_ column: ActivityColumns.Present, _ rows: inout TableRows, into row: inout ActivityRows.Row) {
    let (slot, place) = (column.slot, column.place)
    if column.isRequired, rows.misses(place, columns.name(ofSlot: slot)) {
      row.numbers[slot] = column.missing
      return
    }
    switch column.cell {
    case .id: checkID(&rows, place)
    case .day: row.numbers[slot] = rows.day(place, in: context.years)?.number ?? column.missing
    case .time: row.numbers[slot] = number(rows.time(place), column)
    case .hours: row.reals[slot] = readHours(&rows, place) ?? .nan
    case .codes(let list): row.numbers[slot] = Int32(truncatingIfNeeded: rows.mask(place, of: context.lists[list]))
    case .code(.centres):
      row.numbers[slot] = number(rows.code(place, of: context.centres, "records.unknown-centre"), column)
    case .code(.list(let list)): row.numbers[slot] = number(rows.code(place, of: context.lists[list]), column)
    case .code(.statuses): row.numbers[slot] = number(rows.code(place, of: context.statuses), column)
    case .count: row.numbers[slot] = number(rows.integer(place, in: LoadingContext.visits), column)
    case .number, .own(.hours): row.reals[slot] = rows.decimal(place, in: 0...100_000) ?? .nan
    case .own(.count): row.reals[slot] = rows.integer(place, in: LoadingContext.visits).map { Double($0) } ?? .nan
    case .own(.number), .own(.money): row.reals[slot] = rows.decimal(place, in: LoadingContext.amounts) ?? .nan
    }
  }

  private func number(_ value: Int?, _ column: ActivityColumns.Present) -> Int32 {
    value.map { Int32(truncatingIfNeeded: $0) } ?? column.missing
  }

  /// Whether the cells of some columns could be read, or are empty: what takes several cells is not told where one of them
  /// is wrong already.
  func areSound(
    _ rows: TableRows, _ row: ActivityRows.Row, _ fields: [ActivityField], _ others: Range<Int> = 0..<0
  ) -> Bool {
    (fields.map(\.rawValue) + others).allSatisfy { slot in
      guard let place = columns.place(ofSlot: slot), !rows.isEmpty(place) else { return true }
      return row.count(slot: slot) != nil || !row.reals[slot].isNaN
    }
  }

  private func checkDay(_ rows: inout TableRows, _ row: ActivityRows.Row) {
    guard let column = columns[.date] else { return }
    let day = row.numbers[ActivityField.date.rawValue]
    guard day > .min else { return }
    if day > context.cutOff.number, row.status != .planned {
      rows.report(
        "activity.after-cut-off", column, "the day lies after the cut-off date \(context.cutOff.iso)",
        hint: "correct the day, or set cut_off in portal.yml later")
    }
    guard let centre = row.count(.centre) else { return }
    if day < context.opened[centre] || day > context.closed[centre] {
      rows.report(
        "activity.centre-not-open", column, "the centre \"\(context.centres.words[centre])\" was not open on this day",
        hint: "correct the day, or opened and closed in \(context.centresPath)")
    }
  }

  private func checkID(_ rows: inout TableRows, _ column: Int) {
    if let trait = PersonalTrait(inCode: rows.cell(column), births: rows.personal.births), trait != .phoneNumber,
      trait != .date
    {
      rows.report(
        "records.personal-data", column, "the id seems to hold \(trait.name)",
        hint: "give the activity a number of its own; data about persons must not reach the portal")
    } else if rows.isExponent(column) {
      rows.report(
        "activity.id-digits", column,
        "the id \(rows.shown(column)) is a number whose last digits a spreadsheet left out",
        hint: "format the column as text, and export the table anew")
    }
  }
}
