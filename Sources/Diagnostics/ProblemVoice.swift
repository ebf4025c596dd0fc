/// Says problems in a language.
public struct ProblemVoice: Sendable {
  /// A problem's text in the language.
  public let say: @Sendable (ProblemText) -> String

  public init(_ say: @escaping @Sendable (ProblemText) -> String) { self.say = say }

  public static let english = ProblemVoice { $0.english }
}
