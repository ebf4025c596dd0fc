/// A figure that somebody else computed and published, as it was published.
public struct ReportedFigure: Hashable, Sendable {
  public var key: FigureKey
  /// The value in the indicator's unit; shares are 0...1.
  public var value: Double
  /// What the source printed, where it is not the plain number: `18.83`, `>8,500`.
  public var asPrinted: String?
  /// Where it was published: a source's id, an address or a title.
  public var source: String
  /// What the source says of it: `estimated`, `provisional`, `forecast`.
  public var flags: ObservationFlags
  public var note: LocalizedText?

  public init(
    key: FigureKey, value: Double, asPrinted: String? = nil, source: String,
    flags: ObservationFlags = [], note: LocalizedText? = nil
  ) {
    self.key = key
    self.value = value
    self.asPrinted = asPrinted
    self.source = source
    self.flags = flags
    self.note = note
  }
}
