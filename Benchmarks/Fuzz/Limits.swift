/// What a round may take before it is a finding.
enum Limits {
  static let seconds = 20.0
  /// MiB.
  static let memory = 1024
  /// Every so many rounds the real program runs on the mutant too.
  static let everyProgram: UInt64 = 50
  /// A worker does so many rounds, so that what the C library keeps for later is no finding.
  static let roundsOfWorker = 400
}
