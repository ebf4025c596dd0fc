import Configuration
import Diagnostics
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
    for (indicator, location) in zip(featured, featuredLocations) where !indicators.contains(indicator) {
      log.error(
        "portal.unknown-indicator", location, "\"\(indicator)\" is not an indicator",
        hint: hint(for: indicator.name, among: indicators.map(\.name)))
    }
  }
}

extension Records {
  /// A figure of somebody else, and a count of residents, name a source that is described.
  func checkSources(into log: inout DiagnosticLog) {
    let known = Set(sources.map(\.id))
    let residents = population.compactMap { row in row.source.map { ($0, row.location) } }
    for (source, location) in reported.map({ ($0.source, $0.location) }) + residents where !known.contains(source) {
      log.error(
        "records.unknown-source", SourceLocation(file: files[location.file].path, line: location.line),
        "\"\(source)\" is not a source of sources.yml", hint: hint(for: source, among: known))
    }
  }
}

/// Every unit of an indicator needs its words in every language.
///
/// - Parameter templates: the portal's own folder of templates, where they are to be written.
func checkUnits(
  _ definitions: [IndicatorDefinition], words: [Language: Words], in templates: String, into log: inout DiagnosticLog
) {
  for definition in definitions {
    for (language, words) in words.sorted(by: { $0.key < $1.key }) {
      let missing = MessageKey.unitKeys(definition.unit).map(\.name)
        .filter { words.message(named: $0, ["n": .integer(1)]) == nil }
      guard !missing.isEmpty else { continue }
      log.error(
        "indicator.unit", definition.location, "the unit \"\(definition.unit)\" has no words in \"\(language)\"",
        hint:
          "add \(missing.joined(separator: " and ")) to \(templates)/messages/\(language)/units.yml, or use another unit"
      )
    }
  }
}
