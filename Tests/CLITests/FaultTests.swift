import Foundation
import Glibc
import TestKit
import Testing

/// How the program ends when it meets a fault of its own. The signal comes from outside; it is the one a fault would raise.
@Suite(.ends) struct FaultTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
  func `a fault ends with status 70 and a sentence, and the published folder is as it was`(signal: Int32) throws {
    #expect(try program.run(["build"], in: folder.path).status == 0)
    let before = try folder.tree("public")
    let streams = try TemporaryFolder()
    let process = try program.start(["build"], in: folder.path, environment: Program.plain, streams: streams)
    while process.isRunning, !catches(signal, process.processIdentifier) { usleep(100) }
    kill(process.processIdentifier, SIGSTOP)
    kill(process.processIdentifier, signal)
    kill(process.processIdentifier, SIGCONT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 70)
    let said = try streams.text("problems")
    #expect(said.contains("Kazalo stops by a fault of its own (SIG"))
    #expect(said.contains("The published folder is as it was.") && said.contains("please report it"))
    #expect(try folder.tree("public") == before)
  }

  /// Whether a process answers a signal itself.
  private func catches(_ signal: Int32, _ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") } ?? ""
    let mask = line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return mask >> (signal - 1) & 1 == 1
  }

  @Test func `an answer that can't be written is told, and the status says so`() throws {
    let full = try Process.run(
      URL(filePath: "/bin/sh"),
      arguments: [
        "-c", "\"$1\" schema portal > /dev/full 2> \"$2\"", "sh", program.executable.path, folder("problems"),
      ])
    full.waitUntilExit()
    #expect(full.terminationStatus == 1)
    #expect(try folder.text("problems") == "The answer could not be written: No space left on device\n")
  }

  @Test(arguments: [
    "ulimit -n 5", "ulimit -n 8", "ulimit -n 16", "ulimit -v 120000", "ulimit -v 200000", "ulimit -v 400000",
    "ulimit -f 10",
  ])
  func `where the system grants too little, the end is a sentence and never a signal`(limit: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(limit) && exec \"$0\" build", program.executable.path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = Program.plain
    process.standardError = try FileHandle(forWritingTo: try file("problems"))
    process.standardOutput = try FileHandle(forWritingTo: try file("output"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "\(limit)")
    let said = try folder.text("problems")
    switch process.terminationStatus {
    case 0: #expect(said.contains("Published"))
    // 127 is the system's own end, before the program begins.
    case 1, 70, 127: #expect(said.split(separator: "\n").contains { $0.count > 20 }, "\(limit): \(said)")
    default: Issue.record("\(limit): status \(process.terminationStatus), \(said)")
    }
    #expect(process.terminationStatus != 0 || FileManager.default.fileExists(atPath: folder("public/index.html")))
  }

  private func file(_ name: String) throws -> URL {
    try folder.write("", to: name)
    return URL(filePath: folder(name))
  }
}
