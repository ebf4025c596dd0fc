import Vocabulary

/// A sort of records that formulas are computed from.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
  /// Activities that were held.
  case heldActivities
  /// Activities whatever became of them, the cancelled ones too.
  case allActivities
  /// Opening hours and closures of centres.
  case openings
  /// Persons as they were counted by whoever delivered the records.
  case persons
  /// The yearly forms of places.
  case forms
  /// Residents of all ages together.
  case residents
  /// Residents by bands of age.
  case residentsByAge
  /// Answers to questionnaires.
  case answers
  /// The waves of a survey: for which year answers speak, and how many were asked.
  case waves
  /// The centres themselves, with the days on which they opened and closed.
  case centres
  /// Goals that places set themselves.
  case targets
}

extension IndicatorProgram {
  /// The sorts of records that an indicator is computed from, those of the indicators that its formula names included.
  public func records(readBy indicator: Int) -> Set<RecordKind> {
    var kinds = measures[indicator].leaves.reduce(into: Set<RecordKind>()) { $0.formUnion(records(readBy: $1)) }
    if measures[indicator].isOfGoals {
      // An indicator that counts goals can't be the goal of another: its figures are computed last.
      for other in measures.indices where goals.contains(definitions[other].id) && !measures[other].isOfGoals {
        kinds.formUnion(records(readBy: other))
      }
    }
    if kinds.contains(.allActivities) { kinds.remove(.heldActivities) }
    return kinds
  }

  private func records(readBy leaf: Term) -> Set<RecordKind> {
    switch leaf {
    case .number, .binary, .reported: return []
    case .cell(let index), .whole(let index):
      let activities: RecordKind = aggregates[index].readsEveryStatus ? .allActivities : .heldActivities
      return aggregates[index].quantity == .openHours ? [activities, .openings] : [activities]
    case .residents(let ages): return [ages == nil ? .residents : .residentsByAge]
    case .distinct: return [.persons]
    case .yearly: return [.forms]
    case .asked: return [.waves]
    case .index, .answers: return [.answers, .waves]
    // A centre counts, and a week is recorded, where there is any record, be it of a cancelled activity or a closure.
    case .centres, .calendarWeeks(recorded: true): return [.centres, .allActivities, .openings]
    case .calendarWeeks(recorded: false): return [.centres]
    case .goals: return [.targets]
    }
  }
}
