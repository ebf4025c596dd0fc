import Charts
import Completeness
import Configuration
import Content
import Diagnostics
import Disclosure
import Documents
import Figures
import Indicators
import Languages
import Reconciliation
import Records
import Releases
import Site
import Tables
import Vocabulary
import Wording

struct PortalInput: Sendable {
  /// The portal's own, with what its files held when they were read.
  var folder: Folder
  var portal: Portal
  var records: Records
  var completeness: Completeness
  var program: IndicatorProgram
  var words: [Language: Words]
  var content: Content
  var templates: SiteTemplates
  var prose: SiteProse
  var reconciliation: Reconciliation
  var attachments: [OutputFile]
  var ledger: Ledger
  var revisionReasons: [RevisionReason]
  /// Whether figures can be made: nothing that they are made of, or said and shown with, has an error. Texts may have some,
  /// and the figures that they quote can be looked up all the same.
  var isMeasurable: Bool

  static func load(_ settings: BuildSettings, into log: inout DiagnosticLog) async -> PortalInput? {
    let own = folder(settings.content, into: &log)
    let shared = folder(settings.templates, into: &log)
    guard let own, let shared else { return nil }
    var found = DiagnosticLog()
    for problem in own.problems { found.report(problem) }
    for var problem in shared.problems {
      problem.location.file = "\(settings.templates)/\(problem.location.file)"
      log.report(problem)
    }
    let templates = SiteTemplates.load(from: shared, root: settings.templates, into: &log)
    let portal = Portal.load(from: own, into: &found)
    let definitions = IndicatorDefinition.load(
      from: own, rules: ProtectionRules.ids, names: FormulaNames(CodeLists.peek(into: own)), into: &found)
    guard let portal else {
      log.merge(found.located(in: settings))
      return nil
    }
    let prose = SiteProse.load(from: shared, root: settings.templates, languages: portal.languages, into: &log)
    let lexicon = Lexicon.load(from: shared, root: settings.templates, languages: portal.languages, into: &log)
    let records = await Records.load(
      from: own, portal: portal, indicators: definitions.map(\.id), lexicon: lexicon,
      workers: settings.workers, into: &found)
    let completeness = Completeness(records, portal: portal, into: &found)
    let indexes = Set(records.questionnaires.flatMap { $0.indexes.map(\.id) }).sorted()
    let goals = Set(records.targets.filter { $0.kind == .goodEnough }.map(\.indicator)).sorted()
    let program = IndicatorProgram(definitions, codes: records.codes, indexes: indexes, goals: goals, into: &found)
    let keys =
      MessageKey.figureKeys + MessageKey.chartsKeys + MessageKey.contentKeys + MessageKey.siteKeys
      + formulaKeys + MessageKey.ruleKeys(ProtectionRules(portal.thresholds).statements)
    let words = Catalogue.load(
      from: shared, and: own, languages: portal.languages, requiring: keys, into: &found)
    checkUnits(definitions, words: words, into: &found)
    checkAddresses(of: definitions, portal.languages, words, into: &found)
    records.checkSources(into: &found)
    let places = records.places.municipalities.map(\.id) + records.places.centres.map(\.id)
    var rules = ContentRules(
      portal: portal, places: places, today: settings.today, showsUnpublished: settings.includesDrafts)
    rules.births = BirthWords(births: lexicon.birth, months: lexicon.months)
    for municipality in records.places.municipalities { rules.codes[municipality.id] = municipality.code }
    var isMeasurable = !log.hasErrors && !found.hasErrors
    let content = Content.load(from: own, rules: rules, words: words, into: &found)
    UnreadFiles.report(in: own, used: content.named, languages: portal.languages, into: &found)
    let attachments = attachments(of: content, in: own, into: &found)
    let reconciliation = Reconciliation.load(
      from: own, portal: portal, records: records, indicators: program.indicators, lexicon: lexicon, into: &found)
    var kept = DiagnosticLog()
    portal.check(indicators: definitions.map(\.id), pages: content.pages.map(\.id.name), into: &kept)
    let ledger = Ledger(from: own, digest: { SHA256.hexadecimal(of: $0) }, into: &kept)
    isMeasurable = isMeasurable && !kept.hasErrors
    found.merge(kept)
    let names = RevisionReason.Names(
      releases: ledger.entries.map(\.release.id), indicators: definitions.map(\.id.name),
      places: records.places.all.map(\.name))
    let reasons = RevisionReason.load(from: own, languages: portal.languages, names: names, into: &found)
    own.reportChanged(into: &found)
    log.merge(found.located(in: settings))
    return PortalInput(
      folder: own, portal: portal, records: records, completeness: completeness, program: program, words: words,
      content: content,
      templates: templates, prose: prose,
      reconciliation: reconciliation, attachments: attachments, ledger: ledger, revisionReasons: reasons,
      isMeasurable: isMeasurable)
  }

  /// The files that texts show or link to. One that can't be read would be missing on the site.
  private static func attachments(
    of content: Content, in folder: Folder, into log: inout DiagnosticLog
  ) -> [OutputFile] {
    content.assets.compactMap { path in
      folder.bytes(path, into: &log).map {
        OutputFile(path: "files/\(path)", bytes: $0, origin: content.assetLocations[path])
      }
    }
  }

  /// An explanation of every word of the formulas' language.
  private static let formulaKeys = FormulaWord.all.map(MessageKey.formula)

  private static func folder(_ path: String, into log: inout DiagnosticLog) -> Folder? {
    if let folder = Folder(path) { return folder }
    log.error("folder.missing", SourceLocation(file: path), "there is no such folder", hint: "name it")
    return nil
  }
}
