package import Charts
import Figures
import Languages
import Vocabulary
import Wording

extension Sample {
  package var columns: Chart {
    chart(
      "columns", .groupedColumns, title("Obiski so se skoraj vrnili", "Visits have almost returned"),
      title("Obiski na leto, Maribor", "Visits per year, Maribor"), "visits",
      [
        Chart.Series(
          name: "Maribor", entity: "place:maribor", role: .own,
          cells: cells(
            "visits", "maribor", Sample.years(2018...2025),
            Sample.states([12430, 12980, 4210, 6040, 9800, 11250, -1, 12320]), flags: [7: .provisional]))
      ])
  }

  package var groupedColumns: Chart {
    let values = [
      ("ljubljana", [820.0, 760, 310, 640]), ("celje", [420, 450, 180, 390]), ("krsko", [260, -1, 90, 210]),
    ]
    return chart(
      "columns-grouped", .groupedColumns, title("Epidemija je obisk prepolovila", "The epidemic halved visits"),
      title("Obiski na leto po občini", "Visits per year by municipality"), "visits",
      values.map { place, values in
        Chart.Series(
          name: words.name(of: PlaceID(place)), entity: "place:" + place, role: .equal,
          cells: cells("visits", place, Sample.years(2018...2021), Sample.states(values)))
      }, isDemonstration: true)
  }

  private func shares(_ values: [(String, [Double])]) -> [Chart.Series] {
    values.map { value, shares in
      let category = Category(dimension: "gender", value: value)
      let states = Sample.states(shares).map { state -> State in
        guard case .value(var measure) = state else { return state }
        measure.denominator = 1234
        return .value(measure)
      }
      return Chart.Series(
        name: words.name(of: category), entity: category.description, role: .equal,
        cells: cells("gender-share", "celje", Sample.years(2020...2025), states, category: value))
    }
  }

  package var stack: Chart {
    chart(
      "stack", .stackedColumns, title("Delež deklet raste", "The share of girls grows"),
      title("Obiski po spolu, Celje", "Visits by gender, Celje"), "gender-share",
      shares([
        ("girls", [0.38, 0.4, 0.41, 0.43, 0.45, 0.47]), ("boys", [0.57, 0.55, 0.54, 0.51, 0.5, 0.478]),
        ("another", [0.01, 0.01, 0.015, 0.02, 0.02, 0.022]), ("not-stated", [0.04, 0.04, 0.035, 0.04, 0.03, 0.03]),
      ]), isDemonstration: true)
  }

  package var guardedStack: Chart {
    chart(
      "stack-guarded", .stackedColumns, title("Obiski po spolu", "Visits by gender"), "Celje", "gender-share",
      shares([
        ("girls", [0.38, 0.4, 0.41, 0.43, 0.45, 0.47]), ("boys", [0.57, 0.55, 0.54, 0.51, 0.5, 0.48]),
        ("another", [0.01, 0.01, -1, 0.02, 0.02, 0.022]),
      ]))
  }

  private func row(
    _ indicator: String, _ place: String, _ state: State, flags: ObservationFlags = [], isOwn: Bool = false
  ) -> Chart.GridCell {
    let key = FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place), period: .year(2024))
    return Chart.GridCell(
      label: words.name(of: PlaceID(place)),
      observation: PublishedObservation(key: key, state: state, flags: flags, origin: .computed), isOwn: isOwn)
  }

  package var bars: Chart {
    let values = [18210.0, 4312, 2208, 12320, 6118, 2980, -1, 1830, -2, 3120]
    var rows = zip(Sample.names, Sample.states(values)).map { row("visits", $0.0, $1, isOwn: $0.0 == "novo-mesto") }
    rows.append(
      Chart.GridCell(
        label: "Skupna mladinska pisarna občin Kostanjevica na Krki, Šentjernej in Mirna Peč (potujoči program)",
        observation: PublishedObservation(
          key: FigureKey(indicator: IndicatorID("visits"), place: PlaceID("krsko"), period: .year(2024)),
          state: .value(.init(940)), flags: .provisional, origin: .computed)))
    return chart(
      "bars", .rankedBars, title("Največ obiskov je v Ljubljani", "Ljubljana has the most visits"),
      title("Obiski po občinah, 2024", "Visits by municipality, 2024"), "visits",
      [Chart.Series(name: title("Občine", "Municipalities"), entity: "places", role: .equal, cells: rows)],
      references: [Chart.ReferenceLine(label: title("Povprečje", "Average"), value: 5781)], isDemonstration: true)
  }

  package var dots: Chart {
    let values = [0.71, 0.63, 0.58, 0.66, 0.49, 0.77, -1, 0.61, 0.54, 0.69]
    let rows = zip(Sample.names, Sample.states(values)).enumerated().map { index, pair in
      var state = pair.1
      if case .value(var measure) = state {
        let spread = 0.03 + Double((index * 7) % 5) * 0.02
        measure.interval = measure.value - spread...measure.value + spread
        measure.base = 40 + index * 9
        state = .value(measure)
      }
      return row("index-safety", pair.0.0, state, flags: index == 8 ? .lowReliability : [], isOwn: index == 1)
    }
    return chart(
      "dots", .rankedDots, title("Občutek varnosti po občinah", "Feeling safe by municipality"),
      title("Delež mladih, ki se počutijo varno, 2024", "Share who feel safe, 2024"), "index-safety",
      [Chart.Series(name: title("Občine", "Municipalities"), entity: "places", role: .equal, cells: rows)],
      references: [Chart.ReferenceLine(label: title("Mreža", "Network"), value: 0.63)], isDemonstration: true)
  }

  package var empty: Chart {
    chart(
      "empty", .line, title("Ni objavljenih podatkov", "Nothing published"), "Brda", "visits",
      [
        Chart.Series(
          name: "Brda", entity: "place:brda", role: .own,
          cells: cells("visits", "brda", Sample.years(2023...2025), [.withheld, .withheld, .notAvailable]))
      ])
  }
}
