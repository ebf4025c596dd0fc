import Synchronization
import Testing
import Vocabulary

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 3, 8, 256], [0, 1, 2, 17, 1000])
  func `every element is worked on once and results stand in their order`(workers: Int, count: Int) async {
    let calls = Atomic(0)
    let results = await concurrentMap(Array(0..<count), workers: workers) { number in
      calls.wrappingAdd(1, ordering: .relaxed)
      return number * number
    }
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test(arguments: [1, 2, 3])
  func `no more tasks work at once than were asked for`(workers: Int) async {
    let working = Mutex((now: 0, most: 0))
    _ = await concurrentMap(Array(0..<200), workers: workers) { number in
      working.withLock { working in
        working.now += 1
        working.most = max(working.most, working.now)
      }
      let sum = (0..<2000).reduce(number, &+)
      working.withLock { $0.now -= 1 }
      return sum
    }
    #expect(working.withLock { $0.most } <= workers)
  }
}
