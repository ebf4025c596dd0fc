public import Figures
import Languages
import Vocabulary

/// What may be said of a figure by a sign, in the order the signs are printed.
///
/// The crosswalk of states and flags to the signs of each language (SURS, Eurostat) is in the messages.
public enum FigureSign: String, Hashable, Sendable, CaseIterable {
  case withheld
  case notAvailable = "not-available"
  case notApplicable = "not-applicable"
  case lowReliability = "low-reliability"
  case seriesBreak = "break"
  case provisional
  case estimated
  case forecast
  case definition
  case partial
  case reported
  case demonstration

  var sign: MessageKey { MessageKey("figure.sign." + rawValue) }
  var meaning: MessageKey { MessageKey("figure.meaning." + rawValue) }

  /// What stands in the place of a value that is not there.
  static func standing(for state: PublishedObservation.State) -> FigureSign {
    switch state {
    case .withheld: .withheld
    case .notApplicable: .notApplicable
    case .notAvailable, .value: .notAvailable
    }
  }

  /// The signs of a figure, in order.
  public static func signs(of observation: PublishedObservation) -> [FigureSign] {
    var signs: [FigureSign] = []
    if observation.measure == nil { signs.append(standing(for: observation.state)) }
    let flags: [(ObservationFlags, FigureSign)] = [
      (.lowReliability, .lowReliability), (.breakBefore, .seriesBreak), (.provisional, .provisional),
      (.estimated, .estimated), (.forecast, .forecast), (.definitionDiffers, .definition), (.partial, .partial),
      (.reported, .reported),
      (.demonstration, .demonstration),
    ]
    return signs + flags.filter { observation.flags.contains($0.0) }.map(\.1)
  }
}

extension MessageKey {
  /// One for each reason why two figures are not compared.
  static let reasons = Comparison.Reason.allCases.map(reason)

  static func reason(_ reason: Comparison.Reason) -> MessageKey { MessageKey("figure.reason." + reason.rawValue) }
}
