/// When something is missing, and when a place was only quiet: every number of these rules, in one place.
///
/// A month counts only as a whole one: inside the centre's days of `places/centres.csv`, inside the years in which its
/// municipality took part, and not after the cut-off.
///
/// - *silent*: months in which the centre was open and has no activity, with as many open days together as a whole month
///   of it has (`wholeMonth` of the usual number, and at least `openDays`); with fewer, as in a month of holidays, where
///   `surely` activities would have been expected by the same months of other years.
/// - *stopped*: nothing at all up to the cut-off, although neither the centre nor the membership ended, where
///   `activities` would have been expected, or for `months` and longer than ever before.
/// - *late*: the same months are missing up to the cut-off at every centre: one problem and not one for each.
/// - *pause*: `pause` months or more without anything between two records, at a centre that keeps no openings; one that
///   keeps them and has none was closed.
/// - *openings*: months with at least `openDays` activities and without an opening or closure, at a centre that else keeps
///   openings.
/// - *beginning*: the months before the first record, where the centre was there already. A mark and no warning.
/// - A month that is quiet in most other years too is a season and nothing of all this.
/// - *never*: a centre that is listed and has no record, in the months in which others of its municipality have some.
/// - *persons*, *forms*, *residents*, *answers*: what a place brought for some periods, or its like for the same one.
/// - *repeated*: the same activity twice. One alone, in one file and without times, may be two groups.
/// - *outsized*: an activity with more than `outsized` times the visits or hours that those of its kind at its centre have
///   in the middle, if there are `leastOfKind` of them, and with `outsizedVisits` or `outsizedHours` at least. Where more
///   than one in `rarelyOutsized` is so large, and more than two are, that kind is of all sizes and none is told.
enum Limits {
  /// So many open days without an activity, or activities without an opening.
  static let openDays = 4
  /// This part of the usual number of open days is a whole month.
  static let wholeMonth = 2.0 / 3
  /// So many activities can't all have failed to happen by chance.
  static let surely = 5.0
  /// So many activities would have been expected, by what the centre records in other months.
  static let activities = 3.0
  /// So many months of silence are told whatever a centre else records.
  static let months = 6
  /// So many months between two records, longer than a summer.
  static let pause = 3
  /// A season that recurs lasts no longer, in months.
  static let season = 6
  /// With fewer months that have activities, and fewer activities than `leastActivities`, nothing can be expected.
  static let leastMonths = 3
  static let leastActivities = 10
  /// Openings that are kept before or after within so many months say that none means closed.
  static let nearOpenings = 12
  /// So many rows without times are the same within one file.
  static let repeatedWithoutTimes = 3
  /// From this part of a month's activities on, rows that are the same make its figures provisional.
  static let doubtfulPart = 0.1
  /// One in so many residents at least is of a day of the year that is expected every year.
  static let rareDay = 4
  /// So many rows of a day and kind are held against each other.
  static let mostAlike = 32
  static let outsized = 10.0
  static let leastOfKind = 10
  static let outsizedVisits = 100.0
  static let outsizedHours = 12.0
  static let rarelyOutsized = 50
  /// A century and more is a slip of somebody's keyboard.
  static let mostMonths = 1200
}
