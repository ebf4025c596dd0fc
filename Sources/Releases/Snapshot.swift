public import Figures
import Vocabulary

/// The published figures of one moment by their keys: of this build, of a published folder or of an earlier release.
public struct Snapshot: Hashable, Sendable {
  /// A figure as it was printed.
  public struct Value: Hashable, Sendable {
    /// The plain number of the data files, with at most six decimals.
    public var text: String
    /// Whether it was said to be provisional, so that a later change of it is no surprise.
    public var isProvisional: Bool
    /// The number of answers of a survey figure.
    public var base: Int?

    public init(_ text: String, isProvisional: Bool = false, base: Int? = nil) {
      self.text = text
      self.isProvisional = isProvisional
      self.base = base
    }
  }

  /// The keys of all figures, the withheld ones too, in the order of the data files.
  public private(set) var keys: [FigureKey] = []
  /// The figures that have a value.
  public private(set) var values: [FigureKey: Value] = [:]
  /// The figures that are withheld.
  public private(set) var withheld: Set<FigureKey> = []
  /// What was taken out, and still stands among the keys.
  private var forgotten: Set<FigureKey> = []

  public init() {}

  /// Every figure of a build that the public may see.
  public init(of figures: PublishedFigures) {
    for indicator in figures.indicators {
      for place in figures.places {
        for observation in figures.observations(of: indicator, at: place) {
          add(
            observation.key,
            observation.measure.map { measure in
              Value(
                Snapshot.text(of: measure.value), isProvisional: observation.flags.contains(.provisional),
                base: measure.base)
            })
        }
      }
    }
  }

  /// Adds a figure, withheld where it has no value; a key that is there already gets the new one.
  public mutating func add(_ key: FigureKey, _ value: Value?) {
    if values[key] == nil, !withheld.contains(key), forgotten.remove(key) == nil { keys.append(key) }
    values[key] = value
    if value == nil { withheld.insert(key) } else { withheld.remove(key) }
  }

  /// Takes a figure out, as if it had never been published.
  mutating func forget(_ key: FigureKey) {
    values[key] = nil
    withheld.remove(key)
    forgotten.insert(key)
  }

  /// The number as the data files print it, so that what counts as revised is what readers see differ.
  public static func text(of value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(plain: value, decimals: 6)
    return String(decoding: bytes, as: UTF8.self)
  }
}
