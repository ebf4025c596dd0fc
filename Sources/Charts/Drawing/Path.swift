/// The data of an SVG path, written as bytes with one decimal: absolute where a piece begins, relative from there.
struct Path: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  /// The pen and where the current piece began, in tenths, so that relative steps do not drift.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var last: Command?

  private enum Command { case move, line, other }

  var isEmpty: Bool { bytes.isEmpty }

  static func == (left: Path, right: Path) -> Bool { left.bytes == right.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  mutating func move(_ x: Double, _ y: Double) {
    let place = (x: Path.tenths(x), y: Path.tenths(y))
    if bytes.isEmpty {
      // Most paths fit, and none grows by ones and twos.
      bytes.reserveCapacity(120)
      bytes.append(UInt8(ascii: "M"))
      pair(place)
    } else {
      bytes.append(UInt8(ascii: "m"))
      pair((place.x - pen.x, place.y - pen.y))
    }
    pen = place
    start = place
    last = .move
  }

  mutating func line(_ x: Double, _ y: Double) {
    let place = (x: Path.tenths(x), y: Path.tenths(y))
    draw((place.x - pen.x, place.y - pen.y))
  }

  /// A horizontal line by `dx`.
  mutating func across(_ dx: Double) {
    let step = Path.tenths(dx)
    bytes.append(UInt8(ascii: "h"))
    number(step)
    pen.x += step
    last = .other
  }

  /// A vertical line by `dy`.
  mutating func down(_ dy: Double) {
    let step = Path.tenths(dy)
    bytes.append(UInt8(ascii: "v"))
    number(step)
    pen.y += step
    last = .other
  }

  mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    pen = start
    last = .other
  }

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
    // Half circles of a diameter that is not twice the printed radius would bulge.
    let radius = (radius * 10).rounded() / 10
    move(x - radius, y)
    for direction in [2.0, -2.0] {
      bytes.append(UInt8(ascii: "a"))
      pair((Path.tenths(radius), Path.tenths(radius)))
      bytes.append(contentsOf: " 0 1 0".utf8)
      if direction > 0 { bytes.append(UInt8(ascii: " ")) }
      pair((Path.tenths(radius * direction), 0))
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
  mutating func step(_ dx: Double, _ dy: Double) { draw((Path.tenths(dx), Path.tenths(dy))) }

  mutating func append(_ other: Path) {
    guard !other.isEmpty else { return }
    bytes += other.bytes
    pen = other.pen
    start = other.start
    last = other.last
  }

  /// A straight line; its letter is left out after another one, and after a move that is relative itself.
  private mutating func draw(_ step: (x: Int, y: Int)) {
    if last != .line {
      bytes.append(UInt8(ascii: "l"))
    } else if step.x >= 0 {
      bytes.append(UInt8(ascii: " "))
    }
    pair(step)
    pen.x += step.x
    pen.y += step.y
    last = .line
  }

  private mutating func pair(_ place: (x: Int, y: Int)) {
    number(place.x)
    if place.y >= 0 { bytes.append(UInt8(ascii: " ")) }
    number(place.y)
  }

  private mutating func number(_ tenths: Int) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = abs(tenths)
    if size < 10, size > 0 {
      bytes.append(UInt8(ascii: "."))
    } else {
      digits(size / 10)
      guard size % 10 != 0 else { return }
      bytes.append(UInt8(ascii: "."))
    }
    bytes.append(UInt8(ascii: "0") + UInt8(size % 10))
  }

  /// Further away than this nothing is drawn; a path can hold any coordinate and stops nobody.
  private static let farthest = 99_999.0

  /// The value in tenths, halves away from zero; a conversion is cheaper than `rounded()`.
  private static func tenths(_ value: Double) -> Int {
    // What is no number lies at neither side of anything and is far away too.
    guard value > -farthest, value < farthest else { return Int(value < 0 ? -farthest : farthest) * 10 }
    return Int(value * 10 + (value < 0 ? -0.5 : 0.5))
  }

  private mutating func digits(_ value: Int) {
    if value >= 100 {
      digits(value / 100)
      bytes.append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
    } else if value >= 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / 10))
    }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
