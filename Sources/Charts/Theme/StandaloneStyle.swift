/// The style of a chart in a file of its own: literal colours, for some renderers know neither `var()` nor `@media`.
///
/// Only what occurs in the picture has a rule.
struct StandaloneStyle: Sendable {
  private let inks: [Ink]
  /// The inks' selectors and styles, in their order.
  private let rules: [(name: String, style: InkStyle)]
  private let slots: [Slot]
  private let tones: Set<TextRun.Tone>
  private let hasPatterns: Bool

  /// - Parameter drawings: all that is drawn into the file.
  init(_ drawings: [Drawing]) {
    // A bit for each ink: a chart has hundreds of paths, and a set would hash each of them.
    var inks: UInt64 = 0
    var slots: [Slot] = []
    var tones: Set<TextRun.Tone> = []
    var hasPatterns = false
    for element in drawings.lazy.flatMap(\.elements) {
      switch element {
      case .path(let ink, _): inks |= 1 << UInt64(ink.rawValue)
      case .begin(let slot): if !slots.contains(slot) { slots.append(slot) }
      case .text(let run): tones.insert(run.tone)
      case .pattern: hasPatterns = true
      case .move, .share, .reuse, .end: continue
      }
    }
    let found = Ink.allCases.filter { inks & (1 << UInt64($0.rawValue)) != 0 }
    self.inks = found
    rules = found.map { (".\($0.name)", $0.style) }
    self.slots = StandaloneStyle.distinct(slots)
    self.tones = tones
    self.hasPatterns = hasPatterns
  }

  var text: String {
    base + colours(.light) + "@media screen and (prefers-color-scheme:dark){" + colours(.dark) + "}"
      + (hasPatterns
        ? ".q{display:none}@media print,(prefers-contrast:more),(forced-colors:active){.q{display:inline}}" : "")
      + forced + "@media print{.t,.tv,.u{fill:#000}}"
  }

  /// Light whatever the reader prefers.
  var light: String { base + colours(.light) + (hasPatterns ? ".q{display:none}" : "") }

  /// What no palette changes.
  private var base: String {
    var css =
      "svg{font:14px Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif}"
      + ".v{font-weight:700}.te{text-anchor:end}.tm{text-anchor:middle}"
    css += rule(names { $0.fill == .own } + (tones.contains(.own) ? [".tn"] : []), "fill:currentColor")
    css += rule(names { $0.fill == .none }, "fill:none")
    css += rule(names { $0.stroke == .own }, "stroke:currentColor")
    for width in [1.5, 1.75, 2, 2.25, 3, 4, 5, 7, 8] {
      css += rule(names { $0.width == width }, "stroke-width:" + StandaloneStyle.short(width))
    }
    var extras: [String] = []
    for (_, style) in rules where !style.more.isEmpty && !extras.contains(style.more) { extras.append(style.more) }
    for extra in extras { css += rule(names { $0.more == extra }, extra) }
    if inks.contains(.line) {
      for slot in slots {
        if let dash = slot.dash { css += ".\(slot.name) .l{stroke-dasharray:\(dash)}" }
      }
    }
    let halos = (tones.contains(.value) ? [".tv"] : []) + (tones.contains(.onBar) ? [".c"] : [])
    css += rule(halos, "paint-order:stroke;stroke-width:3;stroke-linejoin:round")
    if tones.contains(.onBar) { css += ".c{stroke:currentColor}" }
    return css
  }

  /// What a palette colours.
  private func colours(_ palette: Palette) -> String {
    var css = slots.map { ".\($0.name){color:\($0.colour(in: palette))}" }.joined()
    let fills: [(Palette.Role, String, Bool)] = [
      (.ink, ".t", tones.contains(.ink)), (.ink, ".tv", tones.contains(.value)),
      (.secondary, ".u", tones.contains(.secondary)), (.background, ".c", tones.contains(.onBar)),
      (.background, ".p", true),
    ]
    let strokes: [(Palette.Role, String, Bool)] = [
      (.background, ".tv", tones.contains(.value)), (.background, ".qp", hasPatterns),
    ]
    for role in Palette.Role.allCases {
      css += rule(
        fills.filter { $0.0 == role && $0.2 }.map(\.1) + names { $0.fill == .role(role) }, "fill:" + palette[role])
      css += rule(
        strokes.filter { $0.0 == role && $0.2 }.map(\.1) + names { $0.stroke == .role(role) },
        "stroke:" + palette[role])
    }
    guard tones.contains(.onBar) else { return css }
    return css
      + slots.filter { $0.textColour(in: palette) != palette.background }
      .map { ".\($0.name) .c{fill:\($0.textColour(in: palette))}" }.joined()
  }

  /// Forced colours: the reader's own, with what can't be told apart by colour outlined and patterned.
  private var forced: String {
    var css = "@media (forced-colors:active){svg{forced-color-adjust:none}"
    css += rule(slots.map { ".\($0.name)" }, "color:CanvasText")
    css += rule([".t", ".tv", ".u"], "fill:CanvasText")
    for role in Palette.Role.allCases {
      let system = role == .background ? "Canvas" : role == .grid ? "GrayText" : "CanvasText"
      css += rule(
        names { $0.fill == .role(role) } + (role == .background ? [".p"] : []), "fill:" + system)
      css += rule(
        names { $0.stroke == .role(role) } + (role == .background && tones.contains(.value) ? [".tv"] : []),
        "stroke:" + system)
    }
    if inks.contains(.grid) { css += ".g{opacity:.4}" }
    if inks.contains(.bar) { css += ".b{fill:Canvas;stroke:CanvasText;stroke-width:2}" }
    if hasPatterns { css += ".qp{stroke:CanvasText}" }
    if tones.contains(.onBar) { css += ".c{fill:CanvasText;stroke:Canvas}" }
    for case .step(let step) in slots where step < 5 {
      css += ".h\(step) .cl{fill-opacity:\(StandaloneStyle.opacities[step - 1])}"
    }
    for case .step(let step) in slots where tones.contains(.onBar) {
      css += ".h\(step) .c{fill:\(step < 4 ? "CanvasText" : "Canvas");stroke:none}"
    }
    return css + "}"
  }

  /// How much of the text's colour a class has in forced colours, where there is but one.
  private static let opacities = ["0", ".2", ".4", ".8"]

  private func names(_ isIncluded: (InkStyle) -> Bool) -> [String] {
    rules.filter { isIncluded($0.style) }.map(\.name)
  }

  /// One slot of each class, in the order of their names.
  private static func distinct(_ slots: [Slot]) -> [Slot] {
    var named: [String: Slot] = [:]
    for slot in slots { named["\(slot.name)"] = slot }
    return named.sorted { $0.key < $1.key }.map(\.value)
  }

  private func rule(_ names: [String], _ declarations: String) -> String {
    names.isEmpty ? "" : names.joined(separator: ",") + "{" + declarations + "}"
  }

  private static func short(_ width: Double) -> String {
    width == width.rounded() ? String(Int(width)) : String(width)
  }
}

extension Slot {
  /// The dashes of its plain lines; `nil` is solid.
  fileprivate var dash: String? {
    guard case .equal(let number) = self else { return nil }
    return [nil, "7 3", "2 3", "9 3 2 3", "12 4", "4 2"][(number - 1) % 6]
  }
}
