public import Figures
public import Languages
public import Vocabulary

/// Doors to what is told of the making of figures: `LineageWords`, `RuleWords` and `GapWords` say it.
extension FigureWords {
  /// The heading of the rules, files and sources.
  public var lineageTitle: String { words[.lineageTitle] }

  /// Everything that may be told of where a figure comes from, in the order in which it is told.
  public func lineage(of observation: PublishedObservation) -> [LineageFact] {
    LineageWords(figureWords: self).facts(of: observation)
  }

  /// How many records of a file went in; `nil` for a file about persons.
  public func records(of file: LineageFile) -> String? { LineageWords(figureWords: self).records(of: file) }

  /// The numbers of a rule for its sentence; `most` is the largest count that is withheld.
  public func arguments(of statement: RuleStatement) -> [String: MessageArgument] {
    RuleWords(figureWords: self).arguments(of: statement)
  }

  /// What of the records is missing, without the place and the time; and when: periods, and from one to another where
  /// they follow each other.
  public func told(_ gap: RecordGap) -> (what: String, when: String) {
    let words = GapWords(figureWords: self)
    return (words.what(gap), words.when(gap))
  }
}
