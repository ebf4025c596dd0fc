import Vocabulary

/// The records that a new portal begins with: so even that nobody takes them for real, and the same for the same answers.
struct StarterRecords {
  /// A row of the activities, with what the portal's first post counts of it.
  struct Row {
    var cells: [String]
    var year: Int
    var visits: Int
  }

  let rows: [Row]
  /// The last of the three years they are of.
  let year: Int

  private static let years = 3
  /// About as many rows as a newcomer reads.
  private static let aimed = 36

  /// - Parameters:
  ///   - centres: their ids.
  ///   - year: the last year.
  init(centres: [String], year: Int) {
    let aYear = min(12, max(4, StarterRecords.aimed / StarterRecords.years / max(centres.count, 1)))
    var rows: [Row] = []
    for (place, centre) in centres.enumerated() {
      for past in (0..<StarterRecords.years).reversed() {
        for index in 0..<aYear {
          rows.append(
            StarterRecords.row(
              centre, place: place, Day(year: year - past, month: 1 + index * 12 / aYear, day: 10 + place % 15),
              growth: StarterRecords.years - past, isGroup: index % 3 == 2))
        }
      }
    }
    self.rows = rows
    self.year = year
  }

  /// The visits of the last year.
  var visits: Int { rows.filter { $0.year == year }.reduce(0) { $0 + $1.visits } }

  private static func row(_ centre: String, place: Int, _ day: Day?, growth: Int, isGroup: Bool) -> Row {
    let day = day ?? Day(number: 0)
    let month = day.parts.month
    let girls = 12 + (month * 5 + place * 3) % 9 + growth * 2
    let boys = 14 + (month * 7 + place * 5) % 8 + growth
    let unknown = 5 + month % 3
    let visits = girls + boys + unknown
    // From year to year they last a little longer.
    let minutes = ["00", "30", "45"][(growth - 1) % 3]
    let times = isGroup ? ["17:00", "19:\(minutes)"] : ["15:00", "19:\(minutes)"]
    let cells =
      ["\(centre)-\(day.iso)", centre, day.iso] + times
      + [isGroup ? "group" : "open", String(girls), String(boys), String(unknown), String(visits)]
    return Row(cells: cells, year: day.parts.year, visits: visits)
  }
}
