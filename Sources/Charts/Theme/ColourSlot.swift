/// Who a colour, a dash and a marker belong to.
enum ColourSlot: Hashable, Sendable {
  /// The reader's own unit: the first colour, as far from the others as it takes, and heavier.
  case own
  /// What it is compared with: ink, dashed.
  case comparison
  /// All the others: grey, thin.
  case context
  /// One of several equals: 1...6; from 7 on the colours come again, dashed and hollow.
  case equal(Int)
  /// An answer of a scale: 1...3 negative from the strongest, 4 neutral, 5...7 positive to the strongest.
  case answer(Int)
  /// A class of values, 1...5 from the least.
  case step(Int)

  /// Rows of which none stands out.
  static let calm = ColourSlot.step(3)

  /// The name of the class that sets the colour.
  var name: StaticString {
    switch self {
    case .own: "so"
    case .comparison: "sk"
    case .context: "sc"
    case .equal(let number):
      switch (number - 1) % 6 + 1 {
      case 1: "s1"
      case 2: "s2"
      case 3: "s3"
      case 4: "s4"
      case 5: "s5"
      default: "s6"
      }
    case .answer(let number):
      switch number {
      case 1: "a1"
      case 2: "a2"
      case 3: "a3"
      case 4: "a4"
      case 5: "a5"
      case 6: "a6"
      default: "a7"
      }
    case .step(let number):
      switch number {
      case 1: "h1"
      case 2: "h2"
      case 3: "h3"
      case 4: "h4"
      default: "h5"
      }
    }
  }

  /// The place of its class among all: names have two letters, and are compared as numbers.
  var rank: Int {
    name.withUTF8Buffer { letters in unsafe letters.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// One of each class.
  static let all: [ColourSlot] =
    [.own, .comparison, .context] + (1...6).map { .equal($0) } + (1...7).map { .answer($0) } + (1...5).map { .step($0) }

  /// The custom property of a page that has the colour, without `--ch-`.
  var property: String {
    switch self {
    case .own: "own"
    case .comparison: Palette.Role.ink.property
    case .context: "context"
    case .equal(let number): String((number - 1) % 6 + 1)
    case .answer, .step: "\(name)"
    }
  }

  /// Whether what is written on it has a colour of its own, rather than the background's.
  var hasTextColour: Bool {
    switch self {
    case .answer, .step: true
    default: false
    }
  }

  /// Whether the colour is used for the second time.
  var isRepeated: Bool {
    guard case .equal(let number) = self else { return false }
    return number > 6
  }

  /// The colour in a palette.
  func colour(in palette: Palette) -> String {
    switch self {
    case .own: palette.own
    case .comparison: palette.ink
    case .context: palette.context
    case .equal(let number): palette.series[(number - 1) % 6]
    case .answer(let number): palette.answers[min(max(number, 1), 7) - 1]
    case .step(let number): palette.steps[min(max(number, 1), 5) - 1]
    }
  }

  /// The colour of what is written on it.
  func textColour(in palette: Palette) -> String {
    hasTextColour ? Palette.text(on: colour(in: palette)) : palette.background
  }

  /// Whether the marker of a plain value is hollow.
  var isHollow: Bool { isRepeated || marker.isHollow }

  var marker: Marker {
    switch self {
    case .own, .context, .comparison, .answer, .step: .circle
    case .equal(let number): Marker.inOrder[(number - 1) % Marker.inOrder.count]
    }
  }
}
