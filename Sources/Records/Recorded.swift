/// Something that was read from the records, with where it stands.
@dynamicMemberLookup
public struct Recorded<Entry: Hashable & Sendable>: Hashable, Sendable {
  public var entry: Entry
  public var location: RecordLocation

  public init(_ entry: Entry, at location: RecordLocation) {
    self.entry = entry
    self.location = location
  }

  public subscript<Member>(dynamicMember path: KeyPath<Entry, Member>) -> Member { entry[keyPath: path] }
}
