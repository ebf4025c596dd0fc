import Dispatch
import Publishing
import Synchronization

/// The threads that a command works on: the first of the program, and as many more as the system grants.
///
/// Threads of our own instead of those of the system's pool: each can report that its stack is full, and where no other
/// thread is to be had everything is done on the first one.
final class Workers: TaskExecutor {
  private struct State {
    /// What is to be done, the next job last.
    var jobs: [UnownedJob] = []
    var outcome: Result<Void, any Error>?
  }

  private let state = Mutex(State())
  private let waiting = DispatchSemaphore(value: 0)
  /// How many threads there may be, the first included.
  private let count: Int

  init(count: Int) { self.count = max(1, count) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.insert(job, at: 0) }
    waiting.signal()
  }

  /// Runs `body` to its end.
  func run(_ body: sending @escaping () async throws -> Void) throws {
    Task(executorPreference: self) {
      do {
        try await body()
        self.end(.success(()))
      } catch {
        self.end(.failure(error))
      }
    }
    for _ in 1..<count where !WorkerThread.start({ self.work() }) { break }
    work()
    try state.withLock { $0.outcome }?.get()
  }

  private func end(_ outcome: Result<Void, any Error>) {
    state.withLock { $0.outcome = outcome }
    for _ in 0..<count { waiting.signal() }
  }

  private func work() {
    while true {
      waiting.wait()
      guard let job = state.withLock({ $0.outcome == nil ? $0.jobs.popLast() : nil }) else { return }
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
