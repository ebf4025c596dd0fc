import Audit
import Completeness
import Configuration
public import Diagnostics
import Disclosure
import Documents
import Figures
import Indicators
import OpenData
import Records
import Releases
public import Site
import Vocabulary

/// The whole run, a line to a stage: from the folders of a portal to the files of its site, and into the published folder.
public enum Build {
  /// - Parameters:
  ///   - early: pages that are wanted before the others.
  ///   - progress: told of every stage that begins.
  public static func site(
    _ settings: BuildSettings, early: EarlyPages? = nil, progress: @escaping (Stage) -> Void = { _ in }
  ) async -> BuiltSite {
    var run = BuildRun(progress: progress)
    guard let ready = await prepare(settings, &run) else { return BuiltSite(files: [], report: run.report) }
    let (input, data) = (ready.input, ready.data)
    if let early, let site = ready.site, !run.report.log.hasErrors {
      early.deliver(FirstPages(of: site).files(at: early.paths, audit: ready.audit))
    }
    run.begin(.render)
    var rendered = RenderedSite()
    var addresses: AddressReport?
    var log = DiagnosticLog()
    if let site = ready.site {
      rendered = await site.render(
        workers: settings.workers, data: ready.files, audit: ready.audit, into: &log)
      Build.report(comparisons(of: site, rendered.files, ready.files), into: &log)
      rendered.files += input.attachments
      StaticFiles.add(input.statics, to: &rendered.files, into: &log)
      addresses = AddressReport(site)
      // A text that can't be read is not gone.
      if !run.report.log.hasErrors { AddressReport.reportGone(site, into: &log) }
    }
    run.end(.render)
    var report = run.report
    report.log.merge(log.located(in: settings))
    OutputPaths.check(rendered.files, of: settings.content, into: &report.log)
    rendered.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    report.unfinishedAnswers = input.records.files.reduce(0) { $0 + $1.unfinished }
    if report.unfinishedAnswers > 0 { report.tally(report.unfinishedAnswers, "unfinished answers left out") }
    report.tally(input.records.activities.count, "activities")
    report.tally(ready.audit.attacked, "withheld figures attacked")
    report.tally(rendered.files.count, "files")
    if let count = addresses?.unremembered, count > 0 { report.tally(count, "addresses not remembered") }
    guard !report.log.hasErrors else { return BuiltSite(files: [], report: report) }
    HostLimit.report(rendered.expected, input.portal.files, in: settings, into: &report.log)
    let ledger = data.history.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    return BuiltSite(
      files: rendered.files, pictures: rendered.pictures, papers: rendered.papers, ledger: ledger, addresses: addresses,
      report: report)
  }

  /// What the site would come to, and what is wrong with it; no plan where the input has errors.
  public static func plan(
    _ settings: BuildSettings, progress: @escaping (Stage) -> Void = { _ in }
  ) async -> (plan: SitePlan?, report: BuildReport) {
    var run = BuildRun(progress: progress)
    guard let ready = await prepare(settings, &run), let site = ready.site else { return (nil, run.report) }
    run.begin(.render)
    var log = DiagnosticLog()
    var plan = await SitePlanner(site).plan(
      workers: settings.workers, data: ready.files, audit: ready.audit, into: &log)
    var extra = ready.input.attachments
    StaticFiles.add(ready.input.statics, to: &extra, into: &log)
    for file in extra { plan.add(file) }
    plan.add(Manifest.expected(of: plan.total.files))
    run.end(.render)
    run.report.log.merge(log.located(in: settings))
    HostLimit.report(plan.total, ready.input.portal.files, in: settings, into: &run.report.log)
    return (run.report.log.hasErrors ? nil : plan, run.report)
  }

  /// A portal whose figures are protected and attacked.
  private struct Prepared {
    var input: PortalInput
    var data: PublicData
    var files: [WrittenData]
    var audit: AuditSummary
    /// What is to be written; `nil` where something could be worked out.
    var site: Site?
  }

  /// Everything before a page is written; `nil` where the input can't be measured.
  private static func prepare(_ settings: BuildSettings, _ run: inout BuildRun) async -> Prepared? {
    run.begin(.load)
    guard let input = await PortalInput.load(settings, into: &run.report.log), input.isMeasurable else { return nil }
    run.report.completeness = CompletenessTable(input.completeness, cutOff: input.portal.cutOff)
    if !settings.includesDrafts { run.report.unpublished = UnpublishedTexts(input.content) }
    run.end(.load)
    run.begin(.measure)
    let raw = await RawFigures.measure(
      input.program, input.records, missing: input.completeness.missing, cutOff: input.portal.cutOff,
      workers: settings.workers)
    run.end(.measure)
    let sizes = raw.problems(in: settings)
    run.report.log.merge(sizes)
    guard !sizes.hasErrors else { return nil }
    run.begin(.protect)
    let known = input.ledger.stillTrue(in: raw, ProtectionRules(input.portal.thresholds))
    let tried = protected(input, raw, known, InputDigests(of: input.folder, input.records.files), settings)
    run.end(.protect)
    run.report.log.merge(tried.log)
    let (data, attack) = (tried.data, tried.attack)
    let silence = Silence(input.program.definitions, data.figures.forReaders, input.portal)
    run.report.log.merge(silence.log.located(in: settings))
    run.begin(.audit)
    var log = DiagnosticLog()
    Build.report(attack, into: &log)
    run.report.log.merge(log.located(in: settings))
    run.end(.audit)
    let audit = AuditSummary(
      rows: attack.rows, equations: attack.equations, attacked: attack.attacked, open: attack.open)
    let site =
      log.hasErrors
      ? nil
      : Site(
        portal: input.portal, data: data, content: input.content, words: input.words, templates: input.templates,
        prose: input.prose, making: settings.making)
    return Prepared(input: input, data: data, files: tried.files, audit: audit, site: site)
  }

  /// Figures as they would be published, with their files and what an attack on them found.
  private struct Attempt {
    var data: PublicData
    var files: [WrittenData]
    var attack: Audit.Result
    /// What is to be said of releases.
    var log: DiagnosticLog
  }

  /// Protects the figures and attacks their files, and withholds more until nothing is found.
  private static func protected(
    _ input: PortalInput, _ raw: RawFigures, _ known: Snapshot, _ inputs: InputDigests, _ settings: BuildSettings
  ) -> Attempt {
    func attempt(_ figures: PublishedFigures) -> Attempt {
      var log = DiagnosticLog()
      let history = Build.history(input, figures, known, inputs, settings, into: &log)
      let data = PublicData(
        figures: figures, history: history, licence: input.portal.licence.name,
        surveyChange: input.portal.thresholds.surveyChange, languages: input.portal.languages,
        program: ProgramVersion.current, inputs: inputs.files, isSplit: input.portal.files.level == .full,
        isTabular: input.portal.files.level == .lean)
      let files = data.files()
      return Attempt(
        data: data, files: files, attack: audit(files, figures, known, input.portal.thresholds), log: log)
    }
    var last: Attempt?
    let figures = input.published(raw, known: known) { figures in
      let next = attempt(figures)
      last = next
      return next.attack.findings.compactMap { $0.key(figures.world.periodSets) }
    }
    return last ?? attempt(figures)
  }

  /// What the build is among the releases of its portal.
  private static func history(
    _ input: PortalInput, _ figures: PublishedFigures, _ known: Snapshot, _ inputs: InputDigests,
    _ settings: BuildSettings, into log: inout DiagnosticLog
  ) -> ReleaseHistory {
    guard settings.release != nil || !input.ledger.entries.isEmpty else { return .none }
    var found = DiagnosticLog()
    let making = ReleaseHistory.Making(
      cutOff: input.portal.cutOff, program: ProgramVersion.current, inputs: inputs.digest,
      name: settings.release)
    let history = ReleaseHistory(
      input.ledger, figures, stillTrue: known, reasons: input.revisionReasons, making: making,
      digest: { SHA256.hexadecimal(of: $0) }, into: &found)
    log.merge(found.located(in: settings))
    return history
  }

  /// Attacks what is to be published.
  private static func audit(
    _ files: [WrittenData], _ figures: PublishedFigures, _ known: Snapshot, _ thresholds: Thresholds
  ) -> Audit.Result {
    let tables = files.filter { $0.ending == DataFormats.csv.ending }
    let bytes = Dictionary(tables.map { ($0.file, $0.bytes) }) { first, _ in first }
    let data = figures.indicators.compactMap { indicator in
      bytes[.figures(indicator.id, at: nil)].map { (indicator: indicator, bytes: $0) }
    }
    let audit = Audit(thresholds, known: known, figures.world.periodSets)
    var result = audit.attack(data, places: figures.places, dimensions: figures.dimensions)
    if let answers = bytes[.answers] {
      audit.attack(answers: answers, least: thresholds.surveyReliable, data, places: figures.places, into: &result)
    }
    var parts: [String: [[UInt8]]] = [:]
    var others: [(path: String, bytes: [UInt8])] = []
    for table in tables {
      switch table.file {
      case .figures(let indicator, at: .some): parts[indicator.name, default: []].append(table.bytes)
      case .figures: break
      // What others published is theirs.
      case .reported: break
      case .place, .changes, .answers, .release, .revisions, .chart: others.append((table.path, table.bytes))
      }
    }
    audit.search(data, parts: parts, tables: others, into: &result)
    return result
  }

  /// Attacks the files and pages on which places are compared.
  private static func comparisons(of site: Site, _ files: [OutputFile], _ data: [WrittenData]) -> Audit.Result {
    let paths = ComparisonPaths(of: site)
    var result = Audit.Result()
    guard !paths.pages.isEmpty else { return result }
    let tables = site.figures.indicators.compactMap { indicator in
      data.first { $0.file == .figures(indicator.id, at: nil) && $0.ending == DataFormats.csv.ending }
        .map { (indicator: indicator, bytes: $0.bytes) }
    }
    Audit(least: 0, surveyLeast: 0).search(
      tables,
      comparisons: files.filter { $0.path.hasPrefix(paths.folder) }.map { ($0.path, $0.bytes) },
      pages: files.filter { paths.pages.contains($0.path) }.map(\.bytes), into: &result)
    return result
  }

  /// What could be worked out, and what nobody tried to work out, stops the build.
  static func report(_ result: Audit.Result, into log: inout DiagnosticLog) {
    for finding in result.findings {
      // Never what it could be worked out to be: a log is read by more people than the records are.
      log.error(
        "protection.audit", location(finding), "\(name(finding)) is withheld, but could be worked out",
        hint: "publish the indicator at fewer places or with fewer breakdowns; what earlier releases published of its "
          + "neighbours can't be taken back")
    }
    for finding in result.unmet {
      log.error(
        "protection.unattacked", location(finding),
        "\(name(finding)) is withheld, and no attack knows how to look for it",
        hint: "write the formula as a sum, a ratio of two sums, a share or an index")
    }
    if result.contradictions > 0 {
      log.error(
        "protection.contradiction", SourceLocation(file: "indicators"),
        "published sums contradict each other, so that nobody can say what they give away",
        hint: "this is a fault of Kazalo: please report it")
    }
  }

  private static func location(_ finding: Audit.Leak) -> SourceLocation {
    SourceLocation(file: "indicators/\(finding.indicator).yml")
  }

  private static func name(_ finding: Audit.Leak) -> ProblemText {
    let category = finding.category.isEmpty ? "" : ", \(finding.category)"
    return "\"\(finding.indicator)\" at \"\(finding.place)\" in \(finding.period)\(category)"
  }

  /// Clears away what an earlier build left in the portal's folder that was stopped while it wrote a release.
  public static func clearDrafts(_ settings: BuildSettings, into log: inout DiagnosticLog) {
    do throws(Publication.Failure) {
      try LedgerFolder(content: settings.content).clearDrafts()
    } catch {
      for problem in error.diagnostics(output: "\(settings.content)/\(Release.folder)") { log.report(problem) }
    }
  }

  /// Puts a built site in the place of the published folder, and writes a new release down; what is wrong goes to its
  /// report.
  public static func publish(_ site: inout BuiltSite, to output: String, beside settings: BuildSettings) {
    let clock = ContinuousClock.now
    OutputPaths.check(output: output, beside: settings, into: &site.report.log)
    guard !site.report.log.hasErrors else { return }
    do throws(Publication.Failure) {
      // First the ledger: a release that was published and not written down could be contradicted by the next one, while
      // one that was written down and not published is published by the same command again.
      let ledger = site.ledger
      let addresses = settings.release == nil ? nil : site.addresses
      let counts = try Publication(output: output).publish(site.files) { () throws(Publication.Failure) in
        try LedgerFolder(content: settings.content).write(ledger)
        if let addresses, !addresses.isCurrent { try AddressReport.write(addresses.file, in: settings.content) }
      }
      site.report.add(counts, output: output)
    } catch {
      for problem in error.diagnostics(output: output) { site.report.log.report(problem) }
    }
    site.report.timings.append((.publish, (ContinuousClock.now - clock) / .seconds(1)))
  }
}

extension BuildReport {
  /// What was published, and what of it somebody should look at.
  fileprivate mutating func add(_ published: Publication.Counts, output: String) {
    isPublished = true
    tally(published.written, "written")
    tally(published.kept, "kept")
    tally(published.removed, "removed")
    if published.carried > 0 { tally(published.carried, "not Kazalo's, left alone") }
    for path in published.changed {
      log.warning(
        "publish.changed-kept", SourceLocation(file: "\(output)/\(path)"),
        "\"\(path)\" was changed since Kazalo wrote it, and stays though the site no longer has it",
        hint: "remove it, if nobody needs it")
    }
    for path in published.leftovers {
      log.warning(
        "publish.leftover", SourceLocation(file: output), "\"\(path)\" is left of an earlier site",
        hint: "look whether anybody needs it, then remove it")
    }
  }
}
