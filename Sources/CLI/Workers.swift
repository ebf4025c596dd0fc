import Dispatch
import Publishing
import Synchronization

/// The threads that a command works on, as many as the system grants.
///
/// Threads of our own instead of those of the system's pool: each has a stack whose size we know and can report that it
/// is full, and where no thread is to be had everything is done on the first one.
final class Workers: TaskExecutor {
  private struct State {
    /// What is to be done, the next job last.
    var jobs: [UnownedJob] = []
    var outcome: Result<Void, any Error>?
  }

  private let state = Mutex(State())
  private let waiting = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)
  /// How many threads there may be.
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
    var started = 0
    while started < count, WorkerThread.start({ self.work() }) { started += 1 }
    if started == 0 { work() } else { done.wait() }
    try state.withLock { $0.outcome }?.get()
  }

  private func end(_ outcome: Result<Void, any Error>) {
    state.withLock { $0.outcome = outcome }
    done.signal()
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
