/// A build on its way: what it found so far, and how long each step took.
struct BuildRun {
  var report = BuildReport()
  private let progress: (Stage) -> Void
  private var clock = ContinuousClock.now

  /// - Parameter progress: told of every stage that begins.
  init(progress: @escaping (Stage) -> Void) { self.progress = progress }

  mutating func begin(_ stage: Stage) {
    progress(stage)
    clock = .now
  }

  mutating func end(_ stage: Stage) {
    report.timings.append((stage, (ContinuousClock.now - clock) / .seconds(1)))
  }
}
