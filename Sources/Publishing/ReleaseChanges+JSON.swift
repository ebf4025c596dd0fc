import FoundationEssentials

extension ReleaseChanges {
  /// The changes as a JSON list, in the order of the files.
  public var json: String {
    struct Entry: Encodable {
      var indicator: String
      var place: String
      var period: String
      var category: String?
      var change: String
      var before: Double?
      var after: Double?
    }
    let entries = changes.map { change in
      Entry(
        indicator: change.key.indicator, place: change.key.place, period: change.key.period,
        category: change.key.category.isEmpty ? nil : change.key.category, change: change.kind.rawValue,
        before: change.before.flatMap { Double($0) }, after: change.after.flatMap { Double($0) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "[]\n"
  }
}
