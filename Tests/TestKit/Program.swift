// `Process` is in the full Foundation.
public import Foundation

/// The built program `kazalo`, run as a person runs it.
public struct Program: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: String
    public var problems: String
  }

  /// The environment of a program that nobody watches: no terminal, and no debugger of Swift that catches its faults.
  public static let plain = ["CI": "true", "SWIFT_BACKTRACE": "enable=no", "KAZALO_LANGUAGE": "en"]

  /// Nobody watches, and problems are told in English, whatever the portal speaks.
  public static let unwatched = ["CI": "true", "KAZALO_LANGUAGE": "en"]

  /// Where the program stands: beside the tests' own executable.
  public let executable: URL

  /// Whether a build draws the pictures that it draws for anybody: most tests look at none, and a picture takes longer than
  /// all else of a small portal.
  public var drawsPictures = false

  /// The program that stands at a place of its own.
  public init(executable: URL) { self.executable = executable }

  /// The program that `KAZALO_TESTED` names, which is the one that is shipped: as it was built with these tests it takes ten
  /// times as long. Without the name the one beside the tests, or `nil` where there is none.
  public init?() {
    if let named = ProcessInfo.processInfo.environment["KAZALO_TESTED"], !named.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: named) else { return nil }
      executable = URL(filePath: named)
      return
    }
    let folders = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let candidates = (folders + folders.map { $0.deletingLastPathComponent() }).flatMap {
      [$0.appending(path: "kazalo"), $0.appending(path: "CLI")]
    }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      return nil
    }
    executable = found
  }

  /// Runs a command in a folder and waits for its end.
  ///
  /// The streams go to files, so that a long answer can't fill a pipe that nobody empties.
  public func run(_ arguments: [String], in folder: String, environment: [String: String] = Program.unwatched) throws
    -> Outcome
  {
    let streams = try TemporaryFolder()
    let process = try start(arguments, in: folder, environment: environment, streams: streams)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.text("output"), problems: try streams.text("problems"))
  }

  /// Starts a command in a folder, its streams in files called `output` and `problems`.
  public func start(
    _ arguments: [String], in folder: String, environment: [String: String] = Program.unwatched,
    streams: TemporaryFolder
  ) throws -> Process {
    try streams.write("", to: "output")
    try streams.write("", to: "problems")
    let process = Process()
    process.executableURL = executable
    let isPlainBuild = arguments.first == "build" && !arguments.contains("--pictures")
    process.arguments = arguments + (isPlainBuild && !drawsPictures ? ["--pictures", "none"] : [])
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams("output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: streams("problems")))
    try process.run()
    return process
  }
}
