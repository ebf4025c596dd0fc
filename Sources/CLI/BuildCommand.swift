import ArgumentParser
import Diagnostics
import Publishing
import Releases
import Site
import Vocabulary

/// `kazalo build`: reads the portal and publishes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and publish it into a folder.",
    discussion: """
      Everything is checked first. With a problem, nothing is written and the published folder stays as it was.

      A build with --release is kept in mind: its figures are written down in the portal's folder, under releases/, to
      be committed there. Later builds use none of them to uncover what they withhold, and tell what they revise.

      EXAMPLES
        kazalo build --content content --output public --timings
        kazalo build --plan
        kazalo build --release 2026-1 --release-date 2026-11-23
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The folder the site is published in.") var output = "public"
  @Flag(help: "Say how many files there would be and how large, and write nothing.") var plan = false
  @Flag(help: "Say how long each step took.") var timings = false
  @Flag(help: "Build also where nothing changed since the last build.") var force = false
  @Option(
    help: ArgumentHelp(
      "Which charts get a PNG for shared links: none, main or all (default: main, where librsvg is installed)."))
  var pictures: PictureMode?
  @Option(
    help: ArgumentHelp("What reports are published as: html or pdf, which is both (default: pdf, where WeasyPrint is).")
  )
  var reports: ReportMode?
  @Option(help: "Publish as a release with this id, such as 2026-1.") var release: String?
  @Option(help: "The day of the release (default: today).") var releaseDate: String?

  func validate() throws {
    guard release.map({ Release.isID($0) }) ?? true else {
      throw ValidationError("--release takes lower-case letters a-z, digits and hyphens, such as 2026-1")
    }
    guard releaseDate.map({ Day($0) != nil }) ?? true else {
      throw ValidationError("--release-date takes a day such as 2026-11-23")
    }
    guard releaseDate == nil || release != nil else { throw ValidationError("--release-date needs --release") }
  }

  private var settings: BuildSettings {
    var settings = project.settings
    let date = releaseDate.flatMap { Day($0) } ?? settings.today
    settings.release = release.map { ReleaseName(id: $0, date: date) }
    return settings
  }

  func run() async throws {
    var settings = settings
    let record = BuildRecord(settings, asked: asked, output: output)
    if isUnchanged(record) { return }
    let making = PictureMaking(pictures)
    let paper = ReportMaking(reports)
    settings.making = MadeBeside(pictures: making.mode, reports: paper.mode)
    if plan { return try await tell(settings) }
    var drafts = DiagnosticLog()
    Build.clearDrafts(settings, into: &drafts)
    guard !drafts.hasErrors else { return try fail(drafts) }
    var site = await Build.site(settings, progress: project.show)
    if !site.report.log.fails(strict: project.strict) {
      if !site.pictures.isEmpty { project.show(.pictures) }
      await Build.makePictures(&site, making, in: output, workers: settings.workers)
      if !site.papers.isEmpty { project.show(.reports) }
      await Build.makeReports(&site, paper, in: output, workers: settings.workers)
      project.show(.publish)
      Build.publish(&site, to: output, beside: settings)
    }
    guard site.report.isPublished else { return try fail(site.report.log) }
    record.write(.init(files: site.files.count, warnings: site.report.log.inOrder.count))
    try project.printProblems(site.report.log)
    let voice = project.voice
    let published: ProblemText = "Published \(site.files.count, "file", "files") in \(output)."
    let counts = timings ? site.report.summary(in: voice) : site.report.countLines(in: voice)
    let note = making.note.map { "\n" + voice.say($0) } ?? ""
    Terminal.say("\(voice.say(published))\(note)\n\(counts)")
  }

  /// What the site depends on beside its folders and days.
  private var asked: String {
    let formatter = reports == .html ? nil : ReportMaking.formatter
    let draws = pictures != PictureMode.none && PictureMaking.hasRenderer
    return "\(pictures?.rawValue ?? "-") \(reports?.rawValue ?? "-") \(formatter ?? "-") \(draws)"
  }

  /// Whether the site stands already as it would be built, which is said then.
  private func isUnchanged(_ record: BuildRecord) -> Bool {
    guard !force, !plan, release == nil, let last = record.unchanged else { return false }
    // Warnings are told again to whoever asked for them, and must stop a strict build.
    guard last.warnings == 0 || (project.diagnostics == .human && !project.strict) else { return false }
    let voice = project.voice
    let files: ProblemText = "Nothing to do: \(output) holds the same \(last.files, "file", "files")."
    let warnings: ProblemText =
      "kazalo check tells of \(last.warnings, "warning", "warnings")."
    Terminal.say(last.warnings == 0 ? voice.say(files) : "\(voice.say(files)) \(voice.say(warnings))")
    return true
  }

  /// Tells what the site would come to.
  private func tell(_ settings: BuildSettings) async throws {
    let (plan, report) = await Build.plan(settings, progress: project.show)
    try project.printProblems(report.log)
    guard let plan, !report.log.fails(strict: project.strict) else { throw ExitCode(1) }
    try Terminal.answer(PlanTable(plan).text(in: project.voice))
  }

  private func fail(_ log: DiagnosticLog) throws {
    try project.printProblems(log)
    let end: ProblemText = "Nothing was published; \(output) is as it was."
    Terminal.say(project.voice.say(end))
    throw ExitCode(1)
  }
}
