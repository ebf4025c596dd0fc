import Vocabulary

/// An invented centre and what makes it differ from the others.
struct InventedCentre {
  let id: String
  /// The beginning of the ids of its activities.
  let prefix: String
  let municipality: String
  /// The years it has records of; the first from `openedMonth`.
  let years: ClosedRange<Int>
  var openedMonth = 1
  /// Activities in an ordinary year: 200–700, as the published average is about 740 with larger centres in it.
  let activities: Double
  /// Change of the number of activities from year to year.
  let trend: Double
  /// Visits for each activity: about 10, 5 in a small centre (2022: 194,820 visits of 18,643 activities).
  let visits: Double
  /// Share of girls among the visits; 48 % in the published first half of 2022.
  let girls: Double
  /// Share of hours that young people produce in the middle year; published 12 % to 27 %.
  let youth: Double
  /// Change of that share from year to year.
  let youthTrend: Double
  /// The topic of which it has more than others, as an index of `Codes.topics`.
  let speciality: Int
  /// Level of its survey answers beside the others', in percentage points, and its change a year.
  let mood: Double
  let moodTrend: Double
  /// Answers a year: 20–80.
  let answers: Int
  /// The weekdays with opening hours, 1 for Monday, and the minute it opens at and closes at.
  let weekdays: ClosedRange<Int>
  let opens: Int
  let closes: Int

  /// The centre keeps records on this day.
  func isRunning(_ day: Day) -> Bool {
    let (year, month, _) = day.parts
    return years.contains(year) && (year > years.lowerBound || month >= openedMonth)
  }
}
