import Vocabulary

/// A generated activity.
struct Activity {
  var id = ""
  let day: Day
  let start: Int
  let minutes: Int
  let kind: Int
  let mode: String
  let topics: [Int]
  var isCancelled = false
  /// In the order of `Codes.genders` and `Codes.ages`.
  var genders = [0, 0, 0, 0]
  var ages = [0, 0, 0, 0, 0, 0, 0]
  var firstTime: Int?
  /// In quarters of an hour.
  var youthQuarters: Int?
  var producers: Int?
  var volunteers = 0
  /// Persons × hours, in quarters of an hour.
  var staffQuarters: Int?

  var visits: Int { genders.reduce(0, +) }
}
