/// Who a colour, a dash and a marker belong to.
enum Slot: Hashable, Sendable {
  /// The reader's own unit: the first colour, heavier.
  case own
  /// What it is compared with: ink, dashed.
  case comparison
  /// All the others: grey, thin.
  case context
  /// One of several equals: 1...6.
  case equal(Int)

  /// The name of the class that sets the colour.
  var name: StaticString {
    switch self {
    case .own: "s1"
    case .comparison: "sk"
    case .context: "sc"
    case .equal(let number):
      switch number {
      case 1: "s1"
      case 2: "s2"
      case 3: "s3"
      case 4: "s4"
      case 5: "s5"
      default: "s6"
      }
    }
  }

  var marker: Marker {
    switch self {
    case .own, .context, .comparison: .circle
    case .equal(let number): Marker.inOrder[(number - 1) % Marker.inOrder.count]
    }
  }
}
