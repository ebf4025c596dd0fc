public import Figures
public import Vocabulary

/// The published figures of one moment: of this build, of a published folder or of an earlier release.
///
/// Kept by series, so that a build compares some hundred thousand figures with few lookups.
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

  /// What the figures of a series have in common.
  struct Series: Hashable, Sendable {
    var indicator: IndicatorID
    var place: PlaceID
    var category: Category?

    init(_ key: FigureKey) {
      indicator = key.indicator
      place = key.place
      category = key.category
    }

    func key(_ period: Period) -> FigureKey {
      FigureKey(indicator: indicator, place: place, period: period, category: category)
    }
  }

  /// A figure of a series; without a value where it is withheld.
  struct Entry: Hashable, Sendable {
    var period: Period
    var value: Value?
  }

  /// In the order of the data files.
  private(set) var order: [Series] = []
  private(set) var entries: [Series: [Entry]] = [:]

  public init() {}

  /// Every figure of a build that the public may see.
  public init(of figures: PublishedFigures) {
    for indicator in figures.indicators {
      for place in figures.places { add(figures.observations(of: indicator, at: place)) }
    }
  }

  private mutating func add(_ observations: [PublishedObservation]) {
    var start = observations.startIndex
    while start < observations.endIndex {
      let series = Series(observations[start].key)
      let end = observations[start...].firstIndex { $0.key.category != series.category } ?? observations.endIndex
      order.append(series)
      entries[series] = observations[start..<end].map { observation in
        Entry(
          period: observation.key.period,
          value: observation.measure.map { measure in
            Value(
              Snapshot.text(of: measure.value), isProvisional: observation.flags.contains(.provisional),
              base: measure.base)
          })
      }
      start = end
    }
  }

  /// Adds a figure, withheld where it has no value; one that is there already gets the new value.
  public mutating func add(_ key: FigureKey, _ value: Value?) {
    let series = Series(key)
    if entries[series] == nil { order.append(series) }
    let found = entries[series]?.firstIndex { $0.period == key.period }
    if let found {
      entries[series]?[found].value = value
    } else {
      entries[series, default: []].append(Entry(period: key.period, value: value))
    }
  }

  /// Adds the figures of a series that stand in another snapshot with the value they have now.
  public mutating func addEqual(
    of other: Snapshot, _ indicator: IndicatorID, _ place: PlaceID, _ category: Category?,
    to values: [(period: Period, value: Double?)]
  ) {
    guard let first = values.first else { return }
    let series = Series(FigureKey(indicator: indicator, place: place, period: first.period, category: category))
    guard let known = other.entries[series] else { return }
    var near = 0
    let equal = values.compactMap { period, value -> Entry? in
      guard let value, let entry = known.entry(of: period, near: &near),
        entry.value?.text == Snapshot.text(of: value)
      else { return nil }
      return entry
    }
    guard !equal.isEmpty else { return }
    if entries[series] == nil { order.append(series) }
    entries[series, default: []] += equal
  }

  /// Takes a figure out, as if it had never been published.
  mutating func forget(_ key: FigureKey) {
    entries[Series(key)]?.removeAll { $0.period == key.period }
  }

  /// The value of a figure; `nil` where it has none or is withheld.
  public subscript(key: FigureKey) -> Value? {
    entries[Series(key)]?.first { $0.period == key.period }?.value
  }

  /// Whether a figure is there and withheld.
  public func isWithheld(_ key: FigureKey) -> Bool {
    entries[Series(key)]?.contains { $0.period == key.period && $0.value == nil } ?? false
  }

  /// How many figures have a value.
  public var count: Int { entries.values.reduce(0) { $0 + $1.count { $0.value != nil } } }

  public var isEmpty: Bool { entries.values.allSatisfy(\.isEmpty) }

  /// The number as the data files print it, so that what counts as revised is what readers see differ.
  public static func text(of value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(plain: value, decimals: 6)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [Snapshot.Entry] {
  /// The entry of a period, looked for where the one before it stood first: series mostly have the same periods.
  func entry(of period: Period, near place: inout Int) -> Snapshot.Entry? {
    if place < count, self[place].period == period {
      place += 1
      return self[place - 1]
    }
    guard let found = firstIndex(where: { $0.period == period }) else { return nil }
    place = found + 1
    return self[found]
  }
}
