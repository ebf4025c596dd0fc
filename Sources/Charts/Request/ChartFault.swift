public import Diagnostics
public import Figures

/// Why a chart that was asked for can't be drawn: what is wrong, said of the word that asks for it.
public struct ChartFault: Error, Hashable, Sendable {
  /// The word that is wrong, so that whoever wrote it finds it.
  public enum Subject: Hashable, Sendable {
    /// The request as a whole.
    case request
    /// The kind of chart; the request where none is named.
    case kind
    case highlight
    /// A value that stands on a side of an answer scale.
    case side(AnswerFigures.Side, Int)
  }

  public var subject: Subject
  /// The id of the problem, such as `reference.as`.
  public var id: String
  public var message: ProblemText
  public var hint: ProblemText

  public init(subject: Subject, id: String, message: ProblemText, hint: ProblemText) {
    self.subject = subject
    self.id = id
    self.message = message
    self.hint = hint
  }
}
