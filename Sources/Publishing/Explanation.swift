import Configuration
public import Diagnostics
import Disclosure
import Documents
import Figures
import Indicators
import Records
import Releases
import Vocabulary

/// Where one published figure comes from: what `kazalo explain` prints.
public struct Explanation: Sendable {
  /// What is asked for, as it was typed.
  public struct Question: Sendable {
    public var indicator: String
    public var place: String
    public var period: String
    /// `gender=girls`, or `nil` for all together.
    public var category: String?

    public init(indicator: String, place: String, period: String, category: String?) {
      self.indicator = indicator
      self.place = place
      self.period = period
      self.category = category
    }
  }

  /// Names and values, in order.
  private(set) var lines: [(name: String, text: String)] = []
  private(set) var files: [LineageFile] = []

  /// Explains a figure of a portal; `nil` with a problem in `log` where there is none such.
  public static func of(
    _ question: Question, in settings: BuildSettings, into log: inout DiagnosticLog
  ) async -> Explanation? {
    guard let input = await PortalInput.load(settings, into: &log), !log.hasErrors else { return nil }
    guard let key = key(of: question, input, in: settings, into: &log),
      let definition = input.program.definitions.first(where: { $0.id == key.indicator })
    else { return nil }
    let raw = await RawFigures.measure(input.program, input.records, cutOff: input.portal.cutOff)
    let known = input.ledger.stillTrue(in: raw)
    let figures = protect(
      raw, records: input.records, portal: input.portal, publishedBefore: { known[$0] != nil })
    let observation = figures.observation(key)
    guard observation.state != .notAvailable else {
      log.error(
        "explain.none", SourceLocation(file: settings.content),
        "nothing is computed for that place, period and category",
        hint: "the indicator has the periods \(definition.periods.map(\.rawValue).sorted().joined(separator: ", "))")
      return nil
    }
    var explanation = Explanation()
    explanation.describe(observation, definition, figures)
    if observation.value != nil, key.category == nil, let folder = Folder(settings.content) {
      explanation.files = RecordTallies(input, in: folder).files(of: key)
    }
    return explanation
  }

  private mutating func describe(
    _ observation: PublishedObservation, _ definition: IndicatorDefinition, _ figures: PublishedFigures
  ) {
    let key = observation.key
    let category = key.category.map { ", \($0.dimension)=\($0.value)" } ?? ""
    lines.append(("figure", "\(key.indicator.name), \(key.place.name), \(key.period.code)\(category)"))
    guard let measure = observation.measure else {
      let state = observation.state == .withheld ? "not published, to protect persons" : "can't exist"
      lines.append(("value", state))
      return
    }
    lines.append(("formula", definition.formula))
    lines.append(("read as", definition.spoken.text(in: Language("en"), or: [])))
    lines.append(
      ("value", plain(measure.value) + " \(definition.unit == "percent" ? "(a share of 1)" : definition.unit)"))
    if let interval = measure.interval {
      lines.append(("interval", "\(plain(interval.lowerBound)) to \(plain(interval.upperBound)) (Wilson, 95 %)"))
    }
    if let base = measure.base { lines.append(("answers", String(base))) }
    if let numerator = measure.numerator { lines.append(("numerator", plain(numerator))) }
    if let denominator = measure.denominator { lines.append(("denominator", plain(denominator))) }
    lines.append(("rules", definition.protections.map(\.rawValue).joined(separator: ", ")))
    let flags = names(of: observation.flags)
    if !flags.isEmpty { lines.append(("flags", flags.joined(separator: ", "))) }
    let change = figures.change(of: key)
    if change.verdict.reason != .missing {
      let reason = change.verdict.reason.map { " (\($0.rawValue))" } ?? ""
      lines.append(("year before", change.verdict.code + reason))
    }
  }

  private func plain(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(plain: value, decimals: 6)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func names(of flags: PublishedObservation.Flags) -> [String] {
    let names: [(PublishedObservation.Flags, String)] = [
      (.provisional, "provisional"), (.partial, "partial"), (.estimated, "estimated"),
      (.lowReliability, "low reliability"), (.breakBefore, "break before"), (.definitionDiffers, "definition differs"),
      (.demonstration, "demonstration"),
    ]
    return names.filter { flags.contains($0.0) }.map(\.1)
  }

  /// What was typed, held against what there is.
  private static func key(
    of question: Question, _ input: PortalInput, in settings: BuildSettings, into log: inout DiagnosticLog
  ) -> FigureKey? {
    let location = SourceLocation(file: settings.content)
    let indicators = input.program.definitions.map(\.id.name)
    let places = input.records.places.all.map(\.name)
    if !indicators.contains(question.indicator) {
      log.error(
        "explain.indicator", location, "\"\(question.indicator)\" is not an indicator",
        hint: hint(for: question.indicator, among: indicators))
    }
    if !places.contains(question.place) {
      log.error(
        "explain.place", location, "\"\(question.place)\" is not a place",
        hint: hint(for: question.place, among: places))
    }
    let period = Period(question.period)
    if period == nil {
      log.error(
        "explain.period", location, "\"\(question.period)\" is not a period",
        hint: "write 2023, 2023-S1, 2023-Q4, 2023-07 or 2023/24")
    }
    var category: Category?
    if let text = question.category {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let dimensions = input.records.codes.dimensions.map(\.id)
      if parts.count == 2, dimensions.contains(parts[0]) {
        category = Category(dimension: parts[0], value: parts[1])
      } else {
        log.error(
          "explain.category", location, "\"\(text)\" is not a category",
          hint: "write \(dimensions.first ?? "gender")=value; dimensions are \(dimensions.joined(separator: ", "))")
      }
    }
    guard let period, !log.hasErrors else { return nil }
    return FigureKey(
      indicator: IndicatorID(question.indicator), place: PlaceID(question.place), period: period, category: category)
  }
}

extension Explanation {
  /// The explanation as aligned lines.
  public var text: String {
    var text = ""
    for (name, value) in lines { text += "\(name)\(String(repeating: " ", count: max(1, 13 - name.count)))\(value)\n" }
    guard !files.isEmpty else { return text }
    let records = files.compactMap(\.records).reduce(0, +)
    let counted = files.contains { $0.records != nil } ? "\(records) activities of the place and period, " : ""
    text += "files        \(counted)\(files.count == 1 ? "1 file" : "\(files.count) files")\n"
    for file in files {
      let count = file.records.map { "  \($0) activities" } ?? ""
      text += "             \(file.path)\(count)  sha256 \(file.digest)\n"
    }
    return text
  }
}
