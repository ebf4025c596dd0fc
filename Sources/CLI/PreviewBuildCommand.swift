import ArgumentParser
import Diagnostics
import Publishing
import Serving

/// What `kazalo serve` calls to build the site in a process of its own. Not for people: it answers in bytes.
struct PreviewBuildCommand: AsyncParsableCommand {
  static let name = "build-preview"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Build the site for the preview that calls this.", shouldDisplay: false)

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    ChildProcess.liveAsChild()
    let site = await Build.site(project.settings, progress: project.show)
    let voice = project.voice
    let printed = project.diagnostics.print(
      site.report.log.inOrder, colour: project.diagnostics == .human && Terminal.hasColour, in: voice)
    for piece in PreviewBundle(site, printed: printed, in: voice).pieces { try Terminal.answer(piece) }
  }
}
