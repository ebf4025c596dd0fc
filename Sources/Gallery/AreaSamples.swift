package import Charts
import Figures
import Languages
import Vocabulary
import Wording

/// Charts of shaded cells and areas, and the smallest of lines.
package struct AreaSamples {
  private let sample: Sample

  init(_ sample: Sample) { self.sample = sample }

  package var sparkline: Chart {
    sample.chart(
      "sparkline", .sparkline, "Novo mesto", "", "visits",
      [
        Chart.Series(
          name: "Novo mesto", entity: "place:novo-mesto", role: .own,
          cells: sample.cells(
            "visits", "novo-mesto", Sample.years(2016...2025),
            Sample.states([810, 840, 905, 870, -1, 410, 620, 790, 910, 1240]), flags: [9: .provisional]))
      ])
  }

  package var heatTable: Chart {
    let offers = [
      sample.title("Odprte aktivnosti", "Open activities"), sample.title("Skupinske aktivnosti", "Group activities"),
      sample.title("Mladinsko delo na ulici", "Street work"), sample.title("Izleti in tabori", "Trips and camps"),
    ]
    let series = offers.enumerated().map { index, name in
      let values = (0..<7).map { year -> Double in
        if index == 3, year == 2 { return -2 }
        if index == 2, year == 0 { return -1 }
        return Double(1800 - index * 430 + (year * 211 + index * 97) % 613)
      }
      return Chart.Series(
        name: name, entity: "kind=\(index)", role: .equal,
        cells: sample.cells(
          "visits", "celje", Sample.years(2019...2025), Sample.states(values), flags: [6: .provisional]))
    }
    return sample.chart(
      "heat-table", .heatTable, sample.title("Odprtih aktivnosti je največ", "Open activities lead every year"),
      sample.title("Obiski po vrsti aktivnosti in letu, Celje", "Visits by kind of activity and year, Celje"), "visits",
      series, isDemonstration: true)
  }

  /// - Parameter gap: the days of October that are withheld.
  private func year(withheld gap: ClosedRange<Int32>?) -> Chart {
    let first = Day(year: 2025, month: 1, day: 1) ?? Day(number: 0)
    let closures = 181...212
    let cells = (0..<365).map { offset -> Chart.GridCell in
      let day = Day(number: first.number + Int32(offset))
      let month = day.parts.month
      var state: Sample.State = .value(.init(Double((offset * 37) % 41 + (day.weekday == 5 ? 30 : 4) + month)))
      if day.weekday == 7 || closures.contains(offset) { state = .notApplicable }
      if let gap, gap.contains(Int32(offset)) { state = offset == Int(gap.lowerBound) ? .notAvailable : .withheld }
      let key = FigureKey(
        indicator: IndicatorID("visits"), place: PlaceID("celje"), period: .month(year: 2025, month: month))
      return Chart.GridCell(
        label: sample.words.words.date(day, .short),
        observation: PublishedObservation(key: key, state: state, origin: .computed), day: day)
    }
    return sample.chart(
      "calendar", .calendar, sample.title("Ob petkih je največ obiskov", "Fridays are busiest"),
      sample.title("Obiski na dan, Celje, 2025", "Visits per day, Celje, 2025"), "visits",
      [Chart.Series(name: "Celje", entity: "place:celje", role: .own, cells: cells)],
      annotations: [
        Annotation(
          days: Day(number: first.number + 175)...Day(number: first.number + 242), places: [],
          text: LocalizedText([Language("sl"): "Poletne počitnice", Language("en"): "Summer holidays"])),
        Annotation(
          days: Day(number: first.number + 300)...Day(number: first.number + 306), places: [],
          text: LocalizedText([Language("sl"): "Jesenske počitnice", Language("en"): "Autumn holidays"])),
      ], isDemonstration: true)
  }

  package var calendar: Chart { year(withheld: 280...284) }

  /// A year whose every sum can be told.
  package var wholeYear: Chart {
    var chart = year(withheld: nil)
    chart.id = "calendar-whole"
    return chart
  }

  /// Ten places as tiles, and as areas of a small invented country.
  package var geometry: MapGeometry {
    let columns = [2, 3, 4, 4, 3, 1, 4, 3, 0, 2]
    let rows = [2, 3, 2, 0, 1, 1, 3, 2, 2, 1]
    var areas: [MapGeometry.Area] = []
    for (index, name) in Sample.names.enumerated() {
      let (x, y) = (Double(columns[index]) * 100, Double(rows[index]) * 80)
      let bend = Double((index * 29) % 23)
      areas.append(
        MapGeometry.Area(
          place: PlaceID(name.0),
          outlines: [
            [(0, 0), (50, bend - 10), (100, 0), (100 + bend, 40), (100, 80), (40, 80 + bend), (0, 80)].map {
              MapGeometry.Point(x: x + $0.0, y: y + $0.1)
            }
          ]))
    }
    return MapGeometry(
      areas: areas,
      tiles: zip(Sample.names, zip(columns, rows)).map {
        MapGeometry.Tile(place: PlaceID($0.0), column: $1.0, row: $1.1)
      }, licence: sample.title("Zemljevid: izmišljena dežela, CC0", "Map: an invented country, CC0"))
  }

  private func map(_ id: String, _ kind: Chart.Kind, _ indicator: String, _ values: [Double]) -> Chart {
    let rows = zip(Sample.names, Sample.states(values)).map { place, state in
      let key = FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place.0), period: .year(2025))
      return Chart.GridCell(
        label: place.1, observation: PublishedObservation(key: key, state: state, origin: .computed),
        isOwn: place.0 == "celje")
    }
    var chart = sample.chart(
      id, kind, sample.title("Največ ur je na vzhodu", "The east has the most hours"),
      sample.title("Po občinah, 2025", "By municipality, 2025"), indicator,
      [Chart.Series(name: sample.title("Občine", "Municipalities"), entity: "places", role: .equal, cells: rows)],
      isDemonstration: true)
    chart.geometry = geometry
    return chart
  }

  package var tileMap: Chart {
    map("tile-map", .tileMap, "hours-per-week", [31.4, 24.8, 13.1, 30.9, 20.4, 16.4, -1, 12.2, -2, 22.5])
  }

  package var choropleth: Chart {
    map("choropleth", .choropleth, "hours-per-week", [31.4, 24.8, 13.1, 30.9, 20.4, 16.4, -1, 12.2, -2, 22.5])
  }

  /// Counts on a map are circles.
  package var circles: Chart {
    map("map-circles", .choropleth, "visits", [18210, 4312, 2208, 12320, 6118, 2980, -1, 1830, -2, 3120])
  }
}
