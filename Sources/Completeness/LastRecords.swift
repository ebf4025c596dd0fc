import Records
import Vocabulary

/// Where the record stands after which, or beside which, something is missing.
struct LastRecords: Sendable {
  private let monthly: MonthlyRecords
  private let records: Records
  /// The openings of each centre, in order.
  private let openings: [Int: [Opening]]

  init(_ monthly: MonthlyRecords, _ records: Records) {
    self.monthly = monthly
    self.records = records
    openings = Dictionary(grouping: records.openings, by: \.centre).mapValues { own in
      own.sorted { ($0.date.number, $0.location.line) < ($1.date.number, $1.location.line) }
    }
  }

  func of(_ gap: CentreGap) -> RecordLocation? {
    let listed = records.places.centres[gap.centre].location
    guard let month = gap.months.first else { return listed }
    let days = Period(month: month).days
    let own = openings[gap.centre] ?? []
    switch gap.kind {
    case .silent: return own.first { $0.status != .closed && days.contains($0.date) }?.location ?? listed
    case .openings: return own.last { $0.date < days.lowerBound }?.location ?? listed
    case .stopped:
      let row = monthly.lastRows[gap.centre]
      guard let opening = own.last(where: { $0.date < days.lowerBound }) else {
        return row < 0 ? listed : records.activities.location(of: row)
      }
      let isLater = row < 0 || opening.date.number > records.activities.day[row]
      return isLater ? opening.location : records.activities.location(of: row)
    default: return listed
    }
  }
}
