import Charts
import Figures
import Gallery
import Languages
import Testing
import Vocabulary
import Wording

/// Charts of every kind from data that ordinary portals seldom have: equal, single, missing, tiny, huge, many.
struct ExtremeChart: CustomTestStringConvertible, Sendable {
  enum Data: String, CaseIterable, Sendable {
    case equal, zero, single, onlyOneSeries, missing, withheld, empty, negative, mixed, tenDigits, twelveDigits
    case fifteenDigits, beyond, notNumbers, thousandths, smallest, thousandfold, millionfold, nearlyEqual,
      nearlyEqualLarge
    case wideIntervals, manySeries, manyYears, longNames, farReferences, farBelow, onlyReferences, farTargets,
      bigShares, manyMonths, farApart, manyEvents

    /// The value of a series at a position.
    fileprivate func value(_ series: Int, _ position: Int) -> Double? {
      let number = Double(series * 7 + position * 3 + 1)
      switch self {
      case .equal, .farReferences, .farBelow, .farTargets: return 7
      case .zero: return 0
      case .single: return series == 0 && position == 0 ? 42 : nil
      case .onlyOneSeries: return series == 0 ? number : nil
      case .missing, .withheld, .onlyReferences, .empty: return nil
      case .negative: return -number * 12
      case .mixed: return (series + position) % 2 == 0 ? number * 30 : -number * 20
      case .tenDigits: return 1_234_567_890 + number * 100_000_000
      case .twelveDigits: return 999_999_999_999 - number
      case .fifteenDigits: return 1e15 - number * 1e13
      case .beyond: return (series + position) % 2 == 0 ? 1e300 : -1e300
      case .notNumbers: return [Double.nan, .infinity, -.infinity, 3][(series + position) % 4]
      case .thousandths: return number / 1000
      case .smallest: return Double.leastNonzeroMagnitude * number
      case .thousandfold: return (series + position) % 3 == 0 ? 1000 * number : number
      case .millionfold: return (series + position) % 3 == 0 ? 1e11 : 1e-3
      case .nearlyEqual: return 3 + number * 1e-15
      case .nearlyEqualLarge: return 1e9 + number
      case .wideIntervals, .manySeries, .manyYears, .longNames, .manyMonths, .farApart, .manyEvents: return number
      case .bigShares: return number * 40
      }
    }

    fileprivate var seriesCount: Int { self == .manySeries ? 30 : 4 }

    fileprivate var periods: [Period] {
      switch self {
      case .manyYears: (1986...2025).map { .year($0) }
      case .manyMonths: (0..<480).map { .month(year: 1986 + $0 / 12, month: $0 % 12 + 1) }
      case .farApart: [.year(1), .year(2025), .year(9999)]
      default: (2021...2025).map { .year($0) }
      }
    }
  }

  var kind: Chart.Kind
  var data: Data
  var indicator: String

  var testDescription: String { "\(kind.rawValue), \(data.rawValue), \(indicator)" }

  /// Every kind with every kind of data.
  static let all = Chart.Kind.allCases.flatMap { kind in
    Data.allCases.flatMap { data in
      ["visits", "hours-per-week", "index-safety"].map { ExtremeChart(kind: kind, data: data, indicator: $0) }
    }
  }

  private static let long =
    "Medobčinski zavod za mladinske dejavnosti in medgeneracijsko sodelovanje enota Črnomelj"

  func chart(_ sample: Sample) -> Chart {
    var chart = Chart(
      id: "extreme", kind: kind, title: "Naslov", subtitle: "", indicator: IndicatorID(indicator),
      series: series(sample), source: "Vir", isDemonstration: data == .manyYears)
    switch data {
    case .farReferences:
      chart.references = [.init(label: "Cilj", value: 9_000_000), .init(label: "Povprečje", value: 1)]
    case .farBelow: chart.references = [.init(label: "Cilj", value: -9_000_000)]
    case .onlyReferences: chart.references = [.init(label: "Cilj", value: 1000)]
    case .beyond, .notNumbers:
      chart.references = [.init(label: "Cilj", value: 1e300), .init(label: "Brez", value: .nan)]
      chart.bands = [.init(label: "Dobro", upTo: 1e300), .init(label: "Brez", upTo: .infinity)]
    case .longNames: chart.references = [.init(label: ExtremeChart.long, value: 12)]
    case .farTargets: chart.bands = [.init(label: "Slabo", upTo: -500), .init(label: "Dobro", upTo: 5_000_000)]
    case .manyEvents:
      for number in 0..<30 {
        let day = Day(number: Int32(17_000 + number * 400))
        let text = LocalizedText([Language("sl"): "\(ExtremeChart.long) \(number)"])
        chart.breaks.append(SeriesBreak(day: day, places: [], indicators: [], text: text))
        let end = Day(number: number % 3 == 0 ? 2_000_000 : day.number)
        chart.annotations.append(Annotation(days: day...end, places: [], text: text))
      }
    default: break
    }
    chart.geometry = geometry
    return chart
  }

  private func series(_ sample: Sample) -> [Chart.Series] {
    guard data != .empty else { return [] }
    switch kind {
    case _ where kind.isOfPlaces: return [places()]
    case .calendar: return [days()]
    case .answerScale: return answers()
    default:
      return (0..<data.seriesCount).map { series in
        let role: Chart.Series.Role = series == 0 ? .own : kind == .pyramid && series > 1 ? .comparison : .equal
        return Chart.Series(
          name: name(series), entity: "place:\(series)", role: role,
          cells: data.periods.enumerated().map { position, period in
            let label = kind == .pyramid ? name(position) : sample.words.words.period(period, .short)
            return cell(label, series, position, period)
          })
      }
    }
  }

  private func places() -> Chart.Series {
    Chart.Series(
      name: "", entity: "", role: .equal,
      cells: (0..<max(8, data.seriesCount)).map { row in
        var cell = cell(name(row), row, 0, .year(2025))
        cell.isOwn = row == 2
        cell.target = data == .farTargets ? (row % 2 == 0 ? 4_000_000 : -3_000_000) : data.value(row + 1, 1)
        return cell
      })
  }

  private func days() -> Chart.Series {
    let first = Day(number: 19_000)
    return Chart.Series(
      name: "", entity: "", role: .own,
      cells: (0..<(data == .manyYears ? 15_000 : 400)).map { offset in
        let day = Day(number: first.number + Int32(offset))
        var cell = cell(day.iso, offset % 5, offset % 7, .year(2025))
        cell.day = day
        return cell
      })
  }

  private func answers() -> [Chart.Series] {
    let sides: [Chart.Series.Answer] = [.negative, .negative, .neutral, .positive, .positive, .none]
    return sides.enumerated().map { index, side in
      Chart.Series(
        name: name(index), entity: "answer=\(index)", role: .equal, answer: side,
        cells: (0..<max(4, data.seriesCount)).map { cell(name($0), index, $0, .year(2025)) })
    }
  }

  private func name(_ number: Int) -> String {
    data == .longNames ? "\(ExtremeChart.long) \(number)" : "Kraj \(number)"
  }

  private func cell(_ label: String, _ series: Int, _ position: Int, _ period: Period) -> Chart.GridCell {
    let key = FigureKey(indicator: IndicatorID(indicator), place: PlaceID("p\(series)"), period: period)
    var state: PublishedObservation.State = data == .withheld ? .withheld : .notAvailable
    if let value = data.value(series, position) {
      var measure = PublishedObservation.Value(value, base: 57)
      if data == .wideIntervals { measure.interval = -900_000_000...800_000_000_000 }
      if data == .nearlyEqual { measure.interval = value...value }
      state = .value(measure)
    }
    return Chart.GridCell(label: label, observation: PublishedObservation(key: key, state: state, origin: .computed))
  }

  /// Squares, and areas of every form: a bow tie, a line, a speck, a needle, a hole.
  private var geometry: MapGeometry {
    let forms: [[(Double, Double)]] = [
      [(0, 0), (40, 40), (40, 0), (0, 40.01), (0, 0)], [(0, 50), (100, 50), (0, 50), (0, 50)],
      [(300, 0), (300.001, 0), (300, 0.001), (300, 0)], [(0, 0), (0.2, 300), (0.4, 0), (0, 0)],
      [(200, 200), (300, 200), (300, 300), (200, 300), (200, 200)],
    ]
    let areas = (0..<8).map { place in
      MapGeometry.Area(
        place: PlaceID("p\(place)"),
        outlines: [forms[place % forms.count].map { MapGeometry.Point(x: $0.0 + Double(place), y: $0.1) }])
    }
    let tiles = (0..<8).map { MapGeometry.Tile(place: PlaceID("p\($0)"), column: $0 * 14, row: $0 % 2 * 99) }
    return MapGeometry(areas: areas, tiles: tiles, licence: "")
  }
}
