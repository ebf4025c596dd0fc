import Diagnostics
import Documents

extension Thresholds {
  /// The thresholds of a mapping that has the shape; those that are not given keep their values.
  init(_ mapping: YAMLValue?, into log: inout DiagnosticLog) {
    self.init()
    guard let mapping else { return }
    people = mapping["people"]?.integer ?? people
    subgroupVisits = mapping["subgroup_visits"]?.integer ?? subgroupVisits
    surveyPublish = mapping["survey_publish"]?.integer ?? surveyPublish
    surveyReliable = mapping["survey_reliable"]?.integer ?? surveyReliable
    surveyBreakdown = mapping["survey_breakdown"]?.integer ?? surveyBreakdown
    surveyPart = mapping["survey_part"]?.integer ?? surveyPart
    surveyChange = mapping["survey_change"]?.number ?? surveyChange
    denominatorPublish = mapping["denominator_publish"]?.integer ?? denominatorPublish
    denominatorReliable = mapping["denominator_reliable"]?.integer ?? denominatorReliable
    staff = mapping["staff"]?.number ?? staff
    let ladders = [
      ("survey_publish", surveyPublish, "survey_reliable", surveyReliable),
      ("survey_reliable", surveyReliable, "survey_breakdown", surveyBreakdown),
      ("denominator_publish", denominatorPublish, "denominator_reliable", denominatorReliable),
    ]
    for (low, lower, high, upper) in ladders where lower > upper {
      let location = (mapping[high] ?? mapping[low])?.location ?? mapping.location
      log.error(
        "portal.thresholds", location, "\(low) is \(lower), more than \(high) with \(upper)",
        hint: "let the second be at least the first")
    }
  }
}
