import Configuration
import Diagnostics
import Records
import Vocabulary

/// Holds the reported figures of a portal against each other.
struct ReportedChecks {
  let records: Records
  let indicators: [IndicatorID: Indicator]
  let lexicon: Lexicon

  init(_ records: Records, _ indicators: [Indicator], _ lexicon: Lexicon) {
    self.records = records
    self.lexicon = lexicon
    self.indicators = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// One series as one source gives it.
  struct Series: Hashable {
    var source: String
    var indicator: IndicatorID
    var place: PlaceID
  }

  func findings() -> [Finding] {
    let series = Dictionary(grouping: records.reported) {
      Series(source: $0.source, indicator: $0.key.indicator, place: $0.key.place)
    }
    var findings: [Finding] = []
    for (key, figures) in series {
      guard let indicator = indicators[key.indicator] else { continue }
      if indicator.isAdditive { findings += sums(of: figures) }
      if indicator.isShareOfWhole { findings += shares(of: figures) }
    }
    return findings + revisions() + copies() + records.reported.flatMap(words)
  }

  func location(_ figure: Recorded<ReportedFigure>) -> SourceLocation {
    let file = figure.location.file
    let path = records.files.indices.contains(file) ? records.files[file].path : "records/reported"
    return SourceLocation(file: path, line: figure.location.line)
  }

  /// The parts of a finding's id that name a figure.
  func name(_ key: FigureKey) -> [String] {
    var name = [key.indicator.name, key.place.name, key.period.slug]
    if let category = key.category { name.append("\(category.dimension)-\(category.value)") }
    return name
  }

  func differ(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) > 1e-9 * max(1, abs(left), abs(right))
  }
}

/// A value as diagnostics show it: shares in percent.
func shown(_ value: Double, isShare: Bool = false) -> String {
  let scaled = (value * (isShare ? 100_000 : 1000)).rounded() / 1000
  let text = scaled == scaled.rounded() && abs(scaled) < 1e15 ? "\(Int(scaled))" : "\(scaled)"
  return isShare ? text + " %" : text
}
