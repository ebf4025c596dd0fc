import Diagnostics
import Foundation
import Publishing
import Site
import Vocabulary

/// Does rounds one after the other in this process, and tells of each in a file.
struct Worker {
  let base: Mutant
  let pool: Pool
  let program: String?
  private var scratch: Scratch
  private let progress: FileHandle

  init(base: Mutant, scratch: String, progress: String, program: String?) throws {
    self.base = base
    pool = Pool(base)
    self.program = program
    self.scratch = try Scratch(scratch, base: base)
    try Data().write(to: URL(filePath: progress))
    self.progress = try FileHandle(forWritingTo: URL(filePath: progress))
  }

  mutating func run(_ seeds: Range<UInt64>) async throws {
    for seed in seeds { try await round(seed) }
    try tell(.done)
  }

  private func tell(_ what: Progress) throws { try progress.write(contentsOf: Data(what.line.utf8)) }

  private mutating func round(_ seed: UInt64) async throws {
    try tell(.begin(seed: seed, step: "mutate"))
    let mutant = Mutator.mutant(of: base, pool: pool, seed: seed)
    try scratch.show(mutant)
    try tell(.begin(seed: seed, step: "build"))
    Memory.forget()
    let start = ContinuousClock.now
    let site = await Build.site(
      BuildSettings(content: scratch.content, templates: scratch.templates, workers: 1, today: mutant.today))
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    for what in Worker.faults(of: site) { try tell(.finding(seed: seed, what: what)) }
    let outcome = site.report.log.inOrder.first { $0.severity == .error }?.id ?? "built"
    try tell(.end(seed: seed, outcome: outcome, milliseconds: Int(time), memory: Memory.peak(of: "self")))
    guard let program, seed % Limits.everyProgram == 0 else { return }
    try tell(.begin(seed: seed, step: "program"))
    let run = try ProgramRun(program, scratch, arguments(seed))
    if let what = try run.fault(hasErrors: site.report.log.hasErrors) { try tell(.finding(seed: seed, what: what)) }
  }

  /// A command for the real program, by turns.
  private func arguments(_ seed: UInt64) -> [String] {
    switch seed / Limits.everyProgram % 4 {
    case 0: ["check"]
    case 1: ["explain", "visits", "--place", "celje", "--period", "2025"]
    default: ["build", "--output", scratch.root + "/public"]
    }
  }

  /// What can be wrong with a build that neither stops nor hangs.
  private static func faults(of site: BuiltSite) -> [String] {
    var faults: [String] = []
    let problems = site.report.log.inOrder
    if site.report.log.hasErrors != site.files.isEmpty { faults.append("errors and files do not exclude each other") }
    if let mute = problems.first(where: { $0.message.isEmpty || $0.hint?.isEmpty ?? true || $0.location.file.isEmpty })
    {
      faults.append("the problem \(mute.id) lacks its place, its message or its hint")
    }
    if let long = problems.first(where: { $0.message.utf8.count > 2000 || ($0.hint?.utf8.count ?? 0) > 4000 }) {
      faults.append("the problem \(long.id) has \(long.message.utf8.count) bytes")
    }
    return faults
  }
}
