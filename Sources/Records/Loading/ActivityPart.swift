/// The activities of one piece of a table, with what is needed to find ids that stand twice.
struct ActivityPart: Sendable {
  /// As indexes of `Records.files` and `Records.sources`.
  let file: Int
  let source: Int
  let activities: Activities
  /// A hash of each row's id.
  let ids: ContiguousArray<UInt64>
}
