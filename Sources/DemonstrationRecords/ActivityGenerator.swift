import Glibc
import Vocabulary

/// Makes a centre's activities day by day.
struct ActivityGenerator {
  let centre: InventedCentre
  private var random: SplitMix64
  /// Draws what was added to the records later, so that everything else stays as it was.
  private var later: SplitMix64
  private let topicWeights: [Double]

  init(_ centre: InventedCentre, seed: UInt64) {
    self.centre = centre
    random = SplitMix64(seed: seed, name: centre.id)
    later = SplitMix64(seed: seed, name: "staff " + centre.id)
    var weights = Codes.topicWeights
    weights[centre.speciality] += 9
    topicWeights = weights
  }

  mutating func activities() -> [Activity] {
    var found: [Activity] = []
    for year in centre.years {
      let days = Calendar.days.filter { $0.parts.year == year }
      let total = days.reduce(0) { $0 + weight($1) }
      let wanted = centre.activities * pow(1 + centre.trend, Double(year - 2022))
      var number = 0
      for day in days where centre.isRunning(day) && weight(day) > 0 {
        let mean = wanted * weight(day) / total * (Calendar.isOnline(day) ? 0.55 : 1)
        for _ in 0..<random.around(mean * random.number(0.5...1.5)) {
          number += 1
          var activity = activity(on: day)
          activity.id = "\(centre.prefix)\(year % 100)-\(number)"
          found.append(activity)
        }
      }
    }
    return found
  }

  /// How much happens on a day: by season, and on other days than the opening days only now and then.
  private func weight(_ day: Day) -> Double {
    if Calendar.isClosedWeek(day) || day.weekday == 7 { return 0 }
    return Calendar.season(day) * (centre.weekdays.contains(day.weekday) ? 1 : 0.06)
  }

  private mutating func activity(on day: Day) -> Activity {
    let isOpen = centre.weekdays.contains(day.weekday)
    let kind = isOpen ? random.pick(Codes.kindWeights) : 1 + random.pick(Array(Codes.kindWeights.dropFirst()))
    let minutes = minutes(of: kind)
    let earliest = kind == 3 ? 480 : max(540, centre.opens - 60)
    let start = min(earliest + 15 * random.integer(0...16), 1425 - minutes)
    var topics = [kind == 5 ? 5 : random.pick(topicWeights)]
    let second = random.pick(topicWeights)
    if random.chance(0.14), second != topics[0] { topics.append(second) }
    var activity = Activity(
      day: day, start: start, minutes: minutes, kind: kind, mode: mode(of: kind, on: day), topics: topics)
    activity.isCancelled = random.chance(0.015)
    if !activity.isCancelled { fill(&activity) }
    return activity
  }

  /// Lognormal with a median of 2.5 hours and a mean of about 2.8, in quarters; trips take most of a day.
  private mutating func minutes(of kind: Int) -> Int {
    let median = [2.5, 2.2, 3, 7, 2.5, 1, 2][kind]
    let hours = median * exp(0.45 * random.normal())
    return 15 * Int(min(max(hours * 4, 2), 40).rounded())
  }

  private mutating func mode(of kind: Int, on day: Day) -> String {
    if Calendar.isOnline(day) { return random.chance(0.96) ? "online" : "outdoors" }
    if kind == 3 || kind == 4 { return "outdoors" }
    let year = day.parts.year
    let online = year == 2020 ? 0.12 : year == 2021 ? 0.1 : year == 2019 ? 0.01 : 0.03
    let summer = (5...9).contains(day.parts.month) ? 0.18 : 0.05
    return ["online", "hybrid", "outdoors", "onsite"][random.pick([online, online / 3, summer, 1 - online - summer])]
  }

  private mutating func fill(_ activity: inout Activity) {
    let month = activity.day.parts
    let isRenovated = centre.id == "demo-brezice" && month.year == 2024 && (4...6).contains(month.month)
    let mean = centre.visits * Codes.kindVisits[activity.kind] * (isRenovated ? 0.55 : 1)
    let visits = max(1, Int((mean * 0.9 * exp(0.47 * random.normal())).rounded()))
    // Groups may be far from even, such as 28 to 72.
    let spread = activity.kind == 1 ? 0.14 : 0.06
    let girls = min(max(centre.girls + spread * random.normal(), 0.05), 0.95)
    for _ in 0..<visits {
      let rest = 1 - Codes.another - Codes.notStated
      activity.genders[random.pick([girls * rest, (1 - girls) * rest, Codes.another, Codes.notStated])] += 1
      activity.ages[random.pick(Codes.ageWeights)] += 1
    }
    if random.chance(0.7) { activity.firstTime = random.successes(visits, 0.11) }
    activity.volunteers = min(visits, random.pick([0.62, 0.26, 0.09, 0.03]))
    fillYouth(&activity, visits: visits)
    fillStaff(&activity, visits: visits)
  }

  /// One or two of the staff for each activity, more with many visits; not recorded for a tenth of activities.
  private mutating func fillStaff(_ activity: inout Activity, visits: Int) {
    guard later.chance(0.9) else { return }
    let persons = 1 + (later.chance(0.3) ? 1 : 0) + min(2, visits / 25)
    activity.staffQuarters = persons * activity.minutes / 15
  }

  /// Hours that young people produce; not recorded for 15 % of activities.
  private mutating func fillYouth(_ activity: inout Activity, visits: Int) {
    guard random.chance(0.85) else { return }
    let level = centre.youth + centre.youthTrend * Double(activity.day.parts.year - 2022)
    let share = min(max(level, 0.08), 0.34) * Codes.kindYouth[activity.kind]
    activity.youthQuarters = 0
    activity.producers = 0
    // Where they produce, it is 0.65 of the hours on average.
    guard random.chance(share / 0.65) else { return }
    let quarters = activity.minutes / 15
    activity.youthQuarters = max(1, min(quarters, Int((Double(quarters) * random.number(0.3...1)).rounded())))
    activity.producers = min(visits, random.integer(1...4))
  }
}
