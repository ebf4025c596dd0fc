/// A picture before it is bytes: paths and texts in the order they are painted.
///
/// One drawing is written twice, with the classes of a page and with literal colours; tests read its texts' boxes.
struct Drawing: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    /// Begins a group in a slot's colour; ended by `end`.
    case begin(ColourSlot)
    case end
    case path(Ink, Path)
    /// An area that is patterned where colour can't tell it apart.
    case pattern(PatternFill, Path)
    case text(TextRun)
    /// Begins a part that stands elsewhere by `dx` and `dy`; ended by `end`.
    case move(dx: Double, dy: Double)
    /// Begins a part that is drawn here and may be drawn again; ended by `end`.
    case share(Int)
    /// Draws a shared part again, elsewhere by `dx` and `dy`.
    case reuse(Int, dx: Double, dy: Double)
  }

  var width: Double
  var height: Double = 0
  private(set) var elements: [Element] = []

  init(width: Double) {
    self.width = width
    elements.reserveCapacity(64)
  }

  mutating func add(_ ink: Ink, _ path: Path) {
    if !path.isEmpty { elements.append(.path(ink, path)) }
  }

  mutating func add(_ ink: Ink, _ build: (inout Path) -> Void) {
    var path = Path()
    build(&path)
    add(ink, path)
  }

  mutating func add(_ text: TextRun) {
    for index in text.lines.indices where !text.lines[index].isEmpty { return elements.append(.text(text)) }
  }

  mutating func add(_ pattern: PatternFill?, over path: Path) {
    if let pattern, !path.isEmpty { elements.append(.pattern(pattern, path)) }
  }

  /// The patterns that occur, in order.
  var patterns: [PatternFill] {
    var found: [PatternFill] = []
    for element in elements {
      if case .pattern(let pattern, _) = element, !found.contains(pattern) { found.append(pattern) }
    }
    return found.count < 2 ? found : PatternFill.allCases.filter(found.contains)
  }

  /// Adds what `body` adds as a group in a slot's colour.
  mutating func group(_ slot: ColourSlot, _ body: (inout Drawing) -> Void) {
    let count = elements.count
    elements.append(.begin(slot))
    body(&self)
    if elements.count == count + 1 { elements.removeLast() } else { elements.append(.end) }
  }

  /// Adds another drawing, moved.
  mutating func add(_ other: Drawing, dx: Double, dy: Double) {
    elements.append(.move(dx: dx, dy: dy))
    elements += other.elements
    elements.append(.end)
  }

  /// Adds what another drawing of the same place has.
  mutating func append(_ other: Drawing) { elements += other.elements }

  /// Adds what `body` adds as a part that `reuse` draws again. Texts may not be shared.
  mutating func share(_ number: Int, _ body: (inout Drawing) -> Void) {
    elements.append(.share(number))
    body(&self)
    elements.append(.end)
  }

  mutating func reuse(_ number: Int, dx: Double, dy: Double) {
    elements.append(.reuse(number, dx: dx, dy: dy))
  }

  /// Whether any text stands over marks and needs its halo behind it.
  var hasHalo: Bool {
    elements.contains { element in
      guard case .text(let run) = element else { return false }
      return run.tone == .value || run.tone == .onBar
    }
  }

  /// The texts where they stand, in order.
  var texts: [TextRun] {
    var texts: [TextRun] = []
    var moves: [(dx: Double, dy: Double)] = [(0, 0)]
    for element in elements {
      let here = moves[moves.count - 1]
      switch element {
      case .begin, .share: moves.append(here)
      case .move(let dx, let dy): moves.append((here.dx + dx, here.dy + dy))
      case .end: moves.removeLast()
      case .text(var run):
        run.x += here.dx
        run.y += here.dy
        texts.append(run)
      case .path, .pattern, .reuse: continue
      }
    }
    return texts
  }
}
