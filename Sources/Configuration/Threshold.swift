import Diagnostics
import Documents

/// One number of protection as `portal.yml` gives it: its name, its range and what it means. A new one stands here and in
/// `Thresholds`.
struct Threshold: Sendable {
  var name: String
  var value: Value
  var meaning: String

  enum Value: Sendable {
    case whole(any WritableKeyPath<Thresholds, Int> & Sendable, ClosedRange<Int>)
    case number(any WritableKeyPath<Thresholds, Double> & Sendable, ClosedRange<Double>)
  }

  static let all: [Threshold] = [
    .init("people", .whole(\.people, 3...1000), "Counts of people from 1 up to, and not including, this are withheld."),
    .init("subgroup_visits", .whole(\.subgroupVisits, 1...1000), "Visits of a subgroup below this are withheld."),
    .init(
      "survey_publish", .whole(\.surveyPublish, 5...10_000), "With fewer valid answers a survey figure is withheld."),
    .init(
      "survey_reliable", .whole(\.surveyReliable, 5...10_000), "With fewer valid answers it is marked and not compared."
    ),
    .init("survey_breakdown", .whole(\.surveyBreakdown, 5...10_000), "With fewer valid answers it is not broken down."),
    .init("survey_part", .whole(\.surveyPart, 3...10_000), "The fewest valid answers of a part and of its complement."),
    .init(
      "survey_change", .number(\.surveyChange, 0...100),
      "The least difference, in percentage points, that is called a change."),
    .init(
      "denominator_publish", .whole(\.denominatorPublish, 1...1_000_000),
      "Below this many residents a rate is withheld."),
    .init(
      "denominator_reliable", .whole(\.denominatorReliable, 1...1_000_000),
      "Below this many residents a rate is marked."),
    .init(
      "staff", .number(\.staff, 1...1000),
      "With fewer full-time posts, money is withheld where accounts are not public."),
  ]

  /// Pairs of which the first may not be the larger.
  static let ladders = [
    ("survey_publish", "survey_reliable"), ("survey_reliable", "survey_breakdown"),
    ("denominator_publish", "denominator_reliable"),
  ]

  init(_ name: String, _ value: Value, _ meaning: String) {
    self.name = name
    self.value = value
    self.meaning = meaning
  }

  /// What `thresholds:` may hold.
  static let shape: Shape = .object(
    all.map { threshold in
      switch threshold.value {
      case .whole(_, let range): .init(threshold.name, .integer(range), threshold.meaning)
      case .number(_, let range): .init(threshold.name, .number(range), threshold.meaning)
      }
    })

  /// Takes the value that a mapping gives; one that gives none keeps what is there.
  func read(_ mapping: YAMLValue, into thresholds: inout Thresholds) {
    switch value {
    case .whole(let path, _): thresholds[keyPath: path] = mapping[name]?.integer ?? thresholds[keyPath: path]
    case .number(let path, _): thresholds[keyPath: path] = mapping[name]?.number ?? thresholds[keyPath: path]
    }
  }

  func amount(in thresholds: Thresholds) -> Double {
    switch value {
    case .whole(let path, _): Double(thresholds[keyPath: path])
    case .number(let path, _): thresholds[keyPath: path]
    }
  }
}

extension Thresholds {
  /// The names that `portal.yml` and texts call them by.
  public static let names = Threshold.all.map(\.name)

  /// The number of a name; `nil` for a name that none has.
  public subscript(name: String) -> Double? { Threshold.all.first { $0.name == name }?.amount(in: self) }

  /// The thresholds of a mapping that has the shape; those that are not given keep their values.
  init(_ mapping: YAMLValue?, into log: inout DiagnosticLog) {
    self.init()
    guard let mapping else { return }
    for threshold in Threshold.all { threshold.read(mapping, into: &self) }
    let amounts = Dictionary(uniqueKeysWithValues: Threshold.all.map { ($0.name, $0.amount(in: self)) })
    for (low, high) in Threshold.ladders {
      guard let lower = amounts[low], let upper = amounts[high], lower > upper else { continue }
      let location = (mapping[high] ?? mapping[low])?.location ?? mapping.location
      log.error(
        "portal.thresholds", location, "\(low) is \(Int(lower)), more than \(high) with \(Int(upper))",
        hint: "let the second be at least the first")
    }
  }
}
