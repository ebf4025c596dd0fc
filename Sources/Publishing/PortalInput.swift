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
  var themes: [IndicatorTheme]
  var words: [Language: Words]
  var content: Content
  var templates: SiteTemplates
  var prose: SiteProse
  var reconciliation: Reconciliation
  var attachments: [OutputFile]
  /// What is copied to the root of the site.
  var statics: [OutputFile]
  var ledger: Ledger
  var revisionReasons: [RevisionReason]
  /// Whether figures can be made: nothing that they are made of, or said and shown with, has an error. Texts may have some,
  /// and the figures that they quote can be looked up all the same.
  var isMeasurable: Bool

  static func load(_ settings: BuildSettings, into log: inout DiagnosticLog) async -> PortalInput? {
    let own = folder(settings.content, into: &log)
    let shared = LayeredFolder.load(settings, into: &log)
    guard let own, let shared else { return nil }
    var found = DiagnosticLog()
    for problem in own.problems { found.report(problem) }
    let templates = SiteTemplates.load(from: shared, into: &log)
    let portal = Portal.load(from: own, into: &found)
    let written = IndicatorDefinition.load(
      from: own, rules: ProtectionRules.ids, names: FormulaNames(CodeLists.peek(into: own)),
      periodSets: portal?.periodSets, into: &found)
    // What speaks of an indicator whose definition has a problem has none of its own.
    let faulty = IndicatorDefinition.named(in: own).filter { id in !written.contains { $0.id == id } }
    let themes = IndicatorTheme.load(from: own, into: &found)
    let units = DeclaredUnit.load(from: own, written, into: &found)
    guard let portal else {
      log.merge(found.located(in: settings))
      return nil
    }
    let prose = SiteProse.load(from: shared, languages: portal.languages, into: &log)
    var lexiconLog = DiagnosticLog()
    let lexicon = Lexicon.load(from: shared, languages: portal.languages, into: &lexiconLog)
    let records = await Records.load(
      from: own, portal: portal, indicators: written.map(\.id) + faulty, units: written.units, lexicon: lexicon,
      workers: settings.workers, into: &found)
    let completeness = Completeness(records, portal: portal, into: &found)
    let indexes = Set(records.questionnaires.flatMap { $0.indexes.map(\.id) }).sorted()
    let goals = Set(records.targets.filter { $0.kind == .goodEnough }.map(\.indicator)).sorted()
    let definitions = IndicatorDefinition.completed(written, by: records, into: &found)
    let names = KnownNames(
      themes: themes.map(\.id), fields: portal.noteFields.map(\.id), sources: records.sources.map(\.id),
      indicators: (definitions.map(\.id) + faulty).map(\.name))
    for definition in definitions { definition.check(names, into: &found) }
    let program = IndicatorProgram(
      definitions, codes: records.codes, indexes: indexes, goals: goals,
      areIndexesKnown: !found.hasErrors(below: "surveys/questionnaires/"), faulty: faulty, into: &found)
    let ownLayer = LayeredFolder.Layer(own, named: settings.content)
    let words = Catalogue.load(
      from: shared, and: ownLayer, languages: portal.languages, requiring: messageKeys(portal), into: &log
    ).mapValues { $0.adding(units, or: portal.languages) }
    let begun = TranslationStatus.report(portal, shared, ownLayer, into: &log)
    // That a language which is hardly begun lacks a lexicon too has been said with all else that it lacks.
    for problem in lexiconLog.diagnostics where !(problem.severity == .warning && begun.contains(problem.location.file))
    {
      log.report(problem)
    }
    OwnTemplates.check(shared, unused: templates.unused, languages: portal.languages, into: &log)
    checkUnits(definitions, words: words, in: settings.templates, into: &found)
    checkAddresses(of: definitions, portal.languages, words, into: &found)
    records.checkSources(into: &found)
    let places = records.places.municipalities.map(\.id) + records.places.centres.map(\.id)
    var rules = ContentRules(
      portal: portal, places: places, today: settings.today, showsUnpublished: settings.includesDrafts)
    rules.arePlacesKnown = !found.hasErrors(below: "places/municipalities.", "places/centres.")
    rules.births = BirthWords(births: lexicon.birth, months: lexicon.months)
    rules.marksUnpublished = settings.marksUnpublished
    for municipality in records.places.municipalities { rules.codes[municipality.id] = municipality.code }
    var isMeasurable = !log.hasErrors && !found.hasErrors
    let content = Content.load(from: own, rules: rules, words: words, into: &found)
    UnreadFiles.report(in: own, used: content.named, languages: portal.languages, into: &found)
    let attachments = attachments(of: content, in: own, into: &found)
    let statics = StaticFiles.load(from: own, into: &found)
    let reconciliation = Reconciliation.load(
      from: own, portal: portal, records: records, indicators: program.indicators, lexicon: lexicon, into: &found)
    var kept = DiagnosticLog()
    portal.check(indicators: definitions.map(\.id) + faulty, pages: content.pages.map(\.id.name), into: &kept)
    let ledger = Ledger(
      from: own, periodSets: portal.periodSets, digest: { SHA256.hexadecimal(of: $0) }, into: &kept)
    isMeasurable = isMeasurable && !kept.hasErrors
    found.merge(kept)
    let revisable = RevisionReason.Names(
      releases: ledger.entries.map(\.release.id), indicators: (definitions.map(\.id) + faulty).map(\.name),
      places: records.places.all.map(\.name))
    let reasons = RevisionReason.load(
      from: own, languages: portal.languages, names: revisable, periodSets: portal.periodSets, into: &found)
    own.reportChanged(into: &found)
    log.merge(found.located(in: settings))
    return PortalInput(
      folder: own, portal: portal, records: records, completeness: completeness, program: program, themes: themes,
      words: words,
      content: content,
      templates: templates, prose: prose,
      reconciliation: reconciliation, attachments: attachments, statics: statics, ledger: ledger,
      revisionReasons: reasons, isMeasurable: isMeasurable)
  }

  /// The files that texts show or link to. One that can't be read would be missing on the site.
  private static func attachments(
    of content: Content, in folder: Folder, into log: inout DiagnosticLog
  ) -> [OutputFile] {
    content.assets.compactMap { path in
      (content.lightened[path] ?? folder.bytes(path, into: &log)).map {
        OutputFile(path: "files/\(path)", bytes: $0, origin: content.assetLocations[path])
      }
    }
  }

  /// The messages that a site of the portal needs.
  static func messageKeys(_ portal: Portal) -> [MessageKey] {
    MessageKey.figureKeys + MessageKey.chartsKeys + MessageKey.contentKeys + MessageKey.siteKeys
      + formulaKeys + MessageKey.ruleKeys(ProtectionRules(portal.thresholds).statements)
  }

  /// An explanation of every word of the formulas' language.
  private static let formulaKeys = FormulaWord.all.map(MessageKey.formula)

  /// The portal's folder; `nil`, with a problem in `log`, where there is none.
  static func folder(_ path: String, into log: inout DiagnosticLog) -> Folder? {
    if let folder = Folder(path) { return folder }
    log.error(
      "folder.missing", SourceLocation(file: path), "there is no such folder",
      hint: "name it with --content, or start a portal with kazalo new portal FOLDER")
    return nil
  }
}
