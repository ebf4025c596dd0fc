import CLinux
import Glibc

/// The program itself once more, in a process of its own whose standard output we read. Pointers stay in this file.
package struct ChildProcess {
  /// How a process ended.
  package enum End: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  private let id: pid_t
  private let output: Int32

  init(_ arguments: [String]) throws(SocketProblem) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw SocketProblem(errno) }
    var actions = unsafe posix_spawn_file_actions_t()
    var id: pid_t = 0
    var result = unsafe posix_spawn_file_actions_init(&actions)
    if result == 0 {
      result = unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      if result == 0 {
        var words = unsafe (["kazalo"] + arguments).map { unsafe strdup($0) } + [nil]
        // The very program that runs, even where a newer one was put in its place meanwhile.
        result = unsafe posix_spawn(&id, "/proc/self/exe", &actions, nil, &words, environ)
        for index in unsafe words.indices { unsafe free(words[index]) }
      }
      _ = unsafe posix_spawn_file_actions_destroy(&actions)
    }
    Socket.close(ends[1])
    guard result == 0 else {
      Socket.close(ends[0])
      throw SocketProblem(result)
    }
    self.id = id
    output = ends[0]
  }

  /// What it says next; none at its end, `nil` where it said nothing for so long.
  func read(waiting seconds: Double) -> [UInt8]? {
    let ready = try? Socket.wait(for: [(output, false)], seconds: seconds)
    guard ready?.first?.reads == true else { return nil }
    var isInterrupted = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = unsafe Glibc.read(output, buffer.baseAddress, 1 << 16)
      isInterrupted = got < 0 && errno == EINTR
      count = max(0, got)
    }
    return isInterrupted ? nil : bytes
  }

  /// Waits for its end, and brings it about where it is to be killed.
  func end(killing: Bool) -> End {
    if killing { _ = kill(id, SIGKILL) }
    Socket.close(output)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Bounds this process to the memory of the machine, and its life to that of the process that started it.
  package static func liveAsChild() {
    // Where the system refuses one of these, the build is as safe as it was.
    _ = kazalo_end_with_parent()
    // Whoever started us may have ended before that was said: then nobody reads any more.
    var output = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
    if unsafe poll(&output, 1, 0) > 0, output.revents & Int16(POLLERR) != 0 { exit(1) }
    let pages = Int(sysconf(Int32(_SC_PHYS_PAGES)))
    let size = Int(sysconf(Int32(_SC_PAGESIZE)))
    guard pages > 0, size > 0 else { return }
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(max(1 << 30, pages * size)))
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}
