import Configuration
import Diagnostics
import Figures
import Indicators
import Vocabulary

/// What a portal promises and says nothing about: indicators without a figure, and gaps on the home page.
struct Silence {
  private(set) var log = DiagnosticLog()

  /// - Parameter figures: as readers are told them, for one town is the whole of its portal.
  init(_ definitions: [IndicatorDefinition], _ figures: PublishedFigures, _ portal: Portal) {
    let reported = Set(figures.reported.map(\.key.indicator))
    let silent = definitions.filter { definition in
      let counts = figures.counts(of: definition.id)
      return counts.published + counts.withheld == 0 && !reported.contains(definition.id)
    }
    report(silent)
    let empty = Set(silent.map(\.id))
    report(zip(portal.featured, portal.featuredLocations).filter { !empty.contains($0.0) }, figures, of: portal)
  }

  /// One problem, for what is missing is often missing for all of them.
  private mutating func report(_ silent: [IndicatorDefinition]) {
    guard let first = silent.first else { return }
    let hint: ProblemText =
      "hand over the records that its formula asks for, or correct its formula, places and periods; kazalo explain says what there is"
    guard silent.count > 1 else {
      log.warning(
        "indicator.no-figure", first.location, "\"\(first.id)\" has no figure at any place in any period", hint: hint)
      return
    }
    let names = silent.prefix(20).map(\.id.name).joined(separator: ", ")
    log.warning(
      "indicator.no-figure", first.location,
      "\(silent.count) indicators have no figure at any place in any period: \(names)\(silent.count > 20 ? ", …" : "")",
      hint: hint)
  }

  /// What the home page should show and can't.
  private mutating func report(
    _ featured: [(IndicatorID, SourceLocation)], _ figures: PublishedFigures, of portal: Portal
  ) {
    guard let home = figures.network else { return }
    let period = figures.leadingYear(of: portal.featured)
    for (id, location) in featured {
      guard let indicator = figures.world.indicator(id) else { continue }
      func isKnown(_ place: PlaceID) -> Bool {
        figures.observation(FigureKey(indicator: id, place: place, period: period)).isKnown
      }
      guard !isKnown(home.id) else { continue }
      let others = figures.places.map(\.id).filter(isKnown)
      let hint: ProblemText =
        if !indicator.placeKinds.contains(home.kind) {
          "add \(home.kind.rawValue) to places: in indicators/\(id).yml, or feature another indicator"
        } else if others.isEmpty {
          "hand over its records of \(period.code), or feature another indicator"
        } else {
          "there are figures at \(others.prefix(5).map(\.name).joined(separator: ", ")), which do not add up: hand over one of all places together, or feature another indicator"
        }
      log.warning(
        "portal.featured-empty", location,
        "the home page leaves \"\(id)\" out: it has no figure of all places in \(period.code)", hint: hint)
    }
  }
}
