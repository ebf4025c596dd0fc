/// Who a colour, a dash and a marker belong to.
enum Slot: Hashable, Sendable {
  /// The reader's own unit: the first colour, heavier.
  case own
  /// What it is compared with: ink, dashed.
  case comparison
  /// All the others: grey, thin.
  case context
  /// One of several equals: 1...6; from 7 on the colours come again, dashed and hollow.
  case equal(Int)

  /// The name of the class that sets the colour.
  var name: StaticString {
    switch self {
    case .own: "s1"
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
    }
  }

  /// Whether the colour is used for the second time.
  var isRepeated: Bool {
    guard case .equal(let number) = self else { return false }
    return number > 6
  }

  /// Whether the marker of a plain value is hollow.
  var isHollow: Bool { isRepeated || marker.isHollow }

  var marker: Marker {
    switch self {
    case .own, .context, .comparison: .circle
    case .equal(let number): Marker.inOrder[(number - 1) % Marker.inOrder.count]
    }
  }
}
