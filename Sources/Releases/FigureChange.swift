import Figures
public import Vocabulary

/// What became of one published figure from one release to the next.
public struct FigureChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Published now, and not before.
    case new
    /// Another value than before.
    case revised
    /// Withheld now; the value it had is not repeated.
    case withheld
    /// Neither published nor withheld any more; the value it had is not repeated.
    case gone
  }

  public var key: FigureKey
  public var kind: Kind
  /// The value before and now, as printed; both only where it was revised.
  public var before: String?
  public var after: String?
  /// Why it was revised, where somebody or the sign of provisional figures says so.
  public var reason: Reason?

  public enum Reason: Hashable, Sendable {
    /// The figure had the sign `p` before.
    case provisional
    /// As `revisions.yml` says.
    case stated(LocalizedText)
  }

  public init(_ key: FigureKey, _ kind: Kind, before: String? = nil, after: String? = nil, reason: Reason? = nil) {
    self.key = key
    self.kind = kind
    self.before = before
    self.after = after
    self.reason = reason
  }
}

extension Snapshot {
  /// What differs from an earlier snapshot, in the order of this one's figures, then what is gone.
  public func changes(since old: Snapshot) -> [FigureChange] {
    var changes: [FigureChange] = []
    for series in order {
      let before = old.entries[series] ?? []
      var place = 0
      for entry in entries[series] ?? [] {
        let known = before.entry(of: entry.period, near: &place)?.value
        guard let change = Snapshot.change(of: series.key(entry.period), from: known, to: entry.value) else { continue }
        changes.append(change)
      }
    }
    for series in old.order {
      let now = entries[series] ?? []
      var place = 0
      for entry in old.entries[series] ?? [] where entry.value != nil {
        if now.entry(of: entry.period, near: &place) == nil {
          changes.append(FigureChange(series.key(entry.period), .gone))
        }
      }
    }
    return changes
  }

  private static func change(of key: FigureKey, from before: Value?, to after: Value?) -> FigureChange? {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, let after?): return FigureChange(key, .new, after: after.text)
    case (_?, nil): return FigureChange(key, .withheld)
    case (let before?, let after?):
      guard before.text != after.text else { return nil }
      return FigureChange(
        key, .revised, before: before.text, after: after.text, reason: before.isProvisional ? .provisional : nil)
    }
  }
}
