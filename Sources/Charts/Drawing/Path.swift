/// The data of an SVG path, written as bytes with one decimal.
struct Path: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func move(_ x: Double, _ y: Double) {
    bytes.append(UInt8(ascii: "M"))
    pair(x, y)
  }

  mutating func line(_ x: Double, _ y: Double) {
    bytes.append(UInt8(ascii: "L"))
    pair(x, y)
  }

  /// A horizontal line by `dx`.
  mutating func across(_ dx: Double) {
    bytes.append(UInt8(ascii: "h"))
    number(dx)
  }

  /// A vertical line by `dy`.
  mutating func down(_ dy: Double) {
    bytes.append(UInt8(ascii: "v"))
    number(dy)
  }

  mutating func append(_ other: Path) { bytes += other.bytes }

  mutating func close() { bytes.append(UInt8(ascii: "z")) }

  mutating func rectangle(_ box: Box) {
    move(box.left, box.top)
    // Both ends are rounded before they are subtracted, so that neighbours meet.
    let width = (box.right * 10).rounded() / 10 - (box.left * 10).rounded() / 10
    let height = (box.bottom * 10).rounded() / 10 - (box.top * 10).rounded() / 10
    across(width)
    down(height)
    across(-width)
    close()
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    move(x - radius, y)
    for direction in [2.0, -2.0] {
      bytes.append(UInt8(ascii: "a"))
      pair(radius, radius)
      bytes.append(contentsOf: " 0 1 0".utf8)
      if direction > 0 { bytes.append(UInt8(ascii: " ")) }
      pair(radius * direction, 0)
    }
    close()
  }

  /// A small cross around a point.
  mutating func cross(_ x: Double, _ y: Double) {
    move(x - 3.5, y - 3.5)
    step(7, 7)
    move(x - 3.5, y + 3.5)
    step(7, -7)
  }

  /// A step by `dx` and `dy` in a straight line.
  mutating func step(_ dx: Double, _ dy: Double) {
    bytes.append(UInt8(ascii: "l"))
    pair(dx, dy)
  }

  private mutating func pair(_ x: Double, _ y: Double) {
    number(x)
    if Path.tenths(y) >= 0 { bytes.append(UInt8(ascii: " ")) }
    number(y)
  }

  private mutating func number(_ value: Double) {
    precondition(abs(value) < 100_000, "a coordinate lies near the picture")
    var tenths = Path.tenths(value)
    if tenths < 0 {
      bytes.append(UInt8(ascii: "-"))
      tenths = -tenths
    }
    digits(tenths / 10)
    guard tenths % 10 != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
  }

  /// The value in tenths, halves away from zero; a conversion is cheaper than `rounded()`.
  private static func tenths(_ value: Double) -> Int { Int(value * 10 + (value < 0 ? -0.5 : 0.5)) }

  private mutating func digits(_ value: Int) {
    if value >= 10 { digits(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
