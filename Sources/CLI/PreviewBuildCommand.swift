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
  @Flag(help: "Show what a build would publish, and nothing else.") var asPublished = false

  @Option(help: "The path of a page that somebody looks at, which is made first.") var first: [String] = []

  func run() async throws {
    ChildProcess.liveAsChild()
    var settings = project.settings
    settings.includesDrafts = !asPublished
    settings.marksUnpublished = !asPublished
    // Of these too nobody reads any more where the preview has ended: then the rest is not answered either.
    let early = EarlyPages(Set(first)) { try? Terminal.answer(PreviewBundle.early($0)) }
    let site = await Build.site(settings, early: first.isEmpty ? nil : early, progress: project.show)
    let voice = project.voice
    let printed = project.diagnostics.print(
      site.report.log.inOrder, colour: project.diagnostics == .human && Terminal.hasColour, in: voice)
    for piece in PreviewBundle(site, printed: printed, in: voice).pieces { try Terminal.answer(piece) }
  }
}
