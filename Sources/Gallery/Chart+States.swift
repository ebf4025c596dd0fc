import Charts
import Figures
import Vocabulary

/// The changes that states make.
extension Chart {
  /// Changes each cell; the closure is given the index of its series and its own.
  mutating func change(_ body: (Int, inout GridCell, Int) -> Void) {
    for index in series.indices { for at in series[index].cells.indices { body(index, &series[index].cells[at], at) } }
  }

  /// Changes each value; the closure is given the index of its series and its own.
  mutating func changeValues(_ body: (Double, Int, Int) -> Double) {
    change { series, cell, at in
      guard let value = cell.observation.value else { return }
      cell.observation.state = .value(.init(body(value, series, at)))
    }
  }

  /// Whether the cells of its series stand at names, all of one period.
  private var standsAtNames: Bool { Set(series.flatMap { $0.cells.map(\.observation.key.period) }).count == 1 }

  /// So many series; rows, where the cells of each stand at names.
  mutating func multiply(to count: Int) {
    guard !series.isEmpty, kind != .calendar else { return }
    if standsAtNames {
      for index in series.indices {
        let cells = series[index].cells
        series[index].cells = (0..<count).map { at in
          var cell = cells[at % cells.count]
          if at >= cells.count { cell.label += " \(at / cells.count + 1)" }
          return cell
        }
      }
    } else {
      let given = series
      series = (0..<count).map { at in
        var one = given[at % given.count]
        if at >= given.count {
          one.name += " \(at / given.count + 1)"
          one.entity += "-\(at)"
        }
        return one
      }
    }
  }

  /// So many years, whose values are those given again and again.
  mutating func lengthen(to count: Int) {
    guard !standsAtNames, kind != .calendar, kind != .dumbbell, kind != .slope else { return }
    for index in series.indices {
      let cells = series[index].cells
      guard let last = cells.last?.observation.key.period else { continue }
      series[index].cells = (0..<count).map { at in
        let period = last.advanced(by: at - count + 1)
        var cell = cells[(at + cells.count * count - count) % cells.count]
        cell.observation.key.period = period
        cell.label = String(period.days.lowerBound.parts.year)
        return cell
      }
    }
  }

  /// Adds a flag to the last cells of each series.
  mutating func mark(last count: Int, _ flag: ObservationFlags) {
    let first = series.map { $0.cells.count - count }
    change { series, cell, at in if at >= first[series] { cell.observation.flags.insert(flag) } }
  }

  /// Names as long as a municipality's or an office's can be, with and without places to break them at.
  mutating func lengthenNames() {
    let names = [
      "Medobčinski mladinski center Zagorje ob Savi, Trbovlje in Hrastnik, enota za delo",
      "Kinder- und Jugendfreizeitzentrum",
      "Mladinski center Šentjernej – enota Kostanjevica na Krki", "Donaudampfschifffahrtsgesellschaftskapitän",
    ]
    func long(_ name: String, _ number: Int) -> String { "\(names[number % names.count]) \(name)" }
    let standsAtNames = standsAtNames
    for index in series.indices {
      series[index].name = long(series[index].name, index)
      guard standsAtNames, kind != .calendar else { continue }
      for at in series[index].cells.indices {
        series[index].cells[at].label = long(series[index].cells[at].label, at)
      }
    }
  }
}
