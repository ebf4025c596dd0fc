/// What the attack on the published files amounted to; a site is only published when it found nothing.
public struct AuditSummary: Hashable, Sendable {
  /// Published rows that were read.
  public var rows: Int
  public var equations: Int
  /// Withheld figures that were attacked.
  public var attacked: Int

  public init(rows: Int, equations: Int, attacked: Int) {
    self.rows = rows
    self.equations = equations
    self.attacked = attacked
  }
}
