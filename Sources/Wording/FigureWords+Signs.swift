public import Figures
import Languages

extension FigureWords {
  /// The public sign of a state or the flags, such as `z` or `M p`; empty where there is nothing to say.
  ///
  /// A real zero has no sign; a figure without a value always has one.
  public func sign(_ observation: PublishedObservation) -> String {
    FigureSign.signs(of: observation).map { words[$0.sign] }.joined(separator: " ")
  }

  /// What the signs of a figure mean, as a list; `nil` where it has none.
  public func meaning(_ observation: PublishedObservation) -> String? {
    let signs = FigureSign.signs(of: observation)
    return signs.isEmpty ? nil : signs.map { words[$0.meaning] }.joined(separator: "; ")
  }

  /// The signs that occur, each with its explanation, for the note under a table or chart.
  public func legend(_ observations: [PublishedObservation]) -> [(sign: String, meaning: String)] {
    var present: Set<FigureSign> = []
    for observation in observations { present.formUnion(FigureSign.signs(of: observation)) }
    return FigureSign.allCases.filter(present.contains).map { (words[$0.sign], words[$0.meaning]) }
  }
}
