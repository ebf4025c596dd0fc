package import Charts
import Figures
import Languages
import Vocabulary
import Wording

/// Charts of where places stand, of a few periods, and of shares.
package struct DotSamples {
  private let sample: Sample

  init(_ sample: Sample) { self.sample = sample }

  private func place(
    _ indicator: String, _ place: (String, String), _ state: Sample.State, flags: ObservationFlags = [],
    isOwn: Bool = false
  ) -> Chart.GridCell {
    let key = FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place.0), period: .year(2025))
    return Chart.GridCell(
      label: place.1, observation: PublishedObservation(key: key, state: state, flags: flags, origin: .computed),
      isOwn: isOwn)
  }

  /// More places than have a name, as a network of a country has them.
  private static let many: [(String, String)] =
    Sample.names
    + [
      "Ajdovščina", "Domžale", "Jesenice", "Kamnik", "Kranj", "Murska Sobota", "Nova Gorica", "Postojna", "Ptuj",
      "Radovljica", "Sežana", "Slovenj Gradec", "Tolmin", "Velenje",
    ].enumerated().map { ("place-\($0)", $1) }

  package var strip: Chart {
    let values = [
      31.4, 24.8, 13.1, 30.9, 20.4, 16.4, -1, 12.2, -2, 22.5, 18.2, 19.0, 17.4, 23.1, 19.6, 21.3, 18.8, 25.9, 20.1,
      15.2,
      -1, 19.9, 21.8, 18.1,
    ]
    let cells = zip(DotSamples.many, Sample.states(values)).map { pair, state in
      place("hours-per-week", pair, state, isOwn: pair.0 == "novo-mesto")
    }
    return sample.chart(
      "strip", .strip,
      sample.title("Novo mesto je odprto dlje kot večina", "Novo mesto is open longer than most"),
      sample.title("Ure aktivnosti na teden po občinah, 2025", "Activity hours per week by municipality, 2025"),
      "hours-per-week",
      [Chart.Series(name: sample.title("Občine", "Municipalities"), entity: "places", role: .equal, cells: cells)],
      isDemonstration: true)
  }

  /// A strip for each of three indicators of two units, one of them an estimate.
  package var strips: Chart {
    let hours = [31.4, 24.8, 13.1, 30.9, 20.4, 16.4, -1, 12.2, -2, 22.5]
    let visits = [18210.0, 4312, 2208, 12320, 6118, 2980, -1, 1830, 940, 3120]
    let safety = [0.71, 0.63, 0.58, 0.66, 0.49, 0.77, 0.7, 0.61, -1, 0.69]
    func series(_ indicator: String, _ values: [Double], spread: Double? = nil) -> Chart.Series {
      let states = Sample.states(values, spread: spread, base: spread == nil ? nil : 84)
      return Chart.Series(
        name: sample.words.title(of: IndicatorID(indicator)), entity: indicator, role: .equal,
        cells: zip(Sample.names, states).map { pair, state in
          place(indicator, pair, state, isOwn: pair.0 == "novo-mesto")
        })
    }
    return sample.chart(
      "strip-rows", .strip, sample.title("Novo mesto med drugimi, 2025", "Novo mesto among the others, 2025"), "",
      "hours-per-week",
      [
        series("hours-per-week", hours), series("visits", visits), series("index-safety", safety, spread: 0.06),
      ], isDemonstration: true)
  }

  package var dotRange: Chart {
    let rows: [(String, [Double])] = [
      ("celje", [0.55, 0.58, 0.57, 0.64, 0.71]), ("novo-mesto", [0.62, 0.66, 0.6, 0.65, 0.68]),
      ("brezice", [0.71, 0.69, 0.74, 0.72, 0.73]), ("krsko", [0.48, -1, 0.5, 0.55, 0.53]),
      ("maribor", [0.6, 0.61, 0.6, 0.62, 0.6]), ("brda", [-2, 0.8, 0.76, 0.74, -1]),
    ]
    return sample.chart(
      "dot-range", .dotRange, sample.title("Občutek varnosti v petih letih", "Feeling safe over five years"),
      sample.title("Delež mladih, ki se počutijo varno, 2021–2025", "Share of young people who feel safe, 2021–2025"),
      "index-safety",
      rows.map { id, values in
        Chart.Series(
          name: sample.words.name(of: PlaceID(id)), entity: "place:" + id, role: id == "novo-mesto" ? .own : .equal,
          cells: sample.cells(
            "index-safety", id, Sample.years(2021...2025), Sample.states(values, spread: 0.04, base: 120)))
      }, isDemonstration: true)
  }

  /// Five shares, among them one of nearly nothing and one of nearly all.
  package var waffle: Chart {
    let values = [("novo-mesto", 0.876), ("celje", 0.64), ("brezice", 0.996), ("krsko", 0.004), ("maribor", 0.715)]
    let cells = values.map { id, value in
      place("gender-share", (id, sample.words.name(of: PlaceID(id))), .value(.init(value)), isOwn: id == "novo-mesto")
    }
    return sample.chart(
      "waffle", .waffle, sample.title("Zadovoljnih je 88 od 100", "88 of 100 are satisfied"),
      sample.title("Delež zadovoljnih po občinah, 2025", "Share of the satisfied by municipality, 2025"),
      "gender-share",
      [Chart.Series(name: sample.title("Zadovoljni", "Satisfied"), entity: "places", role: .equal, cells: cells)],
      isDemonstration: true)
  }

  package var oneShare: Chart {
    let value = PublishedObservation.Value(0.876, interval: 0.82...0.92, base: 118)
    return sample.chart(
      "waffle-one", .waffle, sample.title("Večina se počuti varno", "Most feel safe"),
      sample.title("Delež mladih, ki se počutijo varno, Novo mesto, 2025", "Share who feel safe, Novo mesto, 2025"),
      "index-safety",
      [
        Chart.Series(
          name: "Novo mesto", entity: "place:novo-mesto", role: .own,
          cells: [place("index-safety", ("novo-mesto", "Novo mesto"), .value(value), isOwn: true)])
      ], isDemonstration: true)
  }

  package var partsOfWhole: Chart {
    let parts: [(String, String, Chart.Series.Answer, Double)] = [
      ("Se ne strinjam", "Disagree", .negative, 0.114), ("Niti – niti", "Neither", .neutral, 0.247),
      ("Se strinjam", "Agree", .positive, 0.639),
    ]
    return sample.chart(
      "waffle-parts", .waffle, sample.title("Večini delovni čas ustreza", "The opening hours suit most"),
      sample.title("»Delovni čas mi ustreza«, Celje, 2025", "“The opening hours suit me”, Celje, 2025"), "gender-share",
      parts.map { sl, en, side, value in
        Chart.Series(
          name: sample.title(sl, en), entity: "answer=" + en, role: .equal, answer: side,
          cells: [place("gender-share", ("celje", "Celje"), .value(.init(value)))])
      }, isDemonstration: true)
  }
}
