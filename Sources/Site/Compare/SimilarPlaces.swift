import Figures
import Vocabulary

/// The municipalities that are most like one: those whose number of young residents is nearest to its own.
///
/// Where the young are not counted everywhere, all residents stand for them.
struct SimilarPlaces: Sendable {
  /// Who is counted.
  enum Measure: String, Sendable { case youth, residents }

  /// A place with the number it is chosen by.
  struct Counted: Sendable {
    let place: Place
    let count: Int
  }

  let measure: Measure
  let own: Counted
  /// The nearest first; of two that are as near, the one that is first by its id.
  let others: [Counted]

  static let most = 5
  /// Fewer are no group to look for oneself in.
  static let least = 3

  /// - Parameter places: all among whom the nearest are looked for.
  init?(to place: Place, among places: [Place]) {
    let youth = places.compactMap { SimilarPlaces.counted($0, .youth) }
    let measure: Measure = youth.count == places.count ? .youth : .residents
    let all = measure == .youth ? youth : places.compactMap { SimilarPlaces.counted($0, .residents) }
    guard let own = all.first(where: { $0.place.id == place.id }) else { return nil }
    let others = all.filter { $0.place.id != place.id }.sorted { first, second in
      let distances = [first, second].map { abs($0.count - own.count) }
      return (distances[0], first.place.id.name) < (distances[1], second.place.id.name)
    }
    guard others.count >= SimilarPlaces.least else { return nil }
    self.measure = measure
    self.own = own
    self.others = Array(others.prefix(SimilarPlaces.most))
  }

  /// How many there were on the last day of which that is known.
  private static func counted(_ place: Place, _ measure: Measure) -> Counted? {
    let counts = measure == .youth ? place.youth : place.population
    return counts.max { $0.day < $1.day }.map { Counted(place: place, count: $0.count) }
  }
}
