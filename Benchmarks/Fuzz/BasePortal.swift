import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Releases
import Site
import Vocabulary

/// The portal that is broken, made whole first: with a release, so that its ledger can be broken too.
struct BasePortal {
  private let base: Mutant
  private let scratch: String

  init(_ base: Mutant, scratch: String) {
    self.base = base
    self.scratch = scratch
  }

  /// The portal with its release, where it has no fault; what it lacks is printed.
  func checked() async throws -> Mutant {
    let folder = try Scratch(scratch, base: base)
    var settings = BuildSettings(content: folder.content, templates: folder.templates, workers: 1, today: base.today)
    settings.release = ReleaseName(id: "2026-1", date: base.today)
    let site = await Build.site(settings)
    try refuse(site.report.log)
    var whole = base
    for file in site.ledger { whole.write(file.bytes, to: "content/\(file.path)", "released") }
    let reason =
      "- after: 2026-1\n  places: [celje]\n  periods: [\"2024\"]\n  reason: { sl: \"Vnos.\", en: \"Entry.\" }\n"
    whole.write(Array(reason.utf8), to: "content/revisions.yml", "reasons")
    let released = Mutant(whole.files)
    _ = try Scratch(scratch, base: released)
    settings.release = nil
    try refuse(await Build.site(settings).report.log)
    return released
  }

  private func refuse(_ log: DiagnosticLog) throws {
    guard log.hasErrors else { return }
    FileHandle.standardError.write(Data(DiagnosticFormat.human.print(log.inOrder).utf8))
    throw ValidationError("the portal that is to be broken has faults already")
  }
}
