import Figures
import Languages
import Vocabulary

/// What must be said of the figures of a sentence, behind it.
struct SentenceNotes {
  private let flags: ObservationFlags

  /// - Parameter flags: of which those that have a note of their own are told.
  init(of flags: ObservationFlags) { self.flags = flags }

  /// The sentence with its notes.
  func behind(_ sentence: String, in words: Words) -> String {
    let notes: [(ObservationFlags, MessageKey)] = [
      (.lowReliability, .noteLowReliability), (.partial, .notePartial), (.estimated, .noteEstimated),
      (.provisional, .noteProvisional), (.forecast, .noteForecast), (.demonstration, .noteDemonstration),
    ]
    return notes.filter { flags.contains($0.0) }.reduce(sentence) { $0 + " " + words[$1.1] }
  }
}
