/// A rule of protection with its numbers, as they hold for an indicator (`Documentation/Rules.md`).
public enum ProtectionRule: Hashable, Sendable {
  /// Counts of persons from 1 up to, and not including, `least` are withheld.
  case people(least: Int)
  /// Visits of a gender or an age from 1 up to, and not including, `least` are withheld.
  case visitsBySubgroup(least: Int)
  /// With fewer than `least` answers a figure is withheld, with fewer than `reliable` it is marked and not compared;
  /// it is broken down from `breakdown` answers on, into parts of at least `part`.
  case survey(least: Int, reliable: Int, breakdown: Int, part: Int)
  /// With fewer than `least` residents a rate is withheld, with fewer than `reliable` it is marked and not compared.
  case smallDenominator(least: Int, reliable: Int)
  /// Money is withheld where there are fewer than `posts` full-time posts and no public accounts.
  case money(posts: Double)
  /// It is withheld with the figures that go into it.
  case derived(from: [IndicatorID])
  /// Others are withheld beside a withheld figure, so that it can't be worked out from sums.
  case companions

  /// The rule without its numbers, as definitions and data name it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case people
    case visitsBySubgroup = "visits-by-subgroup"
    case survey
    case smallDenominator = "small-denominator"
    case money, derived, companions

    /// Whether it is asked for in an indicator's definition; the others follow from figures that are withheld.
    public var isOfDefinitions: Bool { self != .derived && self != .companions }
  }

  public var kind: Kind {
    switch self {
    case .people: .people
    case .visitsBySubgroup: .visitsBySubgroup
    case .survey: .survey
    case .smallDenominator: .smallDenominator
    case .money: .money
    case .derived: .derived
    case .companions: .companions
    }
  }
}
