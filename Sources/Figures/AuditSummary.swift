/// What the attack on the published files amounted to; a site is only published when it found nothing.
public struct AuditSummary: Hashable, Sendable {
  /// Published rows that were read.
  public var rows: Int
  public var equations: Int
  /// Withheld figures that were attacked.
  public var attacked: Int

  /// Withheld figures that are no secret, since everybody can compute them: they would say too little.
  public var open: Int

  public init(rows: Int, equations: Int, attacked: Int, open: Int) {
    self.open = open
    self.rows = rows
    self.equations = equations
    self.attacked = attacked
  }
}
