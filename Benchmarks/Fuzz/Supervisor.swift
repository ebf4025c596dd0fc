// `Process` is in the full Foundation.
import Foundation

/// Starts workers, watches them and keeps count of what they find.
struct Supervisor {
  /// The arguments of a worker for some seeds, without its scratch folder.
  let arguments: [String]
  let scratch: String
  private(set) var rounds = 0
  private(set) var built = 0
  /// How many mutants were refused by each problem, as far as it was their first.
  private(set) var refusals: [String: Int] = [:]
  private(set) var findings: [(seed: UInt64, what: String)] = []
  private(set) var slowest = (seed: UInt64(0), milliseconds: 0)
  private(set) var largest = (seed: UInt64(0), memory: 0)
  private var current: (seed: UInt64, step: String, since: ContinuousClock.Instant, processor: Double)?
  private var isDone = false

  init(arguments: [String], scratch: String) {
    self.arguments = arguments
    self.scratch = scratch
  }

  /// Does the rounds of all seeds; after a worker that had to be stopped, a new one goes on with the next seed.
  mutating func run(_ seeds: Range<UInt64>) throws {
    var next = seeds.lowerBound
    while next < seeds.upperBound {
      let end = min(seeds.upperBound, next + UInt64(Limits.roundsOfWorker))
      next = try watch(next..<end) ?? end
      say(
        "\(next - seeds.lowerBound) rounds, \(built) built, \(findings.count) findings, slowest \(slowest.milliseconds) ms (seed \(slowest.seed)), most \(largest.memory) MiB (seed \(largest.seed))"
      )
    }
  }

  /// Runs a worker; where it had to be stopped, the seed to go on with.
  private mutating func watch(_ seeds: Range<UInt64>) throws -> UInt64? {
    let file = scratch + ".progress"
    try? FileManager.default.removeItem(atPath: file)
    let worker = Process()
    worker.executableURL = Bundle.main.executableURL
    worker.arguments =
      [
        "worker", "--seed", "\(seeds.lowerBound)", "--rounds", "\(seeds.count)", "--scratch", scratch, "--progress",
        file,
      ]
      + arguments
    worker.standardInput = FileHandle.nullDevice
    try worker.run()
    (current, isDone) = (nil, false)
    let name = String(worker.processIdentifier)
    var read = 0
    while worker.isRunning {
      usleep(50_000)
      read = take(file, from: read, of: name)
      guard let current else { continue }
      let seconds = Memory.seconds(of: name) - current.processor
      let memory = Memory.now(of: name)
      // The run of the real program has limits of its own.
      let isLong = current.step != "program" && Limits.areExceeded(processor: seconds, since: current.since)
      guard isLong || memory > Limits.memory else { continue }
      kill(worker.processIdentifier, SIGKILL)
      worker.waitUntilExit()
      find(current.seed, isLong ? "it takes too long to \(current.step)" : "it holds \(memory) MiB")
      return current.seed + 1
    }
    _ = take(file, from: read, of: name)
    guard !isDone else { return nil }
    let seed = current?.seed ?? seeds.lowerBound
    find(
      seed,
      "the worker ends by \(worker.terminationReason == .exit ? "exit" : "signal") \(worker.terminationStatus), at \(current?.step ?? "the beginning")"
    )
    return seed + 1
  }

  /// Reads what a worker told since, and gives how far.
  private mutating func take(_ file: String, from offset: Int, of worker: String) -> Int {
    guard let bytes = FileManager.default.contents(atPath: file), bytes.count > offset else { return offset }
    guard let end = bytes.lastIndex(of: 10), end >= offset else { return offset }
    for line in String(decoding: bytes[offset...end], as: UTF8.self).split(separator: "\n") {
      switch Progress(line) {
      case .begin(let seed, let step): current = (seed, step, .now, Memory.seconds(of: worker))
      case .end(let seed, let outcome, let milliseconds, let memory):
        rounds += 1
        if outcome == "built" { built += 1 } else { refusals[outcome, default: 0] += 1 }
        if milliseconds > slowest.milliseconds { slowest = (seed, milliseconds) }
        if memory > largest.memory { largest = (seed, memory) }
        if memory > Limits.memory { find(seed, "it held \(memory) MiB") }
      case .finding(let seed, let what): find(seed, what)
      case .done: isDone = true
      case nil: continue
      }
    }
    return end + 1
  }

  private mutating func find(_ seed: UInt64, _ what: String) {
    findings.append((seed, what))
    say("FOUND seed \(seed): \(what)")
  }

  func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
