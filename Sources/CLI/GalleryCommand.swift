import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo gallery`: every kind of chart in every state, for the eye.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of chart in every state, variant and language.",
    discussion: """
      The figures are invented; the words and colours are the portal's. Look through it after you changed a style, a
      message or a translation, in light, dark, forced colours and on paper.

      EXAMPLE
        kazalo gallery --output gallery
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The folder the pages are written in.") var output = "gallery"

  func run() throws {
    var log = DiagnosticLog()
    let count = GalleryFolder.write(to: output, with: project.settings, into: &log)
    try project.printProblems(log)
    guard let count, !log.fails(strict: project.strict) else { throw ExitCode(1) }
    Terminal.say("Wrote \(count) files; open \(output)/index.html.")
  }
}
