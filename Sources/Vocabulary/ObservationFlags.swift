/// Observation status in the sense of SDMX CL_OBS_STATUS, and what else must be said of a figure.
public struct ObservationFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// From letters of CL_OBS_STATUS: `b`, `d`, `e`, `f`, `p`, `u`; others are left out.
  public init(letters: some Sequence<Character>) {
    self = letters.reduce(into: []) { flags, letter in
      switch letter {
      case "b": flags.insert(.breakBefore)
      case "d": flags.insert(.definitionDiffers)
      case "e": flags.insert(.estimated)
      case "f": flags.insert(.forecast)
      case "p": flags.insert(.provisional)
      case "u": flags.insert(.lowReliability)
      default: break
      }
    }
  }

  /// `p`: the period is not over, or records are not complete.
  public static let provisional = ObservationFlags(rawValue: 1)
  /// `e`
  public static let estimated = ObservationFlags(rawValue: 2)
  /// `u`: few answers or a small denominator; not compared.
  public static let lowReliability = ObservationFlags(rawValue: 4)
  /// `b`: not comparable with the period before.
  public static let breakBefore = ObservationFlags(rawValue: 8)
  /// `d`
  public static let definitionDiffers = ObservationFlags(rawValue: 16)
  /// Only a part of the whole is covered, such as the year a centre joined, or one of which records are missing.
  public static let partial = ObservationFlags(rawValue: 32)
  /// `f`: of a time to come.
  public static let forecast = ObservationFlags(rawValue: 128)
  /// Computed and published by others: said where it stands beside figures that are computed here.
  public static let reported = ObservationFlags(rawValue: 256)
  /// Computed, at least in part, from demonstration records; can't be switched off.
  public static let demonstration = ObservationFlags(rawValue: 64)
}
