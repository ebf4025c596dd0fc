package import Charts
import Figures
import Languages
import Vocabulary
import Wording

/// Charts of two values, answers, goals and ages.
extension Sample {
  /// Nine series with states: small multiples because lines of more than six can't be told apart.
  package var multiples: Chart {
    let series = Sample.names.prefix(9).enumerated().map { index, place in
      let values = (0..<9).map { year -> Double in
        if index == 3, year == 4 { return -1 }
        if index == 5, year == 2 { return -2 }
        return 20.0 + Double(index) * 2.4 + Double((year * 41 + index * 67) % 37) / 5
      }
      return Chart.Series(
        name: place.1, entity: "place:" + place.0, role: .equal,
        cells: cells(
          "hours-per-week", place.0, Sample.years(2017...2025), Sample.states(values), flags: [8: .provisional]))
    }
    return chart(
      "multiples", .line, title("Ure na teden se zbližujejo", "Weekly hours are converging"),
      title("Ure aktivnosti na teden, 2017–2025", "Activity hours per week, 2017–2025"), "hours-per-week", series,
      breaks: [
        SeriesBreak(
          day: Day(year: 2020, month: 1, day: 1) ?? Day(number: 0), places: [], indicators: [],
          text: LocalizedText([Language("sl"): "Nov način štetja", Language("en"): "New way of counting"]))
      ], isDemonstration: true)
  }

  /// Rates that lie close together: the axis begins where they can be read.
  package var lineCut: Chart {
    let values = [0.81, 0.83, 0.82, 0.84, 0.86, 0.85, 0.88]
    let other = [0.84, 0.84, 0.85, 0.85, 0.85, 0.86, 0.86]
    return chart(
      "line-cut", .line, title("Dekleta prihajajo pogosteje", "More girls come"),
      title("Delež deklet med obiskovalci", "Share of girls among visitors"), "gender-share",
      [
        Chart.Series(
          name: "Celje", entity: "place:celje", role: .own,
          cells: cells("gender-share", "celje", Sample.years(2019...2025), Sample.states(values))),
        Chart.Series(
          name: title("Mreža", "Network"), entity: "place:network", role: .comparison,
          cells: cells("gender-share", "network", Sample.years(2019...2025), Sample.states(other))),
      ])
  }

  private func pairs(_ values: [(Double, Double)], _ years: [Period] = [.year(2018), .year(2025)]) -> [Chart.Series] {
    zip(Sample.names, values).enumerated().map { index, pair in
      Chart.Series(
        name: index == 7 ? "Mladinski center Zagorje ob Savi in okolica" : pair.0.1, entity: "place:" + pair.0.0,
        role: index == 1 ? .own : .equal,
        cells: cells(
          "hours-per-week", pair.0.0, years, Sample.states([pair.1.0, pair.1.1]),
          flags: index == 4 ? [1: .provisional] : [:]))
    }
  }

  package var dumbbell: Chart {
    chart(
      "dumbbell", .dumbbell, title("Ure so se povsod povečale", "Hours grew almost everywhere"),
      title("Ure aktivnosti na teden, 2018 in 2025", "Activity hours per week, 2018 and 2025"), "hours-per-week",
      pairs([
        (22.1, 31.4), (18.2, 24.8), (14.0, 13.1), (30.5, 36.2), (25, 25), (9.8, 16.4), (-1, 12.2), (11.4, 20.9),
        (12, -2), (16.5, 14.2),
      ]), isDemonstration: true)
  }

  package var slope: Chart {
    chart(
      "slope", .slope, title("Novo mesto je prehitelo Celje", "Novo mesto overtook Celje"),
      title("Ure aktivnosti na teden, 2018 in 2025", "Activity hours per week, 2018 and 2025"), "hours-per-week",
      pairs([(22.1, 31.4), (18.2, 24.8), (14.0, 13.1), (23.5, 30.9), (21.8, 20.4), (9.8, 16.4), (-1, 12.2)]),
      isDemonstration: true)
  }

  private func answers(_ rows: [(String, [Double])], order: Chart.Order) -> Chart {
    let scale: [(String, String, Chart.Series.Answer)] = [
      ("Sploh se ne strinjam", "Strongly disagree", .negative), ("Se ne strinjam", "Disagree", .negative),
      ("Niti – niti", "Neither", .neutral), ("Se strinjam", "Agree", .positive),
      ("Popolnoma se strinjam", "Strongly agree", .positive), ("Ne vem", "Don't know", .none),
    ]
    let series = scale.enumerated().map { index, answer in
      Chart.Series(
        name: title(answer.0, answer.1), entity: "answer=\(index)", role: .equal, answer: answer.2,
        cells: rows.enumerated().map { number, row in
          let key = FigureKey(indicator: IndicatorID("index-safety"), place: PlaceID("celje"), period: .year(2025))
          var state = Sample.states([row.1[index]])[0]
          if case .value(var measure) = state {
            measure.base = 214 - number * 3
            state = .value(measure)
          }
          return Chart.GridCell(
            label: row.0, observation: PublishedObservation(key: key, state: state, origin: .computed))
        })
    }
    var chart = chart(
      "answers", .answerScale, title("V centru je večini prijetno", "Most feel at ease in the centre"),
      title("Odgovori obiskovalcev, Celje, 2025", "Answers of visitors, Celje, 2025"), "index-safety", series,
      isDemonstration: true)
    chart.order = order
    return chart
  }

  package var answerScale: Chart {
    answers(
      [
        (
          title("V mladinskem centru se počutim varno.", "I feel safe in the youth centre."),
          [0.03, 0.07, 0.12, 0.41, 0.33, 0.04]
        ),
        (
          title(
            "Mladinski delavci me poslušajo, tudi če se z menoj ne strinjajo.",
            "Youth workers listen to me even when they do not agree with me."),
          [0.05, 0.11, 0.2, 0.36, 0.22, 0.06]
        ),
        (title("O programu lahko soodločam.", "I have a say in the programme."), [0.14, 0.23, 0.26, 0.22, 0.08, 0.07]),
        (title("Delovni čas mi ustreza.", "The opening hours suit me."), [0.09, 0.16, -1, 0.3, 0.18, 0.05]),
      ], order: .byValue)
  }

  /// Every question lacks one part that is withheld.
  package var guardedAnswers: Chart {
    answers([("A", [0.03, -1, 0.12, 0.41, 0.33, 0.04]), ("B", [0.03, 0.05, 0.12, -1, 0.33, 0.04])], order: .given)
  }

  package var bullet: Chart {
    let values = [("novo-mesto", 81.0, 100.0), ("celje", 126, 120), ("krsko", -1, 60), ("brda", 38, 40)]
    let rows = values.map { place, value, target in
      let key = FigureKey(indicator: IndicatorID("visits"), place: PlaceID(place), period: .year(2025))
      return Chart.GridCell(
        label: words.name(of: PlaceID(place)),
        observation: PublishedObservation(
          key: key, state: Sample.states([value])[0], flags: place == "brda" ? .provisional : [], origin: .computed),
        isOwn: place == "novo-mesto", target: target)
    }
    var chart = chart(
      "bullet", .bullet, title("Dve občini sta blizu cilja", "Two municipalities are near their targets"),
      title("Mesta na taborih, 2025", "Places in camps, 2025"), "visits",
      [Chart.Series(name: title("Mesta", "Places"), entity: "places", role: .equal, cells: rows)],
      isDemonstration: true)
    chart.bands = [
      Chart.Band(label: title("premalo", "too few"), upTo: 50), Chart.Band(label: title("dovolj", "enough"), upTo: 110),
      Chart.Band(label: title("več kot dovolj", "more than enough"), upTo: 140),
    ]
    return chart
  }

  package var pyramid: Chart {
    let ages = ["10–12", "13–14", "15–17", "18–21", "22–25", "26–29"]
    func side(
      _ sl: String, _ en: String, _ entity: String, _ role: Chart.Series.Role, _ values: [Double],
      _ labels: [String]? = nil
    ) -> Chart.Series {
      Chart.Series(
        name: title(sl, en), entity: entity, role: role,
        cells: zip(labels ?? ages, Sample.states(values)).map { label, state in
          let key = FigureKey(indicator: IndicatorID("gender-share"), place: PlaceID("celje"), period: .year(2025))
          return Chart.GridCell(
            label: label, observation: PublishedObservation(key: key, state: state, origin: .computed))
        })
    }
    return chart(
      "pyramid", .pyramid, title("Največ je fantov od 15 do 17 let", "Boys of 15 to 17 come most"),
      title("Obiskovalci po starosti in spolu, delež vseh, Celje, 2025", "Visitors by age and gender, Celje, 2025"),
      "gender-share",
      [
        side("Dekleta", "Girls", "gender=girls", .equal, [0.06, 0.09, 0.14, 0.1, 0.04, -1]),
        side("Fantje", "Boys", "gender=boys", .equal, [0.08, 0.12, 0.19, 0.09, -1, 0.02]),
        side("Prebivalke", "Residents, women", "residents", .comparison, [0.08, 0.06, 0.09, 0.11, 0.1, 0.08]),
        side("Prebivalci", "Residents, men", "residents", .comparison, [0.08, 0.07, 0.09, 0.12, 0.11, 0.09]),
        side(
          "Drug spol", "Another gender", "gender=another", .equal, [0.02], [title("vse starosti", "all ages")]),
      ], isDemonstration: true)
  }
}
