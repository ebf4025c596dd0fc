import Figures
import Vocabulary
import Wording

/// The goals of the last full year as the page of goals lists them: by indicator, then by place.
struct ListedGoals {
  /// Indicators with their goals, in the portal's order.
  let groups: [(indicator: Indicator, attainments: [Attainment])]
  /// Whether a centre is left out because its municipality has no other.
  let leavesOut: Bool

  init(in context: PageContext) {
    let figures = context.figures
    let targeted = context.site.inOrder(
      figures.indicators.filter { item in figures.targets.contains { $0.indicator == item.id } })
    var leavesOut = false
    groups = targeted.compactMap { indicator in
      let found = context.placesByName.flatMap { place in
        ListedGoals.attainments(indicator, at: place, context).filter { attainment in
          guard ListedGoals.isSaid(attainment, at: place, context) else { return true }
          leavesOut = true
          return false
        }
      }
      return found.isEmpty ? nil : (indicator, found)
    }
    self.leavesOut = leavesOut
  }

  /// Whether the page of goals has a row of a place, to which others may lead.
  static func has(_ place: Place, in context: PageContext) -> Bool {
    let figures = context.figures
    return figures.indicators.contains { indicator in
      figures.targets.contains { $0.indicator == indicator.id }
        && attainments(indicator, at: place, context).contains { !isSaid($0, at: place, context) }
    }
  }

  var all: [Attainment] { groups.flatMap(\.attainments) }

  /// What a place aims at in the last full year; of what others published, in its last one. A figure that is missing is
  /// told of where the place itself set the goal, for a general one holds for places without such figures too.
  private static func attainments(
    _ indicator: Indicator, at place: Place, _ context: PageContext
  ) -> [Attainment] {
    let figures = context.figures
    let last =
      indicator.isReported
      ? figures.series(indicator.id, at: place.id, by: .year).last(where: \.isKnown)?.key.period : nil
    return figures.attainments(
      of: context.observation(indicator.id, place.id, last ?? .year(context.site.year))
    ).filter { attainment in
      switch attainment.observation.state {
      case .value, .withheld: true
      case .notAvailable: attainment.target.kind == .own
      case .notApplicable: false
      }
    }
  }

  /// Whether a centre's row would repeat that of its municipality, which has no other centre.
  private static func isSaid(_ attainment: Attainment, at place: Place, _ context: PageContext) -> Bool {
    guard attainment.target.kind == .goodEnough, place.kind == .centre, let parent = place.parent,
      context.figures.places.count(where: { $0.parent == parent }) == 1
    else { return false }
    var key = attainment.observation.key
    key.place = parent
    let above = context.figures.observation(key)
    return above.state == attainment.observation.state && above.flags == attainment.observation.flags
  }
}
