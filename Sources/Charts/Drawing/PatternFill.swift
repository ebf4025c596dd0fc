import Markup

/// The texture of a slot's bars in print, with more contrast and in forced colours; the first slot stays plain.
enum PatternFill: Int, Hashable, Sendable, CaseIterable {
  case rising = 2
  case falling, dots, cross, level

  /// The texture of a slot; `nil` where it stays plain.
  init?(_ slot: ColourSlot) {
    switch slot {
    case .equal(let number): self.init(rawValue: (number - 1) % 6 + 1)
    case .answer(let number):
      let scale: [PatternFill?] = [.cross, .rising, .dots, .level, .falling, .rising, nil]
      guard let pattern = scale[min(max(number, 1), 7) - 1] else { return nil }
      self = pattern
    default: return nil
    }
  }

  func id(in picture: String) -> String { "\(picture)-q\(rawValue)" }

  /// The strokes of a tile of eight by eight pixels.
  private var strokes: StaticString {
    switch self {
    case .rising: "M-2 2L2-2M-2 10L10-2M6 10L10 6"
    case .falling: "M-2 6L2 10M-2-2L10 10M6-2L10 2"
    case .dots: "M2 1v2M6 5v2"
    case .cross: "M0 4h8M4 0v8"
    case .level: "M0 4h8"
    }
  }

  /// Writes the definitions of the patterns that a picture uses.
  static func write(
    _ patterns: [PatternFill], id: String, into svg: inout MarkupWriter,
    name: (StaticString, inout MarkupWriter) -> Void
  ) {
    guard !patterns.isEmpty else { return }
    svg.element("defs") { definitions in
      for pattern in patterns {
        definitions.element("pattern") { tile in
          tile.attribute("id", pattern.id(in: id))
          tile.attribute("width", "8")
          tile.attribute("height", "8")
          tile.attribute("patternUnits", "userSpaceOnUse")
          tile.leaf("path") { path in
            path.attribute("class") { name("qp", &$0) }
            path.attribute("stroke-width", "1.5")
            path.attribute("fill", "none")
            path.attribute("d") { $0.raw(pattern.strokes) }
          }
        }
      }
    }
  }
}
