import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// Figures as pages say them.
extension PageContext {
  /// What is said of a figure: its change on the year before where there is one, else its level.
  func sentence(_ observation: PublishedObservation) -> String {
    var before = observation.key
    before.period = before.period.yearBefore
    let earlier = figures.observation(before)
    guard earlier.value != nil, observation.value != nil else {
      return words.sentenceOfLevel(observation.withoutDemonstration)
    }
    return ToldFigures(in: self).sentence(of: observation, after: earlier)
  }

  /// The value with its unit where it needs one, and its signs.
  func signed(_ observation: PublishedObservation) -> String {
    let value = words.valueAmongOthers(observation)
    let sign = words.sign(observation.withoutDemonstration)
    return observation.value == nil || sign.isEmpty ? value : "\(value) \(sign)"
  }

  /// The value with its unit as a phrase, and the sign of one that is not whole.
  func signedPhrase(_ observation: PublishedObservation) -> String { words.phrase(observation) + mark(observation) }

  /// The sign of a value that is not whole, behind a space; empty for others. Breaks are said where years stand beside
  /// each other.
  func mark(_ observation: PublishedObservation) -> String {
    guard observation.value != nil, !observation.isWhole else { return "" }
    var rest = observation.withoutDemonstration
    rest.flags.remove(.breakBefore)
    return " " + words.sign(rest)
  }

  /// The signs that occur in observations, explained. Of demonstration records a table says so once, in its caption.
  func legend(_ observations: [PublishedObservation]) -> [SignMeaning] {
    words.legend(observations.map(\.withoutDemonstration)).map { SignMeaning(sign: $0.sign, meaning: $0.meaning) }
  }

  /// A caption that says that figures below it come from demonstration records, where any does: all of them, or some.
  func marked(_ caption: String, _ observations: [PublishedObservation]) -> String {
    let flags = observations.filter { $0.value != nil }.map { $0.flags.contains(.demonstration) }
    guard flags.contains(true) || observations.contains(where: { $0.flags.contains(.demonstration) }) else {
      return caption
    }
    let scope = flags.contains(true) && flags.contains(false) ? "some" : "all"
    return text(.demonstrationCaption, ["caption": .text(caption), "scope": .text(scope)])
  }

  /// `2018–2025`
  func span(_ years: [Period]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return [first, last].map { words.words.period($0, .short) }.joined(separator: "–")
  }

  /// Places of a kind, by name.
  func places(_ kind: Place.Kind) -> [Place] {
    words.placesByName.filter { $0.kind == kind }
  }

  /// The network, then municipalities and centres, each kind by name: the order of tables that must not rank.
  var placesByName: [Place] { words.placesByName }
}

extension MessageKey {
  static let ownLicence = MessageKey("site.published.own-licence")
}

/// A sign beside a figure and what it means.
struct SignMeaning: ViewModel {
  var sign: String
  var meaning: String

  static let fields: ViewFields<SignMeaning> = [.text("sign", \.sign), .text("meaning", \.meaning)]
}
