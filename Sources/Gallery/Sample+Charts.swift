package import Charts
import Figures
import Languages
package import Vocabulary
import Wording

extension Sample {
  /// The charts of the goldens, by name: an example of each kind, and what an example does not show.
  package var charts: [(name: String, chart: Chart)] {
    Chart.Kind.allCases.map { ($0.rawValue, example(of: $0)) } + [
      ("line-states", lineStates), ("line-band", lineBand), ("line-own", lineOwn), ("line-months", lineMonths),
      ("line-cut", lineCut), ("columns", columns), ("stack-guarded", guardedStack), ("answers-guarded", guardedAnswers),
      ("calendar-withheld", areas.calendar), ("map-circles", areas.circles), ("empty", empty),
      ("strip-rows", spread.strips),
      ("waffle-one", spread.oneShare), ("waffle-parts", spread.partsOfWhole),
    ]
  }

  package var areas: AreaSamples { AreaSamples(self) }

  package var spread: DotSamples { DotSamples(self) }

  package func chart(
    _ id: String, _ kind: Chart.Kind, _ title: String, _ subtitle: String, _ indicator: String,
    _ series: [Chart.Series], references: [Chart.ReferenceLine] = [], breaks: [SeriesBreak] = [],
    annotations: [Annotation] = [], isDemonstration: Bool = false
  ) -> Chart {
    Chart(
      id: id, kind: kind, title: title, subtitle: subtitle, indicator: IndicatorID(indicator), series: series,
      references: references, breaks: breaks, annotations: annotations, source: source,
      isDemonstration: isDemonstration)
  }

  /// Seven lines of twelve years: the benchmark's.
  package var line: Chart {
    let names = [
      "Odprte aktivnosti", "Skupinske aktivnosti", "Dogodki in prireditve", "Mladinsko delo na ulici",
      "Izleti in tabori", "Svetovanje", "Učna pomoč",
    ]
    let starts = [1400.0, 1150, 980, 640, 420, 300, 210]
    let steps = [
      [0, 40, 85, 60, 120, 160, -500, -300, 20, 140, 180, 230], [0, -30, 10, 60, 20, 75, -420, -120, 10, 60, 90, 75],
      [0, 10, 30, 60, 90, 60, -700, -400, -60, 20, 55, 70], [0, 20, 45, 70, 95, 140, -60, 140, 220, 310, 380, 460],
      [0, 5, 12, 30, 8, 25, -300, -80, 15, 20, 42, 30], [0, 10, 18, 28, 45, 40, 20, 60, 92, 110, 128, 145],
      [0, 4, 12, 9, 20, 28, 60, 48, 52, 40, 47, 51.0],
    ]
    let series = names.indices.map { index in
      Chart.Series(
        name: names[index], entity: "kind=\(index)", role: .equal,
        cells: cells(
          "visits", "novo-mesto", Sample.years(2014...2025), Sample.states(steps[index].map { starts[index] + $0 })))
    }
    return chart(
      "line", .line,
      title("Delo na ulici se je v desetih letih skoraj podvojilo", "Street work almost doubled in ten years"),
      title(
        "Obiski na leto po vrsti aktivnosti, Novo mesto, 2014–2025",
        "Visits per year by kind of activity, Novo mesto, 2014–2025"),
      "visits", series)
  }

  /// A withheld year, a year that was not collected, a break, an annotation, a provisional and a less reliable value.
  package var lineStates: Chart {
    let series = [
      Chart.Series(
        name: "Mladinski center Zagorje ob Savi in okolica", entity: "place:zagorje-ob-savi", role: .equal,
        cells: cells(
          "visits", "zagorje-ob-savi", Sample.years(2015...2025),
          Sample.states([640, 700, 720, -1, 690, 310, 420, 540, 600, 655, 670]), flags: [10: .provisional])),
      Chart.Series(
        name: "Brda", entity: "place:brda", role: .equal,
        cells: cells(
          "visits", "brda", Sample.years(2015...2025),
          Sample.states([210, 220, -2, 250, 240, -2, 190, -2, 260, 275, 290]),
          flags: [6: .lowReliability, 10: .provisional])),
    ]
    return chart(
      "line-states", .line, title("Obisk se po epidemiji vrača", "Visits return after the epidemic"),
      title("Obiski na leto, 2015–2025", "Visits per year, 2015–2025"), "visits", series,
      breaks: [
        SeriesBreak(
          day: Day(year: 2019, month: 1, day: 1) ?? Day(number: 0), places: [], indicators: [],
          text: .init([
            .init("sl"): "Od 2019 nov način štetja", .init("en"): "New counting method from 2019",
            .init("sv"): "Nytt sätt att räkna från 2019",
          ]))
      ],
      annotations: [
        Annotation(
          days: (Day(year: 2020, month: 3, day: 16) ?? Day(number: 0))...(Day(year: 2021, month: 4, day: 30)
            ?? Day(number: 0)),
          places: [],
          text: .init([
            .init("sl"): "Centri zaprti ali na spletu", .init("en"): "Centres closed or online",
            .init("sv"): "Stängt eller på nätet",
          ]))
      ], isDemonstration: true)
  }

  package var lineBand: Chart {
    let values = [0.52, 0.55, 0.58, 0.54, 0.61, 0.66, 0.68]
    let other = [0.6, 0.6, 0.61, 0.6, 0.62, 0.62, 0.63]
    let periods = Sample.years(2019...2025)
    return chart(
      "line-band", .line, title("Mladi se počutijo varnejše", "Young people feel safer"),
      title("Delež mladih, ki se v centru počutijo varno", "Share of young people who feel safe in the centre"),
      "index-safety",
      [
        Chart.Series(
          name: "Novo mesto", entity: "place:novo-mesto", role: .own,
          cells: cells(
            "index-safety", "novo-mesto", periods, Sample.states(values, spread: 0.09, base: 64),
            flags: [6: .provisional])),
        Chart.Series(
          name: title("Mreža", "Network"), entity: "place:network", role: .comparison,
          cells: cells("index-safety", "network", periods, Sample.states(other, spread: 0.025, base: 812))),
      ], references: [Chart.ReferenceLine(label: title("Zadostna raven", "Good enough"), value: 0.75)],
      isDemonstration: true)
  }

  /// The reader's own municipality before all the others.
  package var lineOwn: Chart {
    let series = Sample.names.enumerated().map { index, place in
      let values = (0..<8).map { year in
        let bend = Double((year * 37 + index * 53) % 29) / 10
        return 12.0 + Double(index) * 3.1 + bend - (year == 2 ? 6 : 0)
      }
      return Chart.Series(
        name: place.1, entity: "place:" + place.0, role: index == 1 ? .own : .context,
        cells: cells("hours-per-week", place.0, Sample.years(2018...2025), Sample.states(values)))
    }
    return chart(
      "line-own", .line, title("Novo mesto je med občinami z manj urami", "Novo mesto is open fewer hours than most"),
      title("Ure aktivnosti na teden, 2018–2025", "Activity hours per week, 2018–2025"), "hours-per-week", series,
      isDemonstration: true)
  }

  package var lineMonths: Chart {
    let periods = (0..<30).map { Period.month(year: 2023, month: 1).advanced(by: $0) }
    let season = [80.0, 95, 110, 105, 100, 60, 22, 18, 85, 120, 115, 70]
    let values = (0..<30).map { (month: Int) -> Double in
      let growth: Double = 1 + Double(month) / 60
      return season[month % 12] * growth + Double((month * 31) % 13)
    }
    return chart(
      "line-months", .line, title("Največ obiskov je oktobra", "October is busiest"),
      title("Obiski na mesec, Brežice", "Visits per month, Brežice"), "visits",
      [
        Chart.Series(
          name: "Brežice", entity: "place:brezice", role: .own,
          cells: cells(
            "visits", "brezice", periods, Sample.states(values.map { $0.rounded() }), flags: [29: .provisional]))
      ])
  }
}

extension Sample {
  /// A chart of a kind with all its figures, for the gallery.
  package func example(of kind: Chart.Kind) -> Chart {
    var chart =
      switch kind {
      case .line: line
      case .smallMultiples: multiples
      case .groupedColumns: groupedColumns
      case .stackedColumns: stack
      case .rankedBars: bars
      case .rankedDots: dots
      case .dumbbell: dumbbell
      case .slope: slope
      case .answerScale: answerScale
      case .bullet: bullet
      case .pyramid: pyramid
      case .sparkline: areas.sparkline
      case .heatTable: areas.heatTable
      case .calendar: areas.wholeYear
      case .choropleth: areas.choropleth
      case .tileMap: areas.tileMap
      case .strip: spread.strip
      case .dotRange: spread.dotRange
      case .waffle: spread.waffle
      }
    chart.id = kind.rawValue
    chart.kind = kind
    // Of more lines than these small multiples are made.
    if kind == .line { chart.series = Array(chart.series.prefix(5)) }
    return chart
  }
}
