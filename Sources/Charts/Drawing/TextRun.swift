/// Lines of text at a place.
struct TextRun: Hashable, Sendable {
  enum Anchor: Hashable, Sendable {
    case start, middle, end

    var opposite: Anchor {
      switch self {
      case .start: .end
      case .middle: .middle
      case .end: .start
      }
    }
  }

  /// How a text is coloured; the name of its class.
  enum Tone: Hashable, Sendable, CaseIterable {
    case ink, secondary
    /// The colour of the group it stands in.
    case own
    /// Ink with a halo, over lines.
    case value
    /// On a bar of the colour of the group it stands in.
    case onBar

    var name: StaticString {
      switch self {
      case .ink: "t"
      case .secondary: "u"
      case .own: "tn"
      case .value: "tv"
      case .onBar: "c"
      }
    }
  }

  /// A line: a plain part, then a bold one.
  struct Line: Hashable, Sendable {
    var text: String
    var bold: String

    var isEmpty: Bool { text.isEmpty && bold.isEmpty }

    init(text: String, bold: String = "") {
      self.text = text
      self.bold = bold
    }

    init(_ text: String, _ weight: TextMeasure.Weight = .regular) {
      self.init(text: weight == .regular ? text : "", bold: weight == .bold ? text : "")
    }
  }

  var lines: [Line]
  var x: Double
  /// The baseline of the first line.
  var y: Double
  var anchor = Anchor.start
  var tone = Tone.ink
  var size: Double
  /// From one baseline to the next.
  var leading: Double

  init(
    _ lines: [Line], x: Double, y: Double, anchor: Anchor = .start, tone: Tone = .ink, size: Double = Type.label,
    leading: Double = Type.line
  ) {
    self.lines = lines
    self.x = x
    self.y = y
    self.anchor = anchor
    self.tone = tone
    self.size = size
    self.leading = leading
  }

  init(
    _ lines: [String], weight: TextMeasure.Weight = .regular, x: Double, y: Double, anchor: Anchor = .start,
    tone: Tone = .ink, size: Double = Type.label
  ) {
    self.init(lines.map { Line($0, weight) }, x: x, y: y, anchor: anchor, tone: tone, size: size)
  }

  init(
    _ text: String, weight: TextMeasure.Weight = .regular, x: Double, y: Double, anchor: Anchor = .start,
    tone: Tone = .ink, size: Double = Type.label
  ) {
    self.init([Line(text, weight)], x: x, y: y, anchor: anchor, tone: tone, size: size)
  }

  /// A value in bold where a mark ends, on the side that the mark grows to.
  init(value: String, at end: Double, isLeft: Bool, middle: Double, gap: Double = Spacing.value, tone: Tone = .value) {
    self.init(
      value, weight: .bold, x: isLeft ? end - gap : end + gap, y: Type.baseline(around: middle),
      anchor: isLeft ? .end : .start, tone: tone)
  }

  /// The room the text takes, accents and descenders included.
  func box(_ measure: TextMeasure) -> Box {
    let width = lines.map { measure.width(of: $0, size: size) }.max() ?? 0
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    let height = leading * Double(max(lines.count - 1, 0))
    return Box(left: left, top: y - size * 0.78, right: left + width, bottom: y + height + size * 0.22)
  }
}

extension TextMeasure {
  func width(of line: TextRun.Line, size: Double = Type.label) -> Double {
    width(line.text, size: size) + (line.bold.isEmpty ? 0 : width(line.bold, size: size, weight: .bold))
  }
}
