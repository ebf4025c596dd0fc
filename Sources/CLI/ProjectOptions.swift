public import ArgumentParser
public import Diagnostics
import Foundation
import Publishing
public import Site
import Vocabulary

/// The options that every command reading a portal has.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The portal's folder.") var content = "content"
  @Option(
    help:
      "The portal's own templates, messages and styles, over those of the program (default: site-templates beside content)."
  )
  var templates: String?
  @Option(name: .customLong("workers"), help: "How many tasks work at once (default: one for each processor).")
  var askedWorkers: Int?
  @Option(help: "The day by which posts appear and expire (default: today).") var today: String?
  @Flag(help: "Show drafts too.") var drafts = false
  @Option(help: "How problems are printed: human, json, github or sarif.") var diagnostics = DiagnosticFormat.human
  @Option(help: "The language in which problems are told (default: KAZALO_LANGUAGE, or the portal's first).")
  var problemsIn: String?
  @Flag(help: "Treat warnings as errors.") var strict = false

  var workers: Int { askedWorkers ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard (1...256).contains(workers) else { throw ValidationError("--workers takes 1 to 256") }
    guard today.map({ Day($0) != nil }) ?? true else { throw ValidationError("--today takes a day such as 2026-07-06") }
  }

  var settings: BuildSettings {
    var settings = BuildSettings(
      content: content, templates: templates ?? ProgramFiles.folder(beside: content), workers: workers,
      today: today.flatMap { Day($0) } ?? Clock.today, includesDrafts: drafts)
    settings.mayLackTemplates = templates == nil
    settings.program = ProgramFiles.folder
    return settings
  }

  /// The options as they were given, for a command of the same program.
  var arguments: [String] {
    var arguments = [
      "--content=\(content)", "--workers=\(workers)",
      "--diagnostics=\(diagnostics.rawValue)",
    ]
    if let templates { arguments.append("--templates=\(templates)") }
    if let today { arguments.append("--today=\(today)") }
    if drafts { arguments.append("--drafts") }
    if let problemsIn { arguments.append("--problems-in=\(problemsIn)") }
    if strict { arguments.append("--strict") }
    return arguments
  }

  /// Shows what is being done to whoever watches; programs that read the problems are told nothing else.
  func show(_ stage: Stage) {
    if diagnostics == .human { Terminal.show(stage.activity) }
  }

  /// Says problems in the language that was asked for, or the portal's own.
  var voice: ProblemVoice { Terminal.voice(content: content, templates: templates, asked: problemsIn) }

  /// Prints the problems: for a person on the standard error stream, for programs on the standard output.
  func printProblems(_ log: DiagnosticLog) throws {
    Terminal.clearProgress()
    let text = diagnostics.print(log.inOrder, colour: diagnostics == .human && Terminal.hasColour, in: voice)
    if diagnostics != .human { return try Terminal.answer(text) }
    if !text.isEmpty { Terminal.say(text) }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension PictureMode: ExpressibleByArgument {}
extension ReportMode: ExpressibleByArgument {}

/// The one place that asks what day it is.
enum Clock {
  static var today: Day {
    Day(number: Int32((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
