/// The data of an SVG path, written as bytes with one decimal: absolute where a piece begins, relative from there.
///
/// Bytes, and room asked for once for a command: a chart has hundreds, and most of its file are they.
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
      bytes.reserveCapacity(200)
      command("M", place)
    } else {
      command("m", (place.x - pen.x, place.y - pen.y))
    }
    pen = place
    start = place
    last = .move
  }

  mutating func line(_ x: Double, _ y: Double) {
    let place = (x: Path.tenths(x), y: Path.tenths(y))
    draw((place.x - pen.x, place.y - pen.y))
  }

  /// A line from point to point.
  mutating func line(through points: some Collection<(x: Double, y: Double)>) {
    guard let first = points.first else { return }
    if bytes.isEmpty { bytes.reserveCapacity(Path.longestStep * (points.count + 1)) }
    move(first.x, first.y)
    guard points.count > 1 else { return }
    var pen = pen
    var isFirst = true
    bytes.append(addingCapacity: Path.longestStep * (points.count - 1)) { bytes in
      for point in points.dropFirst() {
        let place = (x: Path.tenths(point.x), y: Path.tenths(point.y))
        let step = (x: place.x - pen.x, y: place.y - pen.y)
        if isFirst {
          bytes.append(UInt8(ascii: "l"))
        } else if step.x >= 0 {
          bytes.append(UInt8(ascii: " "))
        }
        Path.append(step, to: &bytes)
        pen = place
        isFirst = false
      }
    }
    self.pen = pen
    last = .line
  }

  /// A line without length, which has round ends.
  mutating func dot(_ x: Double, _ y: Double) {
    move(x, y)
    bytes.append(UInt8(ascii: "h"))
    bytes.append(UInt8(ascii: "0"))
    last = .other
  }

  /// A horizontal line by `dx`.
  mutating func across(_ dx: Double) {
    let step = Path.tenths(dx)
    command("h", step)
    pen.x += step
    last = .other
  }

  /// A vertical line by `dy`.
  mutating func down(_ dy: Double) {
    let step = Path.tenths(dy)
    command("v", step)
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
      command("a", (Path.tenths(radius), Path.tenths(radius)))
      bytes.append(contentsOf: " 0 1 0".utf8)
      command(direction > 0 ? " " : nil, (Path.tenths(radius * direction), 0))
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
    command(last != .line ? "l" : step.x >= 0 ? " " : nil, step)
    pen.x += step.x
    pen.y += step.y
    last = .line
  }

  /// Room for a letter and two numbers, however far away.
  private static let longest = 48
  /// Room for a step between two places, neither of which is `farthest` away.
  private static let longestStep = 20

  private mutating func command(_ letter: Unicode.Scalar?, _ place: (x: Int, y: Int)) {
    bytes.append(addingCapacity: Path.longest) { bytes in
      if let letter { bytes.append(UInt8(ascii: letter)) }
      Path.append(place, to: &bytes)
    }
  }

  private mutating func command(_ letter: Unicode.Scalar, _ number: Int) {
    bytes.append(addingCapacity: Path.longest) { bytes in
      bytes.append(UInt8(ascii: letter))
      Path.append(number, to: &bytes)
    }
  }

  private static func append(_ place: (x: Int, y: Int), to bytes: inout OutputSpan<UInt8>) {
    append(place.x, to: &bytes)
    if place.y >= 0 { bytes.append(UInt8(ascii: " ")) }
    append(place.y, to: &bytes)
  }

  private static func append(_ tenths: Int, to bytes: inout OutputSpan<UInt8>) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = tenths.magnitude
    if size < 10, size > 0 {
      bytes.append(UInt8(ascii: "."))
    } else {
      append(digitsOf: size / 10, to: &bytes)
      guard size % 10 != 0 else { return }
      bytes.append(UInt8(ascii: "."))
    }
    append(digit: size % 10, to: &bytes)
  }

  private static func append(digitsOf value: UInt, to bytes: inout OutputSpan<UInt8>) {
    if value >= 1000 { append(digitsOf: value / 1000, to: &bytes) }
    if value >= 100 { append(digit: value / 100 % 10, to: &bytes) }
    if value >= 10 { append(digit: value / 10 % 10, to: &bytes) }
    append(digit: value % 10, to: &bytes)
  }

  private static func append(digit: UInt, to bytes: inout OutputSpan<UInt8>) {
    bytes.append(UInt8(truncatingIfNeeded: 48 + digit))
  }

  /// Further away than this nothing is drawn; a path can hold any coordinate and stops nobody.
  private static let farthest = 99_999.0

  /// The value in tenths, halves away from zero; a conversion is cheaper than `rounded()`.
  private static func tenths(_ value: Double) -> Int {
    // What is no number lies at neither side of anything and is far away too.
    guard value > -farthest, value < farthest else { return Int(value < 0 ? -farthest : farthest) * 10 }
    return Int(value * 10 + (value < 0 ? -0.5 : 0.5))
  }
}
