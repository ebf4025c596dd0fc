/// Which source is believed where several publish one figure.
public struct SourceOrder: Sendable {
  /// The day and the place in the list of each source, by its id.
  private let ranks: [String: (day: Day?, place: Int)]

  /// - Parameter sources: all there are, in their order.
  public init(_ sources: [Source]) {
    ranks = Dictionary(sources.enumerated().map { ($1.id, (day: $1.day, place: $0)) }) { first, _ in first }
  }

  /// The figure that stands for all of one key: of the first source that the indicator names, else of the one that was
  /// published last, else of the one that is declared last.
  ///
  /// - Parameter preferred: sources in the order in which they are believed.
  public func chosen(of figures: [ReportedFigure], preferred: [String]) -> ReportedFigure? {
    figures.min { precedes($0.source, $1.source, preferred) }
  }

  /// Whether one source is believed before another.
  public func precedes(_ left: String, _ right: String, _ preferred: [String]) -> Bool {
    let (first, second) = (preferred.firstIndex(of: left), preferred.firstIndex(of: right))
    if first != second { return (first ?? .max) < (second ?? .max) }
    let (mine, other) = (ranks[left], ranks[right])
    if mine?.day != other?.day {
      guard let day = mine?.day else { return false }
      return other?.day.map { day > $0 } ?? true
    }
    return (mine?.place ?? -1) > (other?.place ?? -1)
  }
}
