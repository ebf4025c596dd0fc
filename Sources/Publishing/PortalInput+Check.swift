import Configuration
import Diagnostics
import Documents
import Indicators
import Languages
import Records
import Site
import Vocabulary
import Wording

extension Portal {
  /// Holds what `portal.yml` names against the indicators and pages there are.
  func check(indicators: [IndicatorID], pages: [String], into log: inout DiagnosticLog) {
    for (name, location) in zip(navigation, navigationLocations) where !pages.contains(name) {
      log.error(
        "portal.unknown-page", location, "there is no page \"\(name)\"", hint: hint(for: name, among: pages))
    }
    let named =
      Array(zip(featured, featuredLocations)) + Array(zip(comparison.indicators, comparison.locations))
      + Array(zip(files.own ?? [], files.ownLocations))
    for (indicator, location) in named where !indicators.contains(indicator) {
      log.error(
        "portal.unknown-indicator", location, "\"\(indicator)\" is not an indicator",
        hint: hint(for: indicator.name, among: indicators.map(\.name)))
    }
  }
}

extension Records {
  /// A figure of somebody else, and a count of residents, name a source that is described.
  func checkSources(into log: inout DiagnosticLog) {
    guard !log.hasErrors(below: "sources.yml") else { return }
    let known = Set(sources.map(\.id))
    let residents = population.compactMap { row in row.source.map { ($0, row.location) } }
    for (source, location) in reported.map({ ($0.source, $0.location) }) + residents where !known.contains(source) {
      log.error(
        "records.unknown-source", SourceLocation(file: files[location.file].path, line: location.line),
        "\"\(source)\" is not a source of sources.yml", hint: hint(for: source, among: known))
    }
  }
}

extension [IndicatorDefinition] {
  /// The units in which tables may give figures of each, the main one first.
  var units: [IndicatorUnit] {
    flatMap { definition -> [IndicatorUnit] in
      let main = definition.sibling ?? definition.id
      let own = IndicatorUnit(named: definition.id, unit: definition.unit, indicator: definition.id)
      return main == definition.id
        ? [own] : [own, IndicatorUnit(named: main, unit: definition.unit, indicator: definition.id)]
    }
  }
}

/// Every unit of an indicator needs its words in every language; one problem for each indicator.
///
/// - Parameter templates: the portal's own folder of templates, where they are to be written.
func checkUnits(
  _ definitions: [IndicatorDefinition], words: [Language: Words], in templates: String, into log: inout DiagnosticLog
) {
  for definition in definitions {
    var missing: [(language: Language, key: MessageKey)] = []
    for (language, words) in words.sorted(by: { $0.key < $1.key }) {
      for key in MessageKey.unitKeys(definition.unit)
      where words.message(named: key.name, ["n": .integer(1)]) == nil { missing.append((language, key)) }
    }
    guard let first = missing.first else { continue }
    var languages: [String] = []
    for (language, _) in missing where languages.last != "\"\(language)\"" { languages.append("\"\(language)\"") }
    let more: ProblemText = missing.count > 1 ? ", and \(missing.count - 1) more" : ""
    log.error(
      "indicator.unit", definition.location(of: definition.document?["unit"] == nil ? "units" : "unit"),
      "the unit \"\(definition.unit)\" has no words in \(languages.joined(separator: ", "))",
      hint: "declare its symbol in units.yml, such as - { id: \(definition.unit), symbol: \(definition.unit) }; or add "
        + "the message \(first.key.name) to \(templates)/messages/\(first.language)/units.yml\(more)")
  }
}
