/// How a figure is made, as far as everybody may know it: the same however its formula is spelled.
public enum MeasureShape: Hashable, Sendable {
  /// The value is what was counted or summed.
  case total(PrintedQuantity)
  /// One quantity divided by another; both are printed as numerator and denominator.
  case ratio(PrintedQuantity, PrintedQuantity)
  /// A category's part of the sum over all categories of its dimension; both are printed.
  case shareOfWhole(Quantity)
  /// A mean over persons' answers, or the number of those who answered.
  case survey
  /// Anything else that is made of these, such as a distance of two shares: from it alone nothing can be worked back.
  case derived(from: [Quantity])

  /// What goes in, in a fixed order.
  public var quantities: [Quantity] {
    switch self {
    case .total(let printed): [printed.quantity].compactMap { $0 }
    case .ratio(let above, let below): [above.quantity, below.quantity].compactMap { $0 }
    case .shareOfWhole(let quantity): [quantity]
    case .survey: []
    case .derived(let quantities): quantities
    }
  }
}

/// Something that is counted or summed, by a name that is the same in every formula that asks for it.
public struct Quantity: Hashable, Sendable, Comparable {
  /// What can be said of one of its figures by who knows the others.
  public enum Nature: String, Hashable, Sendable {
    /// Persons, each counted once: they add up over categories, and lie between bounds over places and periods.
    case persons
    /// Whole numbers that add up over categories, places and periods, such as visits.
    case count
    /// Amounts that add up, such as hours.
    case amount
    /// Amounts of money that add up over places, of either sign.
    case money
    /// Persons who answered a questionnaire.
    case answers
    /// What everybody can know or what adds up to nothing: residents, weeks, centres at work.
    case open
    /// Made of other published figures, such as a number of goals that are reached.
    case figures
  }

  /// All activities that were held.
  public static let activities = Quantity("activities", .count)

  public let name: String
  public let nature: Nature
  /// Of a sum of several: each by its name with its factor.
  public let parts: [Part]
  /// Of some values of a dimension only: those, and the quantity they are a part of.
  public let subset: Subset?
  /// The name of a quantity of which this is a part, place by place and category by category.
  public let container: String?

  public struct Part: Hashable, Sendable {
    public let name: String
    public let factor: Double

    public init(name: String, factor: Double) {
      self.name = name
      self.factor = factor
    }
  }

  public struct Subset: Hashable, Sendable {
    public let whole: String
    public let dimension: String
    public let values: [String]

    public init(of whole: String, dimension: String, values: [String]) {
      self.whole = whole
      self.dimension = dimension
      self.values = values
    }
  }

  public init(
    _ name: String, _ nature: Nature, parts: [Part] = [], subset: Subset? = nil, container: String? = nil
  ) {
    self.name = name
    self.nature = nature
    self.parts = parts
    self.subset = subset
    self.container = container
  }

  public static func < (left: Quantity, right: Quantity) -> Bool { left.name < right.name }

  /// Every name that tells of it: its own, those of its parts, and what it is a part of.
  public var names: [String] { [name] + parts.map(\.name) + [subset?.whole, container].compactMap { $0 } }
}

/// A printed number as a quantity: `number = scale × quantity + offset`.
public struct PrintedQuantity: Hashable, Sendable {
  /// `nil` for a constant.
  public let quantity: Quantity?
  /// Never 0.
  public let scale: Double
  public let offset: Double

  public init(_ quantity: Quantity?, scale: Double = 1, offset: Double = 0) {
    self.quantity = quantity
    self.scale = scale
    self.offset = offset
  }

  /// The quantity that a printed number stands for.
  public func amount(of number: Double) -> Double { (number - offset) / scale }
}
