public import Figures
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
  /// What differs from an earlier snapshot, in the order of this one's keys, then what is gone.
  public func changes(since old: Snapshot) -> [FigureChange] {
    var changes: [FigureChange] = []
    for key in keys {
      let before = old.values[key]
      switch (before, values[key]) {
      case (nil, let after?): changes.append(FigureChange(key, .new, after: after.text))
      case (let before?, let after?) where before.text != after.text:
        changes.append(
          FigureChange(
            key, .revised, before: before.text, after: after.text, reason: before.isProvisional ? .provisional : nil))
      case (_?, nil) where withheld.contains(key): changes.append(FigureChange(key, .withheld))
      default: continue
      }
    }
    for key in old.keys where old.values[key] != nil && values[key] == nil && !withheld.contains(key) {
      changes.append(FigureChange(key, .gone))
    }
    return changes
  }
}
