import Testing
import Vocabulary

@testable import Charts

@Suite struct TickTests {
  static let axes: [(data: ClosedRange<Double>, target: Int, ticks: [Double])] = [
    (0...1630, 5, [0, 500, 1000, 1500]),
    (0...42.3, 5, [0, 10, 20, 30, 40]),
    (0...1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (0...100, 6, [0, 20, 40, 60, 80, 100]),
    (-12...30, 5, [-10, 0, 10, 20, 30]),
  ]

  @Test(arguments: axes)
  func `ticks are round and in the data's reach`(data: ClosedRange<Double>, target: Int, ticks: [Double]) {
    #expect(NumericTicks(target: target)(data).map(\.value) == ticks)
  }

  @Test(arguments: [1.0, 2, 3, 4, 5, 7, 9, 11, 40, 999])
  func `counts have whole steps`(top: Double) {
    let ticks = NumericTicks(target: 5, isWhole: true)(0...top)
    #expect(ticks.count >= 2)
    #expect(ticks.allSatisfy { $0.value == $0.value.rounded() })
  }

  @Test func `every span gives ascending ticks of one step`() {
    var random = Sequence(seed: 7)
    for _ in 0..<400 {
      let low = random.next(in: -1000...1000).scaled(byTenTo: Int(random.next(in: -6...6)))
      let span = random.next(in: 0.01...1000).scaled(byTenTo: Int(random.next(in: -6...6)))
      let ticks = NumericTicks(target: 5)(low...(low + span))
      guard abs(low) < span * 1000 else { continue }
      #expect(ticks.count >= 2, "\(low) + \(span)")
      #expect(Set(zip(ticks, ticks.dropFirst()).map { $1.mantissa - $0.mantissa }).count == 1)
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
    }
  }

  @Test func `no data, no ticks`() {
    #expect(NumericTicks(target: 5)(3...3).isEmpty)
  }

  @Test func `decimals are the fewest that keep a tick exact`() {
    #expect(Tick(mantissa: 25, exponent: -1).decimals == 1)
    #expect(Tick(mantissa: 250, exponent: -2).decimals == 1)
    #expect(Tick(mantissa: 20, exponent: -1).decimals == 0)
    #expect(Tick(mantissa: 4, exponent: 3).decimals == 0)
  }

  static let calendars: [(count: Int, step: Double, most: Int, ticks: [Int])] = [
    (12, 60, 12, Array(0...11)), (12, 40, 12, [1, 3, 5, 7, 9, 11]), (7, 25, 12, [0, 2, 4, 6]), (1, 100, 12, [0]),
    (2, 10, 12, [1]), (12, 40, 4, [1, 6, 11]), (9, 30, 3, [0, 4, 8]),
    (12, 40, 2, [0, 11]), (13, 20, 12, [0, 3, 6, 9, 12]), (0, 10, 4, []),
  ]

  @Test(arguments: calendars)
  func `years are labelled in equal steps that end at the last, or the first and the last are`(
    count: Int, step: Double, most: Int, ticks: [Int]
  ) {
    let periods = (0..<count).map { Period.year(2014 + $0) }
    let widths = Array(repeating: 34.0, count: count)
    #expect(CalendarTicks(periods: periods, widths: widths, step: step, most: most)() == ticks)
  }

  @Test func `months are labelled in steps of the calendar`() {
    let periods = (0..<30).map { Period.month(year: 2023, month: 1).advanced(by: $0) }
    let ticks = CalendarTicks(periods: periods, widths: Array(repeating: 70, count: 30), step: 18)()
    #expect(ticks.last == 29)
    #expect(Set(zip(ticks, ticks.dropFirst()).map { $1 - $0 }).isSubset(of: [3, 6, 12]))
  }
}
