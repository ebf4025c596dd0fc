import Configuration
import Languages

/// What the method page says: its sections and their paragraphs, with the portal's own thresholds filled in.
enum MethodText {
  /// The sections, each with the number of its paragraphs.
  static let sections: [(id: String, paragraphs: Int)] = [
    ("records", 2), ("visits", 2), ("periods", 2), ("protection", 3), ("survey", 4), ("change", 3),
    ("reported", 2), ("demonstration", 3), ("reproduce", 1),
  ]

  static let keys: [MessageKey] = sections.flatMap { section in
    [title(section.id)] + (1...section.paragraphs).map { paragraph(section.id, $0) }
  }

  static func title(_ id: String) -> MessageKey { MessageKey("site.method.\(id).title") }

  static func paragraph(_ id: String, _ number: Int) -> MessageKey {
    MessageKey(
      "site.method.\(id).text\(number)", "mostPeople", "mostVisits", "publish", "reliable", "breakdown", "part",
      "change",
      "few", "low", "sources", "centres")
  }

  /// The thresholds as arguments.
  static func arguments(_ thresholds: Thresholds) -> [String: MessageArgument] {
    [
      "mostPeople": .integer(thresholds.people - 1), "mostVisits": .integer(thresholds.subgroupVisits - 1),
      "publish": .integer(thresholds.surveyPublish), "reliable": .integer(thresholds.surveyReliable),
      "breakdown": .integer(thresholds.surveyBreakdown), "part": .integer(thresholds.surveyPart),
      "change": .number(
        thresholds.surveyChange, decimals: thresholds.surveyChange == thresholds.surveyChange.rounded() ? 0 : 1),
      "few": .integer(thresholds.denominatorPublish),
      "low": .integer(thresholds.denominatorReliable),
    ]
  }
}
