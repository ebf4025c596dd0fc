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

  mutating func place(_ asked: String?, _ definition: IndicatorDefinition?) -> PlaceID? {
    let places = input.records.places
    let name = asked ?? whole(of: definition).name
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
    let dimensions = definition?.breakdowns ?? input.records.codes.dimensions.map(\.id)
    guard !dimensions.isEmpty else {
      log.error(
        "explain.category", location, "\"\(definition?.id.name ?? "")\" is not broken down",
        hint: "ask without --category")
      return nil
    }
    do {
      let category = try Category(text, among: lists)
      if let definition, !dimensions.contains(category.dimension) {
        log.error(
          "explain.category", location, "\"\(definition.id)\" is not broken down by \"\(category.dimension)\"",
          hint: "it is broken down by \(dimensions.joined(separator: ", "))")
      }
      return category
    } catch {
      switch error {
      case .shape, .notCrossed:
        log.error(
          "explain.category", location, "\"\(text)\" is not a category", hint: "write \(example(dimensions[0]))")
      case .unknownList(let name): refuse("category", "\"\(name)\" is not a dimension", name, among: dimensions)
      case .unknownValue(let value, let list):
        refuse("category", "\"\(value)\" is not a value of \"\(list)\"", value, among: values(of: list))
      }
      return nil
    }
  }

  mutating func words(_ tag: String?) -> Words? {
    guard let tag else { return input.portal.languages.first.flatMap { input.words[$0] } }
    if let words = input.words[Language(tag)] { return words }
    refuse("language", "the portal has no language \"\(tag)\"", tag, among: input.portal.languages.map(\.tag))
    return nil
  }
}

extension QuestionReading {
  /// The place of all figures together. Of a town others publish figures of the town, and none of a network.
  private func whole(of definition: IndicatorDefinition?) -> PlaceID {
    let towns = input.records.places.municipalities
    guard let definition, towns.count == 1, !definition.placeKinds.contains(.network) else {
      return Places.network
    }
    return towns[0].id
  }

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

  /// The portal's lists, with the values that indicators add together.
  private var lists: [Dimension] {
    input.records.codes.dimensions.map { list in
      var list = list
      list.values = values(of: list.id).map { Dimension.Value(id: $0) }
      return list
    }
  }

  private func example(_ dimension: String) -> String {
    Category.parts(of: dimension).map { "\($0)=\(values(of: $0).first ?? "value")" }.joined(separator: ",")
  }

  private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

  private mutating func refuse(_ part: String, _ message: ProblemText, _ word: String, among known: [String]) {
    log.error("explain.\(part)", location, message, hint: hint(for: word, among: known))
  }
}
