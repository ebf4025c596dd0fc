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
    for (round, keys) in exposed.enumerated() {
      for key in keys {
        guard let scope = Scope(key, round, raw) else { continue }
        for index in raw.series.indices where scope.contains(raw.series[index]) {
          for position in raw.series[index].observations.indices {
            let cell = Cell(series: index, position: position)
            guard raw.observation(cell).measure != nil, mayWithhold(cell), !raw.isPublic(raw.series[cell.series]),
              scope.contains(raw.observation(cell).period)
            else { continue }
            withhold(cell)
          }
        }
      }
    }
  }

  /// The figures around one that was worked out, wider with every try.
  private struct Scope {
    private let indicators: Set<Int>
    private let places: Set<PlaceID>?
    private let period: Period?
    /// Whether only the very period is meant, not those that share months with it.
    private let isExact: Bool
    /// Whether all breakdowns are meant.
    private let isOfAll: Bool
    private let category: Category?

    /// `nil` where the key is of no figure.
    init?(_ key: FigureKey, _ round: Int, _ raw: RawTable) {
      let program = raw.program
      guard let own = program.definitions.firstIndex(where: { $0.id == key.indicator }) else { return nil }
      let names = Set(program.shape(of: own).quantities.flatMap(\.names))
      // What prints the same quantities, as far as it is protected at all.
      indicators = Set(
        program.definitions.indices.filter { other in
          other == own
            || !program.definitions[other].protections.isEmpty
              && !names.isDisjoint(with: program.shape(of: other).quantities.flatMap(\.names))
        })
      let parent = raw.places.parent(of: key.place)
      let near = raw.series.map(\.place).filter { place in
        place == key.place || place == parent || raw.places.parent(of: place) == key.place
          || parent != nil && raw.places.parent(of: place) == parent
      }
      places = round == 0 ? [key.place] : round < 3 ? Set(near) : nil
      period = round < 2 ? key.period : nil
      isExact = round == 0
      isOfAll = round >= 4
      category = key.category
    }

    func contains(_ series: RawSeries) -> Bool {
      guard indicators.contains(series.indicator), places?.contains(series.place) ?? true else { return false }
      return isOfAll || series.category?.dimension == category?.dimension
    }

    func contains(_ other: Period) -> Bool {
      guard let period else { return true }
      return isExact ? other == period : other.months.overlaps(period.months)
    }
  }
}
