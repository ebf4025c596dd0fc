import Figures
import Indicators
import Records
import Vocabulary

/// How many times more is withheld around a figure that an attack works out, before nothing more can be done.
public let furtherCompanionRounds = 5

/// What is withheld beside figures that were worked out in spite of their companions.
///
/// Records are as people write them: ages of a part of the visits only, the same person counted in two ways, formulas
/// that nobody thought of. Where the companions that are chosen for what is usual do not suffice, whole rows of the
/// table go, then whole breakdowns, until an attack finds nothing.
extension ProtectionTable {
  /// - Parameter exposed: what was worked out, try by try.
  mutating func withholdFurther(_ exposed: [[FigureKey]]) {
    let surroundings = Surroundings(exposed, raw)
    guard !surroundings.isEmpty else { return }
    for (index, series) in raw.series.enumerated() where !raw.isPublic(series) {
      let times = surroundings.times(around: series)
      guard !times.isEmpty else { continue }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        let cell = Cell(series: index, position: position)
        if mayWithhold(cell), times.contains(where: { $0.holds(observation.period) }) { withhold(cell) }
      }
    }
  }
}

/// The figures around those that were worked out, wider with every try.
///
/// Kept by indicator, place and breakdown, so that every figure is asked once whether it lies in any of them: thousands
/// are worked out of sparse records, and each of them has half the table around it.
struct Surroundings {
  /// The figures of one indicator that are near together.
  private struct Area: Hashable {
    var indicator: Int
    var places: Extent
    var breakdown: Breakdown
  }

  private enum Extent: Hashable {
    case only(PlaceID)
    /// A place and those right below it.
    case family(PlaceID)
    case everywhere
  }

  private enum Breakdown: Hashable {
    /// By one list, or by none.
    case by(String?)
    case any
  }

  /// When figures of an area are meant.
  struct Times {
    fileprivate var isAlways = false
    /// The very periods, and not those that share months with them.
    fileprivate var periods: Set<Period> = []
    fileprivate var months: Set<Int> = []

    func holds(_ period: Period) -> Bool {
      isAlways || periods.contains(period) || !months.isEmpty && period.months.contains(where: months.contains)
    }
  }

  private var areas: [Area: Times] = [:]
  private let places: Places

  /// - Parameter exposed: what was worked out, try by try; keys that are of no figure are left out.
  init(_ exposed: [[FigureKey]], _ raw: RawTable) {
    places = raw.places
    guard exposed.contains(where: { !$0.isEmpty }) else { return }
    let indicators = Dictionary(raw.program.definitions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var alike: [Int: [Int]] = [:]
    for (round, keys) in exposed.enumerated() {
      for key in keys {
        guard let own = indicators[key.indicator] else { continue }
        let others = alike[own] ?? Surroundings.alike(own, raw.program)
        alike[own] = others
        for indicator in others { add(key, round, indicator) }
      }
    }
  }

  var isEmpty: Bool { areas.isEmpty }

  /// An indicator, and those that print the same quantities, as far as they are protected at all.
  private static func alike(_ own: Int, _ program: IndicatorProgram) -> [Int] {
    let names = Set(program.shape(of: own).quantities.flatMap(\.names))
    return program.definitions.indices.filter { other in
      other == own
        || !program.definitions[other].protections.isEmpty
          && !names.isDisjoint(with: program.shape(of: other).quantities.flatMap(\.names))
    }
  }

  private mutating func add(_ key: FigureKey, _ round: Int, _ indicator: Int) {
    let breakdown = round >= 4 ? Breakdown.any : .by(key.category?.dimension)
    let extents: [Extent] =
      switch round {
      case 0: [.only(key.place)]
      // What lies above and below, and beside it.
      case 1, 2: [.family(key.place)] + (places.parent(of: key.place).map { [.family($0)] } ?? [])
      default: [.everywhere]
      }
    for extent in extents {
      let area = Area(indicator: indicator, places: extent, breakdown: breakdown)
      switch round {
      case 0: areas[area, default: Times()].periods.insert(key.period)
      case 1: areas[area, default: Times()].months.formUnion(key.period.months)
      default: areas[area, default: Times()].isAlways = true
      }
    }
  }

  /// When figures of a series are meant; none where they never are.
  func times(around series: RawSeries) -> [Times] {
    var extents: [Extent] = [.only(series.place), .family(series.place), .everywhere]
    if let parent = places.parent(of: series.place) { extents.append(.family(parent)) }
    let breakdowns = [Breakdown.by(series.category?.dimension), .any]
    return extents.flatMap { extent in
      breakdowns.compactMap { areas[Area(indicator: series.indicator, places: extent, breakdown: $0)] }
    }
  }
}
