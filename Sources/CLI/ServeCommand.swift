import ArgumentParser
import Diagnostics
import Publishing
import Serving

/// `kazalo serve`: the site on this machine, rebuilt whenever a file changes.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Preview the site on 127.0.0.1 and reload it on every change.",
    discussion: """
      Nothing is published. Drafts, posts of a day to come and expired ones are shown with a mark; --as-published leaves
      them out, as a build does. A problem is shown in the terminal and over the page; the last good pages stay, whatever
      happens: the site is built in a process of its own.

      EXAMPLE
        kazalo serve --port 8080
        kazalo serve --as-published
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The port on 127.0.0.1; 0 takes any that is free.") var port: UInt16 = 8080
  @Option(help: "After how many seconds a build is given up that does not end.") var buildLimit = 300

  @Flag(help: "Show the site as it would be published, without drafts and what is held back or expired.")
  var asPublished = false

  func validate() throws {
    guard !asPublished || !project.drafts else {
      throw ValidationError("--as-published shows no drafts; leave --drafts out")
    }
    guard (1...86_400).contains(buildLimit) else { throw ValidationError("--build-limit takes 1 to 86400") }
  }

  func run() throws {
    let preview = Preview()
    let server: PreviewServer
    do throws(SocketProblem) {
      server = try PreviewServer(preview, port: port)
    } catch {
      Terminal.say(
        error.isInUse
          ? "Port \(port) is in use; stop what uses it, or take another one with --port."
          : "Port \(port) can't be had: \(error.reason).")
      throw ExitCode(1)
    }
    let builder = PreviewBuilder(
      project: project, asPublished: asPublished, limit: buildLimit, address: server.address)
    guard WorkerThread.start({ builder.keepBuilding(for: preview) }) else {
      Terminal.say(
        "The system grants no thread to build the site on; end something else, or raise the limit (ulimit -u).")
      throw ExitCode(1)
    }
    do throws(SocketProblem) {
      try server.run()
    } catch {
      Terminal.say("The preview stopped: \(error.reason).")
      throw ExitCode(1)
    }
  }
}

/// Builds the site for the preview whenever its folders change.
struct PreviewBuilder: Sendable {
  let arguments: [String]
  let format: DiagnosticFormat
  let folders: [String]
  let limit: Int
  let address: String

  init(project: ProjectOptions, asPublished: Bool, limit: Int, address: String) {
    arguments = [PreviewBuildCommand.name] + project.arguments + (asPublished ? ["--as-published"] : [])
    format = project.diagnostics
    let settings = project.settings
    folders = [settings.content, settings.templates] + [settings.program].compactMap { $0 }
    self.limit = limit
    self.address = address
  }

  /// Never ends.
  func keepBuilding(for preview: Preview) {
    let watcher = Watcher(folders)
    let build = PreviewBuild(arguments: arguments, limit: Double(limit))
    var isFirst = true
    var signature = watcher.signature()
    while true {
      let outcome = build.run(first: preview.viewed, takeEarly: preview.update(early:)) {
        watcher.signature() != signature
      }
      Terminal.clearProgress()
      take(outcome, to: preview)
      if isFirst { Terminal.say("Preview: \(address)  (Ctrl-C stops it)") }
      isFirst = false
      if outcome == .outdated { signature = watcher.signature() } else { signature = watcher.change(from: signature) }
    }
  }

  private func take(_ outcome: PreviewBuild.Outcome, to preview: Preview) {
    switch outcome {
    case .done(let bundle):
      printProblems(bundle.printed)
      if bundle.problems.isEmpty {
        preview.update(bundle.files)
        Terminal.say("Built \(bundle.files.count) files.")
      } else {
        preview.update(problems: bundle.problems)
        Terminal.say("Problems found; the last good pages are shown.")
      }
    case .stopped(let end):
      let how =
        switch end {
        case .status(let status): "with status \(status)"
        case .signal(let number): "by signal \(number)"
        }
      fail(
        """
        The build ended \(how), which is a fault of Kazalo or means that no memory was left. The last good pages are \
        shown. Take back what was changed last, and please report it; the terminal may say more.
        """, preview)
    case .tooLong:
      fail(
        """
        The build did not end within \(limit) seconds and was given up. The last good pages are shown. Take back what \
        was changed last, and please report it; if the site is that large, allow more with --build-limit.
        """, preview)
    case .outdated: Terminal.say("The folders changed during a long build; it begins anew.")
    case .refused(let reason):
      fail("The system grants no process to build the site in: \(reason). The last good pages are shown.", preview)
    }
  }

  private func fail(_ text: String, _ preview: Preview) {
    Terminal.say(text)
    preview.update(problems: text)
  }

  private func printProblems(_ text: String) {
    guard !text.isEmpty else { return }
    // Who reads the answers may have gone; the preview goes on.
    if format == .human { Terminal.say(text) } else { try? Terminal.answer(text) }
  }
}
