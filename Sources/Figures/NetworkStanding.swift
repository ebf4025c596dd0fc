public import Vocabulary

/// How a place's figure stands to the network's, where many stand beside each other.
///
/// Figures made from records are held against the limits of the portal, for they are no samples; survey figures are called
/// higher or lower only where that is clear at 99 %, because many comparisons stand together.
public enum NetworkStanding: String, Hashable, Sendable, CaseIterable {
  case muchHigher = "much-higher"
  case higher
  case same
  case lower
  case muchLower = "much-lower"
  /// A survey figure that is clearly higher.
  case clearlyHigher = "clearly-higher"
  /// A survey figure that is clearly lower.
  case clearlyLower = "clearly-lower"
  /// A survey figure whose difference may be chance.
  case unclear
  /// Too few answers or residents to say anything.
  case tooFew = "too-few"
  /// There is nothing that may be said, or nothing to hold the figure against.
  case untold
}

extension NetworkStanding {
  /// How a figure stands to the network's of the same period.
  ///
  /// - Parameters:
  ///   - limits: of the ratio of figures made from records.
  ///   - surveyChange: the least difference of survey figures, in percentage points.
  public init(
    of observation: PublishedObservation, in figures: PublishedFigures, limits: RatioLimits, surveyChange: Double
  ) {
    guard let measure = observation.measure,
      let comparison = figures.standing(of: observation.key, surveyChange: surveyChange, level: .several)
    else {
      self = .untold
      return
    }
    switch comparison.verdict {
    case .notComparable: self = observation.flags.contains(.lowReliability) ? .tooFew : .untold
    case .higher where measure.base != nil: self = .clearlyHigher
    case .lower where measure.base != nil: self = .clearlyLower
    case .noClearChange: self = .unclear
    case .higher, .lower, .same:
      self = figures.networkRatio(of: observation).map { NetworkStanding(ratio: $0.value, limits) } ?? .untold
    }
  }

  /// Where a ratio to the network's value stands among the limits.
  init(ratio: Double, _ limits: RatioLimits) {
    self =
      if ratio < 0 {
        .untold
      } else if ratio > limits.muchHigher {
        .muchHigher
      } else if ratio > limits.higher {
        .higher
      } else if ratio < limits.muchLower {
        .muchLower
      } else {
        ratio < limits.lower ? .lower : .same
      }
  }
}
