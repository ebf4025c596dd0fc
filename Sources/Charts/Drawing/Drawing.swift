/// A picture before it is bytes: paths and texts in the order they are painted.
///
/// One drawing is written twice, with the classes of a page and with literal colours; tests read its texts' boxes.
struct Drawing: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    /// Begins a group in a slot's colour; ended by `end`.
    case begin(Slot)
    case end
    case path(Ink, Path)
    /// An area that is patterned where colour can't tell it apart.
    case pattern(PatternFill, Path)
    case text(TextRun)
  }

  var width: Double
  var height: Double = 0
  private(set) var elements: [Element] = []

  init(width: Double) { self.width = width }

  mutating func add(_ ink: Ink, _ path: Path) {
    if !path.isEmpty { elements.append(.path(ink, path)) }
  }

  mutating func add(_ ink: Ink, _ build: (inout Path) -> Void) {
    var path = Path()
    build(&path)
    add(ink, path)
  }

  mutating func add(_ text: TextRun) {
    if text.lines.contains(where: { !$0.text.isEmpty || !$0.bold.isEmpty }) { elements.append(.text(text)) }
  }

  mutating func add(_ pattern: PatternFill?, over path: Path) {
    if let pattern, !path.isEmpty { elements.append(.pattern(pattern, path)) }
  }

  /// The patterns that occur, in order.
  var patterns: [PatternFill] {
    PatternFill.allCases.filter { pattern in
      elements.contains { element in
        guard case .pattern(pattern, _) = element else { return false }
        return true
      }
    }
  }

  /// Adds what `body` adds as a group in a slot's colour.
  mutating func group(_ slot: Slot, _ body: (inout Drawing) -> Void) {
    let count = elements.count
    elements.append(.begin(slot))
    body(&self)
    if elements.count == count + 1 { elements.removeLast() } else { elements.append(.end) }
  }

  /// Whether any text stands over marks and needs its halo behind it.
  var hasHalo: Bool { texts.contains { $0.tone == .value } }

  /// The texts, in order.
  var texts: [TextRun] {
    elements.compactMap { element in
      guard case .text(let run) = element else { return nil }
      return run
    }
  }
}
