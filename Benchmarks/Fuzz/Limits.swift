/// What a round may take before it is a finding.
enum Limits {
  static let seconds = 20.0
  /// A round that waits takes no time of the processor; on a machine that is busy one that works takes longer.
  static let waitingSeconds = 90.0
  /// MiB.
  static let memory = 1024
  /// Every so many rounds the real program runs on the mutant too.
  static let everyProgram: UInt64 = 50
  /// A worker does so many rounds, so that what the C library keeps for later is no finding.
  static let roundsOfWorker = 400

  /// Whether a process takes too long: of the processor's time, or as clocks have it.
  static func areExceeded(processor: Double, since start: ContinuousClock.Instant) -> Bool {
    processor > seconds || (ContinuousClock.now - start) / .seconds(1) > waitingSeconds
  }
}
