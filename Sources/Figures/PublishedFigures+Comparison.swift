extension PublishedFigures {
  /// stand-in until merge
  public func comparison(of after: PublishedObservation, with before: PublishedObservation) -> Comparison {
    Comparison(before: before, after: after, verdict: .notComparable(.missing))
  }
}
