import Charts
import Figures
import Gallery
import Languages
import Vocabulary
import Wording

/// Charts of every kind from random numbers and long names, in random states.
enum RandomChart {
  static let names = [
    "Mladinski center Zagorje ob Savi in okolica", "Brda", "Škofja Loka", "Društvo mladih Kostanjevica na Krki",
    "Javni zavod za mladinske dejavnosti in medgeneracijsko sodelovanje Ljubljana Bežigrad", "Novo mesto",
    "Dnevni center za otroke in mladostnike, enota Vič-Rudnik", "Ungdomsverksamhetsutvecklingsprojektet",
  ]

  static func make(_ kind: Chart.Kind, _ sample: Sample, _ random: inout Sequence) -> Chart {
    var chart =
      switch kind {
      case _ where kind.isOfPlaces: places(kind, sample, &random)
      case .answerScale: answers(sample, &random)
      case .pyramid: pyramid(sample, &random)
      case .calendar: calendar(sample, &random)
      default: periods(kind, sample, &random)
      }
    chart.isDemonstration = random.next(below: 2) == 0
    return chart
  }

  private static func state(_ random: inout Sequence, _ scale: Double, isWhole: Bool = false)
    -> PublishedObservation.State
  {
    switch random.next(below: isWhole ? 40 : 12) {
    case 0: .withheld
    case 1: .notAvailable
    case 2: .notApplicable
    default: .value(.init((random.next(in: 0...1) * scale * 10).rounded() / 10))
    }
  }

  private static func empty(_ kind: Chart.Kind, _ indicator: String = "hours-per-week") -> Chart {
    Chart(
      id: "random", kind: kind, title: "", subtitle: "", indicator: IndicatorID(indicator), series: [], source: "",
      isDemonstration: false)
  }

  private static func cell(
    _ label: String, _ indicator: String, _ place: String, _ state: PublishedObservation.State, isOwn: Bool = false
  ) -> Chart.GridCell {
    let key = FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place), period: .year(2024))
    return Chart.GridCell(
      label: label, observation: PublishedObservation(key: key, state: state, origin: .computed), isOwn: isOwn)
  }

  private static func answers(_ sample: Sample, _ random: inout Sequence) -> Chart {
    var chart = empty(.answerScale, "index-safety")
    let sides: [Chart.Series.Answer] = [.negative, .negative, .negative, .neutral, .positive, .positive, .none]
    let items = 1 + random.next(below: 6)
    let weights = (0..<items).map { _ in sides.map { _ in random.next(in: 0.01...1) } }
    chart.series = sides.enumerated().map { index, side in
      Chart.Series(
        name: names[index], entity: "answer=\(index)", role: .equal, answer: side,
        cells: (0..<items).map { item in
          let share = weights[item][index] / weights[item].reduce(0, +)
          let state: PublishedObservation.State =
            random.next(below: 30) == 0 ? .withheld : .value(.init(share, base: 123))
          return cell(names[(item + index / 9) % 8] + " \(item)", "index-safety", "celje", state)
        })
    }
    return chart
  }

  private static func pyramid(_ sample: Sample, _ random: inout Sequence) -> Chart {
    var chart = empty(.pyramid)
    let ages = ["10–12 let", "13–14 let", "15–17 let", "18–21 let", "22–29 let in starejši"]
    let scale = [1.0, 40, 9000][random.next(below: 3)]
    for (index, role) in [Chart.Series.Role.equal, .equal, .comparison, .comparison, .equal].enumerated() {
      let count = index == 4 ? 1 : ages.count
      chart.series.append(
        Chart.Series(
          name: names[index], entity: "side=\(index)", role: role,
          cells: (0..<count).map { age in
            cell(ages[age], "hours-per-week", "celje", state(&random, scale))
          }))
    }
    return chart
  }

  private static func calendar(_ sample: Sample, _ random: inout Sequence) -> Chart {
    var chart = empty(.calendar, "visits")
    let first = Day(number: 18_000 + Int32(random.next(below: 2000)))
    let scale = [10.0, 400, 90_000][random.next(below: 3)]
    let count = 20 + random.next(below: 500)
    let cells = (0..<count).map { offset -> Chart.GridCell in
      let day = Day(number: first.number + Int32(offset))
      var cell = cell(day.iso, "visits", "celje", state(&random, scale, isWhole: true))
      cell.day = day
      return cell
    }
    chart.series = [Chart.Series(name: "", entity: "", role: .own, cells: cells)]
    for number in 0..<random.next(below: 5) {
      let start = first.number + Int32(random.next(below: count))
      chart.annotations.append(
        Annotation(
          days: Day(number: start)...Day(number: start + Int32(random.next(below: 60))), places: [],
          text: LocalizedText([Language("sl"): names[number]])))
    }
    return chart
  }

  private static func places(_ kind: Chart.Kind, _ sample: Sample, _ random: inout Sequence) -> Chart {
    // Squares of a hundred are of shares alone.
    let indicator = kind == .waffle ? "index-safety" : random.next(below: 2) == 0 ? "visits" : "hours-per-week"
    var chart = empty(kind, indicator)
    let scale = kind == .waffle ? 1.0 : [1.0, 40, 9000, 250_000][random.next(below: 4)]
    let cells = names.enumerated().map { index, name -> Chart.GridCell in
      var state = state(&random, scale)
      if kind == .rankedDots || kind == .strip, case .value(var measure) = state {
        measure.interval = measure.value * 0.8...measure.value * 1.2
        state = .value(measure)
      }
      var cell = cell(name, indicator, "p\(index)", state, isOwn: index == 1)
      if kind == .bullet { cell.target = (random.next(in: 0...1) * scale).rounded() }
      return cell
    }
    chart.series = [Chart.Series(name: "", entity: "", role: .equal, cells: cells)]
    let tiles = names.indices.map { MapGeometry.Tile(place: PlaceID("p\($0)"), column: $0 % 3, row: $0 / 3) }
    let areas = names.indices.map { index -> MapGeometry.Area in
      let (x, y) = (random.next(in: 0...400), random.next(in: 0...300))
      let corners = [(0.0, 0.0), (30, 4), (34, 40), (-5, 28)].map { MapGeometry.Point(x: x + $0.0, y: y + $0.1) }
      return MapGeometry.Area(place: PlaceID("p\(index)"), outlines: [corners])
    }
    chart.geometry = MapGeometry(areas: areas, tiles: tiles, licence: "")
    addReferences(&chart, &random, scale)
    return chart
  }

  private static func addReferences(_ chart: inout Chart, _ random: inout Sequence, _ scale: Double) {
    for number in 0..<random.next(below: 3) {
      chart.references.append(.init(label: names[number + 1], value: (random.next(in: 0...1) * scale).rounded()))
    }
  }

  private static func periods(_ kind: Chart.Kind, _ sample: Sample, _ random: inout Sequence) -> Chart {
    let isStack = kind == .stackedColumns
    let isTwo = kind == .dumbbell || kind == .slope
    let isMany = kind == .line || kind == .smallMultiples || isTwo || kind == .heatTable
    let indicator = random.next(below: 2) == 0 ? "visits" : "hours-per-week"
    var chart = empty(kind, indicator)
    let count = isTwo ? 2 : 2 + random.next(below: 9)
    let scale = [1.0, 40, 9000, 250_000][random.next(below: 4)]
    let low = random.next(below: 2) == 0 ? 0 : scale
    chart.series = (0..<1 + random.next(below: isMany ? 8 : 3)).map { index in
      let states = (0..<count).map { _ -> PublishedObservation.State in
        let state = state(&random, scale)
        guard case .value(var measure) = state else { return isStack ? .value(.init(1)) : state }
        measure.value += isStack ? 0 : low * 4
        return .value(measure)
      }
      let cells = sample.cells(
        indicator, "brda", Sample.years(2025 - count + 1...2025), states, flags: [count - 1: .provisional])
      return Chart.Series(
        name: names[(index + random.next(below: 8)) % 8], entity: "place:\(index)",
        role: index == 0 && random.next(below: 2) == 0 ? .own : .equal, cells: cells)
    }
    addReferences(&chart, &random, scale)
    guard !isStack, !isTwo else { return chart }
    for number in 0..<random.next(below: 4) {
      guard let day = Day(year: 2025 - random.next(below: count), month: 1, day: 1) else { continue }
      chart.breaks.append(
        SeriesBreak(
          day: day, places: [], indicators: [],
          text: LocalizedText([Language("sl"): "Nov način štetja obiskov \(number)"])))
    }
    return chart
  }
}
