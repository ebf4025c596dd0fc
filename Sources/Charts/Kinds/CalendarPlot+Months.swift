import Figures
import Languages
import Vocabulary
import Wording

extension CalendarPlot {
  /// The width of a day in a month's block, and of the block.
  private static let step = 22.0
  private static let blockWidth = 7 * step - cellGap
  /// Between the cells of days, and between the blocks of months.
  private static let (cellGap, blockGap) = (2.0, 18.0)
  /// From the top of a block of days to the baseline of the weekdays' letters, and to the first day.
  private static let (letters, firstDay) = (15.0, 23.5)

  /// Months as blocks in two columns, each with its name and sum.
  func drawMonths(_ months: [CalendarDays.Month], _ top: Double, into drawing: inout Drawing) -> Double {
    var cells: [(Box, PublishedObservation)] = []
    var y = top
    for first in stride(from: 0, to: months.count, by: 2) {
      let pair = months[first..<min(first + 2, months.count)]
      let heads = pair.map(head)
      let below = y + Type.height(heads.map(\.count).max() ?? 1)
      var bottom = below
      for (column, (month, head)) in zip(pair, heads).enumerated() {
        let x = Double(column) * (width.points / 2 + Spacing.text)
        for (line, texts) in head.enumerated() {
          let baseline = Type.baseline(under: y) + Type.height(line)
          drawing.add(TextRun([texts.left], x: x, y: baseline))
          drawing.add(
            TextRun(texts.right, x: x + CalendarPlot.blockWidth, y: baseline, anchor: .end, tone: .secondary))
        }
        bottom = max(bottom, drawDays(month, x, below, &cells, into: &drawing))
      }
      y = bottom + CalendarPlot.blockGap
    }
    draw(cells, into: &drawing)
    return y
  }

  /// The name of a month, its sum, and the numbers of what is said of its days, on as few lines as they need.
  private func head(_ month: CalendarDays.Month) -> [(left: TextRun.Line, right: String)] {
    let measure = model.measure
    let numbers = marked.enumerated().filter { _, item in
      item.days.lowerBound.number < month.first.number + Int32(month.days.count)
        && item.days.upperBound >= month.first
    }.map { "(\($0.offset + 1))" }.joined(separator: " ")
    let value = month.sum.map { model.words.value($0, of: model.chart.indicator) } ?? ""
    // A sum that is wider than its month stands in the table alone.
    let sum = measure.width(value) <= CalendarPlot.blockWidth ? value : ""
    var name = TextRun.Line(model.words.words.month(month.month), .bold)
    var lines: [(left: TextRun.Line, right: String)] = []
    func fits(_ line: TextRun.Line, _ right: String) -> Bool {
      measure.width(of: line) + measure.width(right) + Spacing.side <= CalendarPlot.blockWidth
    }
    if fits(name, sum) {
      lines.append((name, sum))
    } else {
      lines.append((name, ""))
      name = TextRun.Line(sum)
      lines.append((name, ""))
    }
    if !numbers.isEmpty {
      if let last = lines.last, last.right.isEmpty, fits(last.left, numbers) {
        lines[lines.count - 1].right = numbers
      } else {
        for line in measure.wrap(numbers, to: CalendarPlot.blockWidth) {
          lines.append((TextRun.Line(line), ""))
        }
      }
    }
    return lines
  }

  /// Draws the weekdays' letters, collects the cells, and gives the y below them.
  private func drawDays(
    _ month: CalendarDays.Month, _ x: Double, _ top: Double, _ cells: inout [(Box, PublishedObservation)],
    into drawing: inout Drawing
  ) -> Double {
    let step = CalendarPlot.step
    for weekday in 1...7 {
      let letter = model.words.words[.chartWeekdayLetter, ["day": .integer(weekday)]]
      let middle = x + (Double(weekday) - 0.5) * step - 1
      drawing.add(TextRun(letter, x: middle, y: top + CalendarPlot.letters, anchor: .middle, tone: .secondary))
    }
    var bottom = top
    let breaks = marked.filter(\.isBreak).map(\.days.lowerBound)
    for (index, observation) in month.days.enumerated() {
      let day = Day(number: month.first.number + Int32(index))
      let row = Double((index + month.first.weekday - 1) / 7)
      let cell = Box(
        left: x + Double(day.weekday - 1) * step + 0.5, top: top + CalendarPlot.firstDay + row * step,
        right: x + Double(day.weekday) * step - CalendarPlot.cellGap - 0.5,
        bottom: top + CalendarPlot.firstDay - 1 - CalendarPlot.cellGap + (row + 1) * step)
      bottom = max(bottom, cell.bottom)
      if breaks.contains(day) {
        drawing.add(.breakRule) { path in
          path.move(cell.left - 1.5, cell.top - 2)
          path.down(cell.height + 4)
        }
      }
      if let observation { cells.append((cell, observation)) }
    }
    return bottom
  }
}
