import Figures
import Languages
import Vocabulary
import Wording

/// A square for each day: a year as weeks from left to right, or month by month where there is less room.
struct CalendarPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  let days: CalendarDays
  private let classes: ClassScale
  /// What the names of years and months take above their days, and sums below.
  private static let headHeight = 22.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    days = CalendarDays(model)
    classes = ClassScale(model)
  }

  func picture() -> ChartPicture {
    let contents = Set(
      days.months.flatMap { $0.days.compactMap { $0 } }.map { CellMark.content(of: $0, classes) })
    var draft = PictureDraft(model, width: width, keys: classes.key(contents, model.words.words))
    let years = Set(days.months.map(\.year)).sorted()
    for year in years {
      let months = days.months.filter { $0.year == year }
      if years.count > 1 {
        let name = model.words.words.period(.year(year))
        draft.drawing.add(TextRun(name, weight: .bold, x: 0, y: Type.baseline(under: draft.y)))
        draft.y += CalendarPlot.headHeight
      }
      draft.y =
        width.isWide
        ? drawWeeks(months, draft.y, into: &draft.drawing) : drawMonths(months, draft.y, into: &draft.drawing)
      draft.y += Spacing.side
    }
    return draft.picture(notes: notes + classes.notes(of: model, in: width.points))
  }

  /// What is marked with a number, in words.
  private var notes: [String] {
    marked.enumerated().map { "(\($0 + 1)) \(model.words.text($1.text))" }
  }

  /// What happened in some days, or before the first of them, which can then not be compared with those before.
  struct Marked {
    var days: ClosedRange<Day>
    var text: LocalizedText
    var isBreak: Bool
  }

  /// What happened in the months that are drawn, in order.
  var marked: [Marked] {
    guard let first = days.months.first?.first, let last = days.months.last else { return [] }
    let end = Day(number: last.first.number + Int32(last.days.count) - 1)
    let events = model.chart.annotations.map { Marked(days: $0.days, text: $0.text, isBreak: false) }
    let breaks = model.chart.breaks.map { Marked(days: $0.day...$0.day, text: $0.text, isBreak: true) }
    return (events + breaks).filter { $0.days.lowerBound <= end && $0.days.upperBound >= first }
      .sorted { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
  }

  /// Draws cells of one kind as one path each.
  func draw(_ cells: [(box: Box, observation: PublishedObservation)], into drawing: inout Drawing) {
    var steps = ClassPaths()
    var missing = Path()
    var holes = Path()
    for (box, observation) in cells {
      let mark = CellMark(box: box, observation, classes: classes)
      if let step = mark.content.step {
        steps[step].rectangle(box)
        if case .tentative = mark.content { mark.addHole(to: &holes) }
      } else {
        mark.addMissing(to: &missing)
      }
    }
    steps.draw(into: &drawing)
    drawing.add(.hole, holes)
    drawing.add(.hatch, missing)
  }
}

extension CalendarPlot {
  /// The pixels of a year of weeks.
  private struct Weeks {
    var left: Double
    var top: Double
    var step: Double
    /// Rows are as high as the names of the weekdays need, and columns at most so wide.
    static let most = 14.0
    let height = Type.line
    /// The Monday of the first column.
    var monday: Day

    func column(_ day: Day) -> Int { Int(day.number - monday.number) / 7 }
    func x(_ day: Day) -> Double { left + Double(column(day)) * step }
    func y(_ day: Day) -> Double { top + Double(day.weekday - 1) * height }
    var bottom: Double { top + 7 * height }

    /// Adds the line between a day and the days before it.
    func addEdge(before day: Day, to path: inout Path) {
      let x = x(day) - 0.5
      if day.weekday == 1 {
        path.move(x, top - 2)
      } else {
        path.move(x + step, top - 2)
        path.line(x + step, y(day) - 0.5)
        path.across(-step)
      }
      path.line(x, bottom)
    }

    func box(_ day: Day) -> Box {
      Box(left: x(day) + 0.5, top: y(day) + 0.5, right: x(day) + step - 1.5, bottom: y(day) + height - 1.5)
    }
  }

  private func drawWeeks(_ months: [CalendarDays.Month], _ top: Double, into drawing: inout Drawing) -> Double {
    guard let first = months.first, let last = months.last else { return top }
    let words = model.words.words
    let names = (1...7).map { words[.chartWeekday, ["day": .integer($0)]] }
    let left = model.measure.width(names).rounded(.up) + Spacing.text
    let sums = days.weekdays.map { $0.map { model.words.value($0, of: model.chart.indicator) } ?? "" }
    let right = model.measure.width(sums).rounded(.up) + Spacing.text
    let end = Day(number: last.first.number + Int32(last.days.count) - 1)
    let monday = first.first.monday
    let columns = Double(Int(end.number - monday.number) / 7 + 1)
    let step = min(Weeks.most, ((width.points - left - right) / columns * 2).rounded(.down) / 2)
    let weeks = Weeks(left: left, top: top + CalendarPlot.headHeight, step: step, monday: monday)
    var cells: [(Box, PublishedObservation)] = []
    for month in months {
      for (index, observation) in month.days.enumerated() {
        guard let observation else { continue }
        cells.append((weeks.box(Day(number: month.first.number + Int32(index))), observation))
      }
    }
    draw(cells, into: &drawing)
    drawOutlines(months, weeks, into: &drawing)
    let edge = left + columns * step + Spacing.value
    for weekday in 0..<7 {
      let y = weeks.top + (Double(weekday) + 0.5) * weeks.height + Type.drop - 0.5
      drawing.add(TextRun(names[weekday], x: 0, y: y, tone: .secondary))
      drawing.add(TextRun(sums[weekday], x: edge, y: y, tone: .secondary))
    }
    let bottom = drawMarked(weeks, months, from: weeks.bottom + Spacing.hair, into: &drawing)
    return drawMonthTexts(months, weeks, sumsAt: bottom, into: &drawing)
  }

  /// The lines between months.
  private func drawOutlines(_ months: [CalendarDays.Month], _ weeks: Weeks, into drawing: inout Drawing) {
    drawing.add(.zero) { path in for month in months.dropFirst() { weeks.addEdge(before: month.first, to: &path) } }
    guard let first = months.first, let last = months.last else { return }
    let shown = first.first.number...last.first.number + Int32(last.days.count) - 1
    drawing.add(.breakRule) { path in
      for item in marked where item.isBreak && shown.contains(item.days.lowerBound.number) {
        weeks.addEdge(before: item.days.lowerBound, to: &path)
      }
    }
  }

  /// Names above and sums below the months, where they fit.
  private func drawMonthTexts(
    _ months: [CalendarDays.Month], _ weeks: Weeks, sumsAt bottom: Double, into drawing: inout Drawing
  ) -> Double {
    let words = model.words.words
    let sums = months.map { $0.sum.map { model.words.value($0, of: model.chart.indicator) } ?? "" }
    // Sums that have no room beside each other stand on two rows by turns.
    let room = 4.3 * weeks.step - Spacing.hair
    let widest = model.measure.width(sums)
    let rows = widest <= room ? 1 : widest <= 2 * room ? 2 : 0
    for (index, (month, sum)) in zip(months, sums).enumerated() {
      let x = weeks.x(month.first) + (month.first.weekday == 1 ? 0 : weeks.step)
      drawing.add(TextRun(words.month(month.month, short: true), x: x, y: weeks.top - Spacing.text, tone: .secondary))
      guard rows > 0 else { continue }
      let last = Day(number: month.first.number + Int32(month.days.count) - 1)
      let half = model.measure.width(sum) / 2
      let middle = max(half, min((x + weeks.x(last) + weeks.step) / 2, width.points - half))
      let y = Type.baseline(under: bottom) + Type.height(index % rows)
      drawing.add(TextRun(sum, x: middle, y: y, anchor: .middle, tone: .secondary))
    }
    let hasSums = rows > 0 && sums.contains { !$0.isEmpty }
    return bottom + (hasSums ? CalendarPlot.headHeight + Type.height(rows - 1) : Spacing.value)
  }

  /// Rules under the days that something is said of, with its number, and the y below them.
  private func drawMarked(
    _ weeks: Weeks, _ months: [CalendarDays.Month], from top: Double, into drawing: inout Drawing
  ) -> Double {
    guard let first = months.first?.first, let last = months.last else { return top }
    let end = Day(number: last.first.number + Int32(last.days.count) - 1)
    var found: [(number: Int, from: Double, to: Double)] = []
    for (index, item) in marked.enumerated() where item.days.lowerBound <= end && item.days.upperBound >= first {
      let (low, high) = (max(item.days.lowerBound, first), min(item.days.upperBound, end))
      found.append((index + 1, weeks.x(low), weeks.x(high) + weeks.step - 2))
    }
    guard !found.isEmpty else { return top }
    drawing.add(.missing) { path in
      for item in found {
        path.move(item.from, top + 2)
        path.across(item.to - item.from)
      }
    }
    let texts = found.map { "(\($0.number))" }
    let placement = LabelPlacement(
      wanted: found.map { ($0.from + $0.to) / 2 }, heights: texts.map { model.measure.width($0) + Spacing.value },
      bounds: weeks.left...width.points)
    for (text, x) in zip(texts, placement()) {
      drawing.add(TextRun(text, x: x, y: top + Type.line + 1, anchor: .middle, tone: .secondary))
    }
    return top + CalendarPlot.headHeight + 2
  }
}
