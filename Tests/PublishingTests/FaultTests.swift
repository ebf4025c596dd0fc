import Glibc
import Testing

@testable import Publishing

@Suite struct FaultTests {
  /// Never ends, and needs more of the stack each time.
  private static func fall(_ depth: Int) -> Int { depth < 0 ? depth : fall(depth + 1) &+ depth & 1 }

  @Test func `a stack that is full ends with status 70`() async {
    await #expect(processExitsWith: .exitCode(70)) {
      Fault.catchAll()
      exit(Int32(truncatingIfNeeded: FaultTests.fall(0)))
    }
  }

  @Test func `so does one of a thread of ours`() async {
    await #expect(processExitsWith: .exitCode(70)) {
      Fault.catchAll()
      guard WorkerThread.start({ exit(Int32(truncatingIfNeeded: FaultTests.fall(0))) }) else { return }
      while true { pause() }
    }
  }

  @Test func `a trap of Swift ends with status 70`() async {
    await #expect(processExitsWith: .exitCode(70)) {
      Fault.catchAll()
      preconditionFailure("on purpose")
    }
  }
}
