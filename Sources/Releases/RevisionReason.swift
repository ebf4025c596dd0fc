public import Diagnostics
public import Documents
import Figures
public import Vocabulary

/// Why figures differ from what an earlier release said: an entry of `revisions.yml`.
public struct RevisionReason: Hashable, Sendable {
  /// The file of them.
  public static let file = "revisions.yml"

  /// What `revisions.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("after", .slug, required: true, "The id of the last release that had the old figures, such as 2026-1."),
      .init("indicators", .list(.slug), "The indicators; every one where this is left out."),
      .init("places", .list(.slug), "The places; figures of what they belong to are meant too. Left out: every place."),
      .init("periods", .list(.text), "The periods, such as 2023; those that share a month too. Left out: all."),
      .init("reason", .localized, required: true, "Why the figures changed, in each language."),
    ]))

  /// The id of the release after which the figures changed.
  public var after: String
  /// Empty for every indicator, place or period.
  public var indicators: [IndicatorID]
  public var places: [PlaceID]
  public var periods: [Period]
  public var reason: LocalizedText

  /// Whether it speaks of a figure that changed after a release.
  ///
  /// - Parameter around: a place and those that it lies in: what changed a centre changed the sum of its municipality.
  func covers(_ key: FigureKey, after release: String, around: (PlaceID) -> [PlaceID]) -> Bool {
    after == release && (indicators.isEmpty || indicators.contains(key.indicator))
      && (periods.isEmpty || periods.contains { $0.months.overlaps(key.period.months) })
      && (places.isEmpty || places.contains { around($0).contains(key.place) })
  }

  /// What an entry may name.
  public struct Names: Sendable {
    public var releases: [String]
    public var indicators: [String]
    public var places: [String]

    public init(releases: [String], indicators: [String], places: [String]) {
      self.releases = releases
      self.indicators = indicators
      self.places = places
    }
  }

  /// Reads `revisions.yml`, where there is one; what is wrong goes to `log`.
  public static func load(
    from folder: Folder, languages: [Language], names: Names, periodSets: PeriodSets = .none,
    into log: inout DiagnosticLog
  ) -> [RevisionReason] {
    guard
      let document = YAMLFile.read(file, shape, from: folder, isOptional: true, mayBeEmpty: true, into: &log)
    else { return [] }
    return document.elements.map { element in
      let reason = element["reason"]?.localizedText ?? LocalizedText([:])
      for language in languages where (reason[language] ?? "").allSatisfy(\.isWhitespace) {
        log.error(
          "revisions.language", element["reason"]?.location ?? element.location,
          "the reason has no text in \"\(language)\"", hint: "add \(language): and say it in that language")
      }
      check([element["after"]].compactMap { $0 }, names.releases, into: &log)
      check(element["indicators"]?.elements ?? [], names.indicators, into: &log)
      check(element["places"]?.elements ?? [], names.places, into: &log)
      return RevisionReason(
        after: element["after"]?.text ?? "",
        indicators: (element["indicators"]?.elementTexts ?? []).map { IndicatorID($0) },
        places: (element["places"]?.elementTexts ?? []).map { PlaceID($0) },
        periods: periods(element["periods"]?.elements ?? [], periodSets, into: &log), reason: reason)
    }
  }

  private static func check(_ values: [YAMLValue], _ known: [String], into log: inout DiagnosticLog) {
    for value in values {
      guard let name = value.text, !known.contains(name) else { continue }
      log.error(
        "revisions.unknown", value.location, "\"\(name)\" is not known", hint: hint(for: name, among: known))
    }
  }

  private static func periods(
    _ values: [YAMLValue], _ sets: PeriodSets, into log: inout DiagnosticLog
  ) -> [Period] {
    values.compactMap { value in
      if let period = value.text.flatMap({ Period($0, in: sets) }) { return period }
      log.error(
        "revisions.period", value.location, "\"\(value.text?.prefix(40) ?? "")\" is not a period",
        hint: sets.hint(for: value.text ?? ""))
      return nil
    }
  }
}
