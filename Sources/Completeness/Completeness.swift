public import Configuration
public import Diagnostics
public import Records
public import Vocabulary

/// Whether what was handed over is the whole, once and complete: what every place and month should bring and did bring.
///
/// The rules with their numbers are in `Limits`. What is missing is told where it can be mended, marked for whoever
/// computes figures, and listed for the page and the command that an officer reads.
public struct Completeness: Sendable {
  /// What is missing, by place, kind and time.
  public private(set) var gaps: [RecordGap] = []
  /// What every centre with records brought, in the order of places.
  public private(set) var coverage: [RecordCoverage] = []
  /// What of every centre and month is missing.
  public private(set) var missing = MissingRecords.none

  /// - Parameter log: gets a warning for each cause. Where a file has errors in it already, nothing is said of what may
  ///   be missing because of them.
  public init(_ records: Records, portal: Portal, into log: inout DiagnosticLog) {
    let faulty = log
    var report = GapReport(records, portal.cutOff)
    if !faulty.hasErrors(below: "places/", "records/activities/", "records/openings.", "codes.yml", "sources.yml") {
      checkMonths(records, portal, &report, into: &log)
    }
    if !faulty.hasErrors(below: "places/centres.", "places/municipalities.", "records/visitors.", "codes.yml") {
      report.add(PersonGaps(records, portal.cutOff).found)
    }
    if !faulty.hasErrors(below: "places/centres.", "places/municipalities.", "records/key-figures.") {
      report.add(FormGaps(records, portal.cutOff).found)
    }
    if !faulty.hasErrors(below: "places/", "records/activities/") {
      report.add(ResidentGaps(records, portal.cutOff).found)
    }
    if !faulty.hasErrors(below: "places/centres.", "surveys/", "codes.yml") {
      report.add(AnswerGaps(records, portal.cutOff).found)
      checkAnswers(records, into: &log)
    }
    checkSources(records, into: &log)
    report.write(cutOff: portal.cutOffLocation, into: &log)
    gaps = report.gaps
  }

  private mutating func checkMonths(
    _ records: Records, _ portal: Portal, _ report: inout GapReport, into log: inout DiagnosticLog
  ) {
    guard let monthly = MonthlyRecords(records, cutOff: portal.cutOff) else { return }
    let months = MonthGaps(monthly, records)
    missing = months.missing
    report.add(months.found)
    let repeated = RepeatedActivities(records.activities)
    report.add(repeated.found(in: records))
    repeated.report(records, into: &log)
    OutsizedActivities(records.activities, records.codes).report(records, into: &log)
    repeated.mark(&missing, records.activities, monthly)
    coverage = months.histories.compactMap { RecordCoverage($0, missing, records.places) }
  }
}

extension RecordCoverage {
  /// `nil` for a centre of which nothing is known and nothing missing.
  fileprivate init?(_ history: CentreHistory, _ missing: MissingRecords, _ places: Places) {
    var years: [Int: Year] = [:]
    func count(_ month: Int, _ isBrought: Bool) {
      years[month / 12, default: Year(year: month / 12, brought: 0, expected: 0)].expected += 1
      if isBrought { years[month / 12]?.brought += 1 }
    }
    for (position, month) in history.months.enumerated() {
      if history.activities[position] > 0 {
        count(month, true)
      } else if missing[centre: history.centre, month: month].contains(.activities) {
        count(month, false)
      }
    }
    if let beginning = missing.beginning(ofCentre: history.centre) {
      for month in beginning.ofYear { count(month, false) }
    }
    guard !years.isEmpty else { return nil }
    self.init(place: places.centres[history.centre].id, years: years.values.sorted { $0.year < $1.year })
  }
}
