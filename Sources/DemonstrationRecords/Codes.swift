/// The codes of `codes.yml` that records use, with how often each is drawn.
enum Codes {
  static let genders = ["girls", "boys", "another", "not-stated"]
  /// "Another" 0.6 % as in the first half of 2022; some do not say.
  static let another = 0.006
  static let notStated = 0.012

  static let ages = ["0-11", "12-14", "15-19", "20-24", "25-29", "30-plus", "unknown"]
  /// Most are 12–19; in one published centre 43 % were 13–15.
  static let ageWeights = [0.06, 0.39, 0.36, 0.1, 0.04, 0.01, 0.04]

  static let kinds = ["open", "group", "event", "trip", "outreach", "counselling", "other"]
  /// Open to group as 77 to 23 (first half of 2021 and 2022), with a few of the other kinds.
  static let kindWeights = [0.72, 0.215, 0.022, 0.012, 0.013, 0.014, 0.004]
  /// Visits of an activity of each kind beside the centre's mean.
  static let kindVisits = [1.0, 0.8, 3.2, 1.6, 1.3, 0.15, 0.8]
  /// How much more than on average young people produce in each kind.
  static let kindYouth = [0.75, 1.6, 1.8, 1.3, 0.6, 0.1, 1.0]

  static let topics = [
    "learning-help", "hanging-out", "culture", "sport", "information", "counselling", "volunteering", "mobility",
    "participation", "environment", "media-digital", "other",
  ]
  /// The published topics of the first half of 2021: 28, 26, 12, 6, 6, 6, 2 and 1 %; the rest is shared out.
  static let topicWeights = [28.0, 26, 12, 6, 6, 6, 2, 1, 3, 3, 5, 2]
}
