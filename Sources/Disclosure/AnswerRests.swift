import Indicators
import Records
import Vocabulary

/// What is left when the answers of published places are taken off those of larger ones.
struct AnswerRests {
  /// The places right below one, in a year.
  private let children: [PlaceID: [PlaceID]]
  /// How many people a rest must have, or none.
  private let least: Int

  init(_ places: Places, in year: Int, least: Int) {
    var children = Dictionary(grouping: places.centres) { places.municipalities[$0.municipality].id }
      .mapValues { $0.map(\.id) }
    children[Places.network] = places.municipalities.filter { $0.isMember(in: year) }.map(\.id)
    self.children = children
    self.least = least
  }

  /// The answers without those of places that leave a small rest; a place without published parts is itself what is left.
  func withoutSmall(_ answers: [RawAnswers]) -> [RawAnswers] {
    var persons = Dictionary(answers.map { ($0.place, $0.persons) }) { first, _ in first }
    while let culprit = answers.lazy.compactMap({ cause(of: $0.place, persons) }).first { persons[culprit] = nil }
    return answers.filter { persons[$0.place] != nil }
  }

  /// The smallest published place below one that leaves a small rest of it, or the place itself where there is none; `nil`
  /// where it is not published, or the rest is not small.
  private func cause(of whole: PlaceID, _ persons: [PlaceID: Int]) -> PlaceID? {
    guard let all = persons[whole] else { return nil }
    let parts = largest(below: whole, persons)
    let rest = all - parts.reduce(0) { $0 + (persons[$1] ?? 0) }
    guard rest != 0, rest < least else { return nil }
    return parts.min { (persons[$0] ?? 0, $0) < (persons[$1] ?? 0, $1) } ?? whole
  }

  /// The published places below one, each without those that lie in another of them.
  private func largest(below place: PlaceID, _ persons: [PlaceID: Int]) -> [PlaceID] {
    (children[place] ?? []).flatMap { child in
      persons[child] == nil ? largest(below: child, persons) : [child]
    }
  }
}
