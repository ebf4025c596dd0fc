import Configuration
@_spi(Disclosure) import Figures
import Indicators
import Records
import Vocabulary

extension FiguresDraft {
  /// What everybody may know of everything, without an observation yet.
  init(describing raw: RawFigures, records: Records, portal: Portal) {
    self.init(cutOff: portal.cutOff)
    indicators = raw.program.indicators
    periodSets = portal.periodSets
    hasNetwork = portal.network != nil || records.places.municipalities.count > 1
    places = describe(records.places, records.population, portal)
    dimensions = describe(records.codes, raw.program.definitions)
    let reportedBy = records.reported.compactMap { $0.key.category?.dimension }
    for name in Set(indicators.flatMap(\.breakdowns) + reportedBy).sorted() where Category.parts(of: name).count > 1 {
      if let crossing = Dimension(crossing: name, among: dimensions) { dimensions.append(crossing) }
    }
    sources = describe(records)
    breaks = records.breaks.map(\.entry)
    annotations = records.annotations.map(\.entry)
    targets = records.targets.map(\.entry)
    reported = records.reported.map(\.entry)
    formulaWords = raw.program.words(of: records)
    noteFields = portal.noteFields
  }
}

private func describe(_ places: Places, _ population: [ResidentCount], _ portal: Portal) -> [Place] {
  let network = Place(id: Places.network, kind: .network, name: portal.network ?? portal.title, parent: nil)
  let municipalities = places.municipalities.enumerated().map { index, place in
    Place(
      id: place.id, kind: .municipality, name: place.name, parent: Places.network,
      code: place.code.isEmpty ? nil : place.code, officialLanguages: place.officialLanguages,
      memberYears: place.memberYears,
      population: population.filter { $0.municipality == index && $0.ages == nil }
        .map { Place.Population(day: $0.date, count: $0.count, source: $0.source ?? "") }
        .sorted { $0.day < $1.day },
      youth: describe(youthOf: population.filter { $0.municipality == index }))
  }
  let centres = places.centres.map { centre in
    var place = Place(
      id: centre.id, kind: .centre, name: centre.name, parent: places.municipalities[centre.municipality].id,
      isDemonstration: centre.isDemonstration)
    place.visiting = centre.visiting
    return place
  }
  return [network] + municipalities + centres
}

/// Residents from 15 to 29 years, by the days on which all of them were counted: in one group, or in some that make it up.
private func describe(youthOf population: [ResidentCount]) -> [Place.Population] {
  let ages = 15...29
  let groups = population.filter { row in
    row.ages.map { ages.lowerBound <= $0.lowerBound && $0.upperBound <= ages.upperBound } ?? false
  }
  return Dictionary(grouping: groups, by: \.date).sorted { $0.key < $1.key }.compactMap { day, rows in
    let whole = rows.filter { $0.ages == ages }.prefix(1)
    let parts = whole.isEmpty ? rows : Array(whole)
    guard parts.reduce(0, { $0 + ($1.ages?.count ?? 0) }) == ages.count,
      Set(parts.flatMap { $0.ages.map(Array.init) ?? [] }).count == ages.count
    else { return nil }
    return Place.Population(
      day: day, count: parts.reduce(0) { $0 + $1.count }, source: parts.first?.source ?? "")
  }
}

/// The code lists, with values that are added together below the network after their parts.
private func describe(_ codes: CodeLists, _ definitions: [IndicatorDefinition]) -> [Dimension] {
  codes.dimensions.map { dimension in
    var values = dimension.values
    for merged in definitions.compactMap({ $0.merged[dimension.id] }) where !merged.isEmpty {
      let id = IndicatorDefinition.mergedValue(merged)
      let parts = values.filter { merged.contains($0.id) }
      guard !values.contains(where: { $0.id == id }), let last = values.lastIndex(where: { merged.contains($0.id) })
      else { continue }
      values.insert(
        .init(id: id, title: LocalizedText(joining: parts.map(\.title), " / "), parts: parts.map(\.id)), at: last + 1)
    }
    var described = dimension
    described.values = values
    return described
  }
}

/// The declared sources, then those that reported figures and populations name themselves.
private func describe(_ records: Records) -> [Source] {
  var sources = records.sources.map(\.source)
  var known = Set(sources.map(\.id))
  for name in records.reported.map(\.source) + records.population.compactMap(\.source)
  where known.insert(name).inserted {
    let isAddress = name.hasPrefix("https://") || name.hasPrefix("http://")
    sources.append(
      Source(id: name, publisher: isAddress ? "" : name, address: isAddress ? name : ""))
  }
  return sources
}
