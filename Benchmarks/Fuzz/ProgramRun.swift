// `Process` is in the full Foundation.
import Foundation

/// A run of the real program on a mutant.
struct ProgramRun {
  private let process: Process
  private let output: String
  private let name: String

  init(_ program: String, _ scratch: Scratch, _ arguments: [String]) throws {
    output = scratch.root + "/answer"
    name = arguments.first ?? ""
    try Data().write(to: URL(filePath: output))
    process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      arguments + [
        "--content", scratch.content, "--templates", scratch.templates, "--today", "2026-06-01", "--diagnostics",
        "json",
      ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
  }

  /// What is wrong with the run; `nil` where it ends as it should.
  ///
  /// - Parameter hasErrors: whether the same mutant was refused in this process.
  func fault(hasErrors: Bool) throws -> String? {
    let start = ContinuousClock.now
    try process.run()
    var most = 0
    while process.isRunning {
      most = max(most, Memory.now(of: String(process.processIdentifier)))
      let seconds = Memory.seconds(of: String(process.processIdentifier))
      guard !Limits.areExceeded(processor: seconds, since: start), most < Limits.memory else {
        kill(process.processIdentifier, SIGKILL)
        return "kazalo \(name) takes \(Int(seconds)) s and \(most) MiB"
      }
      usleep(20_000)
    }
    guard process.terminationReason == .exit else {
      return "kazalo \(name) ends by signal \(process.terminationStatus)"
    }
    guard [0, 1].contains(process.terminationStatus) else {
      return "kazalo \(name) ends with \(process.terminationStatus)"
    }
    if name != "explain", hasErrors != (process.terminationStatus == 1) {
      return
        "kazalo \(name) ends with \(process.terminationStatus), and the library \(hasErrors ? "refuses" : "builds")"
    }
    let answer = FileManager.default.contents(atPath: output) ?? Data()
    let isJSON = name == "explain" || (try? JSONSerialization.jsonObject(with: answer)) != nil
    return isJSON ? nil : "kazalo \(name) prints what is no JSON"
  }
}
