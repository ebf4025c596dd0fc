import ArgumentParser
import Documents
import Foundation
import Publishing
import Vocabulary

/// Breaks a small portal in many ways and holds the program to what it promises: no crash, no hang, little memory, and
/// for every mutant a site or located problems.
@main struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Break a small portal in many ways and see what the program makes of it.",
    discussion: """
      Each round has a seed: the first that is given, and one more for each further round. A finding is written down with
      its seed, and the one round of that seed shows it again.
      """, subcommands: [Rounds.self, WorkerRounds.self], defaultSubcommand: Rounds.self)
}

/// What the supervisor and its workers are told.
struct FuzzOptions: ParsableArguments {
  @Option(help: "The seed of the first round.") var seed: UInt64 = 1
  @Option(help: "How many rounds.") var rounds = 1000
  @Option(help: "The portal that is broken.") var portal = "Benchmarks/Fuzz/Portal"
  @Option(help: "The templates of the program.") var templates = "site-templates"
  @Option(help: "The real program, which every 50th mutant is given to as well.") var program: String?

  var seeds: Range<UInt64> { seed..<seed + UInt64(max(0, rounds)) }

  /// The portal and the templates as one, with a release of their own.
  func base() throws -> Mutant {
    var files: [String: [UInt8]] = [:]
    for (folder, place) in [(portal, "content"), (templates, "site-templates")] {
      guard let found = Folder(folder) else { throw ValidationError("there is no folder \(folder)") }
      for path in found.files { files["\(place)/\(path)"] = try found.read(path) }
    }
    return Mutant(files)
  }
}

/// `fuzz`: supervises the rounds.
struct Rounds: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Do rounds, watched from outside.")

  @OptionGroup var options: FuzzOptions
  @Option(help: "Where findings are written down.") var findings = ".build/fuzz-findings.txt"
  @Option(help: "Where mutants are written to.") var scratch = ".build/fuzz-scratch"
  @Flag(help: "Leave the last mutant where it was written.") var keep = false

  func run() async throws {
    let base = try await BasePortal(options.base(), scratch: scratch + "-base").checked()
    let pool = Pool(base)
    var arguments = ["--portal", scratch + "-base/content", "--templates", options.templates]
    if let program = options.program { arguments += ["--program", program] }
    var supervisor = Supervisor(arguments: arguments, scratch: scratch)
    try supervisor.run(options.seeds)
    let refusals = supervisor.refusals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    supervisor.say(
      "refused for \(refusals.count) reasons: "
        + refusals.prefix(12).map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    var report = ""
    for (seed, what) in supervisor.findings {
      let story = Mutator.mutant(of: base, pool: pool, seed: seed).story.map { "  \($0)\n" }.joined()
      report += "seed \(seed): \(what)\n\(story)  again: make fuzz SEED=\(seed) ROUNDS=1\n"
    }
    if options.rounds == 1 {
      for line in Mutator.mutant(of: base, pool: pool, seed: options.seed).story { supervisor.say("  \(line)") }
    }
    if !keep { for folder in [scratch, scratch + "-base"] { try? FileManager.default.removeItem(atPath: folder) } }
    guard !supervisor.findings.isEmpty else { return }
    try Data(report.utf8).write(to: URL(filePath: findings))
    supervisor.say("\(supervisor.findings.count) findings in \(findings)")
    throw ExitCode(1)
  }
}

/// `fuzz worker`: rounds in one process, for the supervisor.
struct WorkerRounds: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", abstract: "Do rounds.", shouldDisplay: false)

  @OptionGroup var options: FuzzOptions
  @Option var scratch: String
  @Option var progress: String

  func run() async throws {
    var worker = try Worker(
      base: options.base(), scratch: scratch, progress: progress, program: options.program)
    try await worker.run(options.seeds)
  }
}
