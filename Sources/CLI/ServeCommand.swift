import ArgumentParser
import Diagnostics
import Publishing
import Serving

/// `kazalo serve`: the site on this machine, rebuilt whenever a file changes.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Preview the site on 127.0.0.1 and reload it on every change.",
    discussion: """
      Nothing is published. A problem is shown in the terminal and over the page; the last good pages stay.

      EXAMPLE
        kazalo serve --port 8080 --drafts
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The port on 127.0.0.1.") var port: UInt16 = 8080

  func run() async throws {
    let preview = Preview()
    let server = PreviewServer(preview, port: port)
    let watcher = Watcher([project.content, project.templates])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        var signature = watcher.signature()
        await rebuild(preview)
        Terminal.say("Preview: \(server.address)  (Ctrl-C stops it)")
        while true {
          signature = try await watcher.change(from: signature)
          await rebuild(preview)
        }
      }
      defer { group.cancelAll() }
      do {
        try await group.next()
      } catch {
        Terminal.say("The preview stopped: \(error). Is port \(port) in use?")
        throw ExitCode(1)
      }
    }
  }

  private func rebuild(_ preview: Preview) async {
    let site = await Build.site(project.settings) { Terminal.show($0.activity) }
    project.printProblems(site.report.log)
    await preview.update(site)
    Terminal.say(
      site.report.log.hasErrors ? "Problems found; the last good pages are shown." : "Built \(site.files.count) files.")
  }
}
