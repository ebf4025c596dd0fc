public import Configuration
public import Diagnostics
public import Documents
public import Tables
public import Vocabulary

extension Records {
  /// Reads and checks all records of a portal. What is wrong goes to `log`, and the sound rest is returned.
  ///
  /// - Parameters:
  ///   - indicators: the ids that reported figures, targets and breaks may speak of.
  ///   - units: the units of the indicators, by which figures of one that has several are told apart.
  ///   - lexicon: the words by which data about persons are known.
  ///   - formats: those that tables may have.
  ///   - workers: how many tasks read activities; the records do not depend on it.
  public static func load(
    from folder: Folder, portal: Portal, indicators: [IndicatorID], units: [IndicatorUnit] = [], lexicon: Lexicon,
    formats: TableFormats = .all, workers: Int, into log: inout DiagnosticLog
  ) async -> Records {
    var records = Records()
    let files = DataFiles(folder, formats, into: &log)
    var loading = TableLoading(
      folder: folder, files: files, languages: portal.languages, guarded: PersonalWords(lexicon),
      isPublic: portal.publicTexts)
    records.sources = DeclaredSource.load(&loading)
    loading.sourceOfFile = DeclaredSource.coverage(
      of: files, by: records.sources,
      isComplete: !loading.isFaulty(.sources), into: &loading.log)
    records.codes = CodeLists.load(&loading)
    records.places = Places.load(
      &loading, years: LoadingContext.years(around: portal.cutOff), languages: portal.languages)
    let arePlacesKnown = !loading.isFaulty(.municipalities, .centres)
    let context = LoadingContext(
      codes: records.codes, places: records.places, sources: records.sources, sourceOfFile: loading.sourceOfFile,
      cutOff: portal.cutOff, languages: portal.languages, periodSets: portal.periodSets, indicators: indicators,
      units: units, centresPath: files.path(of: .centres), arePlacesKnown: arePlacesKnown)
    records.population = ResidentCount.load(&loading, context)
    records.activities = await Activities.load(
      files, from: folder, context: context, guarded: loading.guarded, workers: workers, into: &loading.records,
      &loading.log)
    records.openings = Opening.load(&loading, context)
    records.visitors = VisitorCount.load(&loading, context)
    if arePlacesKnown, !records.codes.isUnclear(loading.log) {
      records.visitors.checkBounds(
        records.places, records.codes, paths: files.entries.map(\.path), into: &loading.log)
    }
    records.keyFigures = KeyFigures.load(&loading, context)
    records.reported = ReportedFigure.load(&loading, context)
    records.questionnaires = Questionnaire.load(&loading, records.codes)
    records.waves = Wave.load(&loading, records.questionnaires, context)
    records.responses = Responses.load(&loading, records.questionnaires, records.waves, context)
    records.targets = Target.load(&loading, context)
    records.breaks = SeriesBreak.load(&loading, context)
    records.annotations = Annotation.load(&loading, context)
    loading.warnOfEmpty()
    loading.warnOfUnused()
    records.files = loading.records
    log.merge(loading.log)
    return records
  }
}
