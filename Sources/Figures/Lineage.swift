/// A file whose records went into a figure.
public struct LineageFile: Hashable, Sendable {
  /// The path from the portal's folder.
  public var path: String
  /// SHA-256 of the file, as 64 hexadecimal digits.
  public var digest: String
  /// How many of its activities lie at the place and in the period; `nil` for files about persons, whose rows could tell
  /// of a group that is withheld.
  public var records: Int?

  public init(path: String, digest: String, records: Int?) {
    self.path = path
    self.digest = digest
    self.records = records
  }
}

extension PublishedFigures {
  /// The files behind a figure, in the order of their paths; none for a figure that is not published, since how many
  /// records it has could tell of persons.
  public func lineage(of observation: PublishedObservation) -> [LineageFile] {
    guard observation.value != nil, observation.key.category == nil, let lineage else { return [] }
    return lineage(observation.key)
  }
}
