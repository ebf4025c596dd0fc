import Configuration
import Figures
import Indicators
import Records
import Vocabulary

extension PublishedFigures {
  /// The descriptions of everything, without an observation yet.
  init(describing raw: RawFigures, records: Records, portal: Portal) {
    let definitions = raw.program.definitions
    self.init(
      indicators: definitions.indices.map { describe(definitions[$0], $0, raw.program) },
      places: describe(records.places, records.population, portal),
      dimensions: describe(records.codes, definitions), sources: describe(records),
      breaks: records.breaks.map {
        BreakDescription(day: $0.date, places: $0.places, indicators: $0.indicators, text: $0.text)
      },
      annotations: records.annotations.filter { $0.from <= $0.to }.map {
        AnnotationDescription(days: $0.from...$0.to, places: $0.places, text: $0.text)
      },
      targets: records.targets.map {
        TargetDescription(
          indicator: $0.indicator, place: $0.place, year: $0.year, value: $0.value,
          kind: $0.kind == .own ? .own : .goodEnough)
      },
      reported: records.reported.map { figure in
        Figures.ReportedFigure(
          key: FigureKey(
            indicator: figure.indicator, place: figure.place, period: figure.period, category: figure.category),
          value: figure.value, asPrinted: figure.printed, source: figure.source,
          flags: PublishedObservation.Flags(letters: figure.status), note: figure.note.texts.isEmpty ? nil : figure.note
        )
      },
      cutOff: portal.cutOff)
    formulaWords = raw.program.words.map { word, indicator, example in
      FormulaWordDescription(
        kind: word.kind.rawValue, id: word.id, text: word.text, example: example, indicator: indicator)
    }
  }
}

private func describe(
  _ definition: IndicatorDefinition, _ index: Int, _ program: IndicatorProgram
) -> IndicatorDescription {
  IndicatorDescription(
    id: definition.id, title: definition.title, explanation: definition.explanation, unit: definition.unit,
    decimals: definition.decimals, direction: .init(rawValue: definition.better.rawValue) ?? .neutral,
    layer: .init(rawValue: definition.layer.rawValue) ?? .process, formula: definition.formula,
    spokenFormula: definition.spoken, breakdowns: definition.breakdowns,
    placeKinds: Set(definition.places.compactMap { PlaceDescription.Kind(rawValue: $0.rawValue) }),
    // The rate of answers says nothing of what was answered: it stands apart from the indexes.
    isSurvey: program.isSurvey(index) && !program.isRatio(index), isAdditive: program.isAdditive(index),
    shape: program.shape(of: index), rules: Set(definition.protections.compactMap { ProtectionRule.Kind($0) }),
    isResponseRate: program.isSurvey(index) && program.isRatio(index), address: definition.address)
}

extension ProtectionRule.Kind {
  /// `nil` where nothing is protected.
  init?(_ rule: IndicatorDefinition.Protection) {
    switch rule {
    case .none: return nil
    case .people: self = .people
    case .visitsBySubgroup: self = .visitsBySubgroup
    case .survey: self = .survey
    case .smallDenominator: self = .smallDenominator
    case .money: self = .money
    }
  }
}

private func describe(_ places: Places, _ population: [Population], _ portal: Portal) -> [PlaceDescription] {
  let network = PlaceDescription(id: Places.network, kind: .network, name: portal.network ?? portal.title, parent: nil)
  let municipalities = places.municipalities.enumerated().map { index, place in
    PlaceDescription(
      id: place.id, kind: .municipality, name: place.name, parent: Places.network,
      code: place.code.isEmpty ? nil : place.code, officialLanguages: place.officialLanguages,
      memberYears: place.memberYears,
      population: population.filter { $0.municipality == index && $0.ages == nil }
        .map { PlaceDescription.Population(day: $0.date, count: $0.count, source: $0.source ?? "") }
        .sorted { $0.day < $1.day })
  }
  let centres = places.centres.map { centre in
    PlaceDescription(
      id: centre.id, kind: .centre, name: centre.name, parent: places.municipalities[centre.municipality].id,
      isDemonstration: centre.isDemonstration)
  }
  return [network] + municipalities + centres
}

/// The code lists, with values that are added together below the network after their parts.
private func describe(_ codes: CodeLists, _ definitions: [IndicatorDefinition]) -> [DimensionDescription] {
  codes.dimensions.map { dimension in
    var values = dimension.values.map { DimensionDescription.Value(id: $0.id, title: $0.title) }
    for merged in definitions.compactMap({ $0.merged[dimension.id] }) where !merged.isEmpty {
      let id = IndicatorDefinition.mergedValue(merged)
      let parts = values.filter { merged.contains($0.id) }
      guard !values.contains(where: { $0.id == id }), let last = values.lastIndex(where: { merged.contains($0.id) })
      else { continue }
      values.insert(.init(id: id, title: joined(parts.map(\.title)), parts: parts.map(\.id)), at: last + 1)
    }
    return DimensionDescription(id: dimension.id, title: dimension.title, values: values)
  }
}

/// Titles side by side, in the languages that all of them have.
private func joined(_ titles: [LocalizedText]) -> LocalizedText {
  var texts: [Language: String] = [:]
  for language in titles.first?.texts.keys.sorted() ?? [] {
    let words = titles.compactMap { $0[language] }
    if words.count == titles.count { texts[language] = words.joined(separator: " / ") }
  }
  return LocalizedText(texts)
}

/// The declared sources, then those that reported figures and populations name themselves.
private func describe(_ records: Records) -> [SourceDescription] {
  var sources = records.sources.map {
    SourceDescription(
      id: $0.id, title: $0.title, publisher: $0.publisher, address: $0.address ?? "", day: $0.date,
      isDemonstration: $0.isDemonstration)
  }
  var known = Set(sources.map(\.id))
  for name in records.reported.map(\.source) + records.population.compactMap(\.source)
  where known.insert(name).inserted {
    let isAddress = name.hasPrefix("https://") || name.hasPrefix("http://")
    sources.append(
      SourceDescription(
        id: name, title: LocalizedText([:]), publisher: isAddress ? "" : name, address: isAddress ? name : "",
        day: nil))
  }
  return sources
}
