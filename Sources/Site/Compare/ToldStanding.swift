import Figures
import Languages
import Vocabulary
import Wording

/// How a figure's standing is shown: by a tint and a sign for the eyes, and by words.
enum ToldStanding: String, CaseIterable {
  case muchHigher = "much-higher"
  case higher
  case same
  case lower
  case muchLower = "much-lower"
  case clearlyHigher = "clearly-higher"
  case clearlyLower = "clearly-lower"
  case tooFew = "too-few"
  case withheld

  /// `nil` where nothing is told: of the network itself, of what is missing, and of differences that may be chance.
  init?(_ standing: NetworkStanding, of observation: PublishedObservation) {
    if observation.state == .withheld {
      self = .withheld
    } else if observation.value != nil, observation.flags.contains(.lowReliability) {
      self = .tooFew
    } else if let told = ToldStanding(rawValue: standing.rawValue) {
      self = told
    } else {
      return nil
    }
  }

  /// The class by which the stylesheet paints it.
  var style: String {
    switch self {
    case .muchHigher: "hh"
    case .higher, .clearlyHigher: "h"
    case .same: "s"
    case .lower, .clearlyLower: "l"
    case .muchLower: "ll"
    case .tooFew: "f"
    case .withheld: "z"
    }
  }

  /// The sign that the stylesheet puts behind the value; empty where the value has one of its own.
  var sign: String {
    switch self {
    case .muchHigher: "▲▲"
    case .higher, .clearlyHigher: "▲"
    case .same: "="
    case .lower, .clearlyLower: "▼"
    case .muchLower: "▼▼"
    case .tooFew, .withheld: ""
    }
  }

  /// What a screen reader says after the value.
  var words: MessageKey { MessageKey("site.compare.standing.\(rawValue)") }

  /// What stands in the key beside the sign; `nil` of what the key of signs tells.
  var meaning: MessageKey? {
    switch self {
    case .muchHigher, .higher, .lower, .muchLower: MessageKey("site.compare.key.\(rawValue)", "n")
    case .same: MessageKey("site.compare.key.same", "low", "high")
    case .clearlyHigher, .clearlyLower, .tooFew: MessageKey("site.compare.key.\(rawValue)")
    case .withheld: nil
    }
  }

  static let messages: [MessageKey] = allCases.map(\.words) + allCases.compactMap(\.meaning)
}
