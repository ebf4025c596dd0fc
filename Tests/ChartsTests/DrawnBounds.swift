@testable import Charts

/// Where everything of a drawing lies: each point of its paths and each corner of its texts.
struct DrawnBounds {
  /// What leaves the picture or is no number, in words.
  private(set) var problems: [String] = []
  private let box: Box
  private let measure = TextMeasure()

  /// - Parameter tolerance: how far strokes, halos and letters may reach over an edge, in pixels.
  init(_ drawing: Drawing, tolerance: Double = 2) {
    box = Box(
      left: -tolerance, top: -tolerance, right: drawing.width + tolerance, bottom: drawing.height + tolerance)
    if !drawing.width.isFinite || !drawing.height.isFinite { problems.append("the picture has no size") }
    var moves = [(dx: 0.0, dy: 0.0)]
    var shares: [Int: Range<Int>] = [:]
    var open: [(share: Int?, start: Int)] = []
    for (index, element) in drawing.elements.enumerated() {
      let here = moves[moves.count - 1]
      switch element {
      case .begin:
        moves.append(here)
        open.append((nil, index))
      case .share(let number):
        moves.append(here)
        open.append((number, index))
      case .move(let dx, let dy):
        moves.append((here.dx + dx, here.dy + dy))
        open.append((nil, index))
      case .end:
        moves.removeLast()
        let (share, start) = open.removeLast()
        if let share { shares[share] = start + 1..<index }
      case .reuse(let number, let dx, let dy):
        for part in shares[number].map({ drawing.elements[$0] }) ?? [] { check(part, here.dx + dx, here.dy + dy) }
      default: check(element, here.dx, here.dy)
      }
    }
  }

  private mutating func check(_ element: Drawing.Element, _ dx: Double, _ dy: Double) {
    switch element {
    case .path(let ink, let path):
      let points = DrawnBounds.points(path.bytes)
      if let out = points.first(where: { !contains($0.x + dx, $0.y + dy) }) {
        problems.append("\(ink) at \(out.x + dx), \(out.y + dy) leaves \(box.right), \(box.bottom)")
      }
    case .pattern(_, let path):
      let points = DrawnBounds.points(path.bytes)
      if points.contains(where: { !contains($0.x + dx, $0.y + dy) }) { problems.append("a pattern leaves the picture") }
    case .text(let run):
      let text = run.box(measure)
      guard !contains(text.left + dx, text.top + dy) || !contains(text.right + dx, text.bottom + dy) else { return }
      let words = run.lines.map { $0.text + $0.bold }.joined(separator: "|")
      problems.append("\"\(words)\" at \(text.left + dx)...\(text.right + dx), \(text.top + dy) leaves the picture")
    default: return
    }
  }

  private func contains(_ x: Double, _ y: Double) -> Bool {
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }

  /// The absolute points of each stroke of a path.
  static func strokes(_ data: [UInt8]) -> [[(x: Double, y: Double)]] {
    var strokes: [[(x: Double, y: Double)]] = []
    var part: [UInt8] = []
    var before = (x: 0.0, y: 0.0)
    func finish() {
      guard !part.isEmpty else { return }
      let points = points(part, from: before)
      strokes.append(points)
      before = points.last ?? before
      part = []
    }
    for byte in data {
      if byte == UInt8(ascii: "M") || byte == UInt8(ascii: "m") { finish() }
      part.append(byte)
    }
    finish()
    return strokes
  }

  /// The absolute points of the data of a path.
  static func points(_ data: [UInt8], from place: (x: Double, y: Double) = (0, 0)) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    var pen = place
    var start = pen
    for (command, numbers) in commands(data) {
      var rest = numbers[...]
      switch command {
      case "M", "m", "l":
        var isFirst = true
        while rest.count >= 2 {
          let step = (x: rest.removeFirst(), y: rest.removeFirst())
          pen = command == "M" && isFirst ? step : (pen.x + step.x, pen.y + step.y)
          if command != "l", isFirst { start = pen }
          isFirst = false
          points.append(pen)
        }
      case "h":
        pen.x += rest.first ?? .nan
        points.append(pen)
      case "v":
        pen.y += rest.first ?? .nan
        points.append(pen)
      case "a":
        // Half a circle: its end, and the top or the bottom of it.
        let radius = rest.first ?? .nan
        points.append((pen.x + (numbers.dropLast().last ?? .nan) / 2, pen.y - radius))
        points.append((pen.x + (numbers.dropLast().last ?? .nan) / 2, pen.y + radius))
        pen.x += numbers.dropLast().last ?? .nan
        pen.y += numbers.last ?? .nan
        points.append(pen)
      default:
        pen = start
        points.append(pen)
      }
    }
    return points
  }

  private static func commands(_ data: [UInt8]) -> [(Character, [Double])] {
    var commands: [(Character, [Double])] = []
    var number = ""
    func finish() {
      guard !number.isEmpty else { return }
      commands[commands.count - 1].1.append(Double(number) ?? .nan)
      number = ""
    }
    for byte in data {
      let character = Character(Unicode.Scalar(byte))
      switch character {
      case "0"..."9": number.append(character)
      case ".":
        if number.contains(".") { finish() }
        number.append(character)
      case "-":
        finish()
        number.append(character)
      case " ": finish()
      default:
        finish()
        commands.append((character, []))
      }
    }
    finish()
    return commands
  }
}
