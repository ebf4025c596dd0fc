import CLinux
import Glibc

/// Another program of the machine, run once. Pointers stay in this file.
struct ExternalProgram {
  /// Looked for along `PATH`.
  let name: String

  /// What it did: its status, and what it wrote.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
  }

  /// Runs it and waits for its end; `nil` where there is no such program.
  ///
  /// - Parameter variables: set beside those of this process.
  func run(_ arguments: [String], with variables: [String: String] = [:]) -> Outcome? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    var id: pid_t = 0
    var result = unsafe posix_spawn_file_actions_init(&actions)
    if result == 0 {
      _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
      let known = ExternalProgram.environment().filter { line in
        !variables.keys.contains { line.hasPrefix("\($0)=") }
      }
      var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
      var settings = unsafe (known + variables.map { "\($0.key)=\($0.value)" }).map { unsafe strdup($0) } + [nil]
      result = unsafe posix_spawnp(&id, name, &actions, nil, &words, &settings)
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe settings.indices { unsafe free(settings[index]) }
      _ = unsafe posix_spawn_file_actions_destroy(&actions)
    }
    _ = close(ends[1])
    defer { _ = close(ends[0]) }
    guard result == 0 else { return nil }
    let output = ExternalProgram.all(of: ends[0])
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return Outcome(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output: output)
  }

  private static func environment() -> [String] {
    var lines: [String] = []
    var next = unsafe environ
    while let line = unsafe next.pointee {
      lines.append(unsafe String(cString: line))
      unsafe next += 1
    }
    return lines
  }

  private static func all(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var isOver = false
      bytes += unsafe [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, 1 << 14)
        isOver = got == 0 || (got < 0 && errno != EINTR)
        count = max(0, got)
      }
      if isOver { return bytes }
    }
  }
}
