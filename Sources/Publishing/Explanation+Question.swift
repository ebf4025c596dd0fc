import Configuration
import Diagnostics
import Figures
import Indicators
import Languages
import Records
import Vocabulary

extension Explanation.Question {
  /// What was typed, held against what there is: the figure and the words it is told in. Every part that is wrong is a
  /// problem of its own.
  func answer(
    in input: PortalInput, content: String, into log: inout DiagnosticLog
  ) -> (key: FigureKey, words: Words)? {
    var reading = QuestionReading(input: input, location: SourceLocation(file: content))
    let definition = reading.indicator(indicator)
    let place = reading.place(place, definition)
    let period = reading.period(period, definition)
    let category = reading.category(category, definition)
    let words = reading.words(language)
    log.merge(reading.log)
    guard !reading.log.hasErrors, let definition, let place, let period, let words else { return nil }
    return (FigureKey(indicator: definition.id, place: place, period: period, category: category), words)
  }
}

/// Reads the parts of a question one by one.
private struct QuestionReading {
  let input: PortalInput
  let location: SourceLocation
  var log = DiagnosticLog()

  mutating func indicator(_ name: String) -> IndicatorDefinition? {
    if let found = input.program.definitions.first(where: { $0.id.name == name }) { return found }
    refuse("indicator", "\"\(name)\" is not an indicator", name, among: input.program.definitions.map(\.id.name))
    return nil
  }

  mutating func place(_ name: String, _ definition: IndicatorDefinition?) -> PlaceID? {
    let places = input.records.places
    guard let place = places.all.first(where: { $0.name == name }), let kind = places.kind(of: place) else {
      refuse("place", "\"\(name)\" is not a place", name, among: places.all.map(\.name))
      return nil
    }
    if let definition, !definition.placeKinds.contains(kind) {
      log.error(
        "explain.place", location,
        definition.isReported
          ? "\"\(definition.id)\" is not reported for a place such as \"\(name)\""
          : "\"\(definition.id)\" is not computed for a place such as \"\(name)\"",
        hint:
          "there are figures of: \(listed(Place.Kind.allCases.filter(definition.placeKinds.contains).map(\.rawValue)))")
    }
    return place
  }

  mutating func period(_ code: String, _ definition: IndicatorDefinition?) -> Period? {
    guard let period = Period(code, in: input.portal.periodSets) else {
      log.error(
        "explain.period", location, "\"\(code)\" is not a period",
        hint: input.portal.periodSets.hint(for: code))
      return nil
    }
    if let definition, !definition.periods.contains(period.kind) {
      log.error(
        "explain.period", location,
        definition.isReported
          ? "\"\(definition.id)\" is not reported for a \(period.kind.name)"
          : "\"\(definition.id)\" is not computed for a \(period.kind.name)",
        hint: "there are figures of: \(listed(definition.periods.sorted().map(\.name)))")
    }
    return period
  }

  mutating func category(_ text: String?, _ definition: IndicatorDefinition?) -> Category? {
    guard let text else {
      checkWhole(definition)
      return nil
    }
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let dimensions = definition?.breakdowns ?? input.records.codes.dimensions.map(\.id)
    guard !dimensions.isEmpty else {
      log.error(
        "explain.category", location, "\"\(definition?.id.name ?? "")\" is not broken down",
        hint: "ask without --category")
      return nil
    }
    guard parts.count == 2 else {
      log.error(
        "explain.category", location, "\"\(text)\" is not a category", hint: "write \(example(dimensions[0]))")
      return nil
    }
    let known = input.records.codes.dimensions.map(\.id)
    guard known.contains(parts[0]) else {
      refuse("category", "\"\(parts[0])\" is not a dimension", parts[0], among: dimensions)
      return nil
    }
    let values = values(of: parts[0])
    if !values.contains(parts[1]) {
      refuse("category", "\"\(parts[1])\" is not a value of \"\(parts[0])\"", parts[1], among: values)
    }
    if let definition, !dimensions.contains(parts[0]) {
      log.error(
        "explain.category", location, "\"\(definition.id)\" is not broken down by \"\(parts[0])\"",
        hint: "it is broken down by \(dimensions.joined(separator: ", "))")
    }
    return Category(dimension: parts[0], value: parts[1])
  }

  mutating func words(_ tag: String?) -> Words? {
    guard let tag else { return input.portal.languages.first.flatMap { input.words[$0] } }
    if let words = input.words[Language(tag)] { return words }
    refuse("language", "the portal has no language \"\(tag)\"", tag, among: input.portal.languages.map(\.tag))
    return nil
  }
}

extension QuestionReading {
  /// A category's part of a whole says nothing for all categories together.
  private mutating func checkWhole(_ definition: IndicatorDefinition?) {
    guard let definition, let dimension = definition.breakdowns.first,
      let index = input.program.definitions.firstIndex(where: { $0.id == definition.id }),
      input.program.isShareOfWhole(index)
    else { return }
    log.error(
      "explain.category", location, "\"\(definition.id)\" is a category's part and needs one",
      hint: "add --category \(example(dimension))")
  }

  /// The values of a dimension, and those that an indicator adds together.
  private func values(of dimension: String) -> [String] {
    let merged = input.program.definitions.compactMap { $0.merged[dimension] }.filter { !$0.isEmpty }
    let names = Set(merged.map(IndicatorDefinition.mergedValue)).sorted()
    return input.records.codes.values(of: dimension).map(\.id) + names
  }

  private func example(_ dimension: String) -> String { "\(dimension)=\(values(of: dimension).first ?? "value")" }

  private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

  private mutating func refuse(_ part: String, _ message: ProblemText, _ word: String, among known: [String]) {
    log.error("explain.\(part)", location, message, hint: hint(for: word, among: known))
  }
}
