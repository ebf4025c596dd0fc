/// The style of a chart in a file of its own: literal colours, for some renderers know neither `var()` nor `@media`.
///
/// Only what occurs in the picture has a rule.
struct StandaloneStyle: Sendable {
  private let theme: Theme
  private let inks: [Ink]
  /// The inks' selectors and styles, in their order.
  private let rules: [(name: String, style: InkStyle)]
  private let slots: [Slot]
  private let tones: Set<TextRun.Tone>
  private let hasPatterns: Bool

  /// - Parameter drawings: all that is drawn into the file.
  init(_ drawings: [Drawing], theme: Theme) {
    self.theme = theme
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
    var css = light
    css += "@media screen and (prefers-color-scheme:dark){"
    write(theme.dark, to: &css)
    css += "}"
    if hasPatterns { css += "@media print,(prefers-contrast:more),(forced-colors:active){.q{display:inline}}" }
    writeForced(to: &css)
    css += "@media print{.t,.tv,.u{fill:#000}}"
    return css
  }

  /// Light whatever the reader prefers.
  var light: String {
    var css = ""
    writeBase(to: &css)
    write(theme.light, to: &css)
    if hasPatterns { css += ".q{display:none}" }
    return css
  }

  /// What no palette changes.
  private func writeBase(to css: inout String) {
    css.reserveCapacity(3072)
    css += "svg{font:14px Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif}"
    css += ".v{font-weight:700}.te{text-anchor:end}.tm{text-anchor:middle}"
    write("fill:currentColor", to: &css, others: tones.contains(.own) ? [".tn"] : []) { $0.fill == .own }
    write("fill:none", to: &css) { $0.fill == .none }
    write("stroke:currentColor", to: &css) { $0.stroke == .own }
    for (width, declaration) in StandaloneStyle.widths { write(declaration, to: &css) { $0.width == width } }
    var extras: [String] = []
    for (_, style) in rules where !style.more.isEmpty && !extras.contains(style.more) { extras.append(style.more) }
    for extra in extras { write(extra, to: &css) { $0.more == extra } }
    if inks.contains(.line) {
      for slot in slots {
        if let dash = slot.dash { css += ".\(slot.name) .l{stroke-dasharray:\(dash)}" }
      }
    }
    let halos = (tones.contains(.value) ? [".tv"] : []) + (tones.contains(.onBar) ? [".c"] : [])
    write("paint-order:stroke;stroke-width:3;stroke-linejoin:round", to: &css, others: halos)
    if tones.contains(.onBar) { css += ".c{stroke:currentColor}" }
  }

  /// What a palette colours.
  private func write(_ palette: Palette, to css: inout String) {
    for slot in slots {
      css += "."
      css += "\(slot.name)"
      css += "{color:"
      css += slot.colour(in: palette)
      css += "}"
    }
    for role in Palette.Role.allCases {
      write("fill:" + palette[role], to: &css, others: filled(role)) { $0.fill == .role(role) }
      write("stroke:" + palette[role], to: &css, others: stroked(role)) { $0.stroke == .role(role) }
    }
    guard tones.contains(.onBar) else { return }
    for slot in slots where slot.textColour(in: palette) != palette.background {
      css += ".\(slot.name) .c{fill:\(slot.textColour(in: palette))}"
    }
  }

  /// What is filled with the colour of a role, beside inks.
  private func filled(_ role: Palette.Role) -> [String] {
    switch role {
    case .ink: (tones.contains(.ink) ? [".t"] : []) + (tones.contains(.value) ? [".tv"] : [])
    case .secondary: tones.contains(.secondary) ? [".u"] : []
    case .background: tones.contains(.onBar) ? [".c", ".p"] : [".p"]
    case .grid, .zero: []
    }
  }

  /// What is stroked with the colour of a role, beside inks.
  private func stroked(_ role: Palette.Role) -> [String] {
    guard role == .background else { return [] }
    return (tones.contains(.value) ? [".tv"] : []) + (hasPatterns ? [".qp"] : [])
  }

  /// Forced colours: the reader's own, with what can't be told apart by colour outlined and patterned.
  private func writeForced(to css: inout String) {
    css += "@media (forced-colors:active){svg{forced-color-adjust:none}"
    write("color:CanvasText", to: &css, others: slots.map { ".\($0.name)" })
    write("fill:CanvasText", to: &css, others: [".t", ".tv", ".u"])
    for role in Palette.Role.allCases {
      let system = role == .background ? "Canvas" : role == .grid ? "GrayText" : "CanvasText"
      let (texts, halos) =
        role == .background ? ([".p"], tones.contains(.value) ? [".tv"] : []) : ([], [])
      write("fill:" + system, to: &css, others: texts) { $0.fill == .role(role) }
      write("stroke:" + system, to: &css, others: halos) { $0.stroke == .role(role) }
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
    css += "}"
  }

  /// How much of the text's colour a class has in forced colours, where there is but one.
  private static let opacities = ["0", ".2", ".4", ".8"]

  /// The widths of strokes that have a rule.
  private static let widths: [(Double, String)] = [1.5, 1.75, 2, 2.25, 3, 4, 5, 7, 8].map {
    ($0, "stroke-width:" + ($0 == $0.rounded() ? String(Int($0)) : String($0)))
  }

  /// A rule for the inks of a style and for other classes; none where nothing of it occurs.
  private func write(
    _ declarations: String, to css: inout String, others: [String] = [],
    inks isIncluded: (InkStyle) -> Bool = { _ in false }
  ) {
    var isEmpty = true
    func name(_ name: String) {
      if !isEmpty { css += "," }
      css += name
      isEmpty = false
    }
    for other in others { name(other) }
    for rule in rules where isIncluded(rule.style) { name(rule.name) }
    guard !isEmpty else { return }
    css += "{"
    css += declarations
    css += "}"
  }

  /// One slot of each class, in the order of their names.
  private static func distinct(_ slots: [Slot]) -> [Slot] {
    var named: [String: Slot] = [:]
    for slot in slots { named["\(slot.name)"] = slot }
    return named.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Slot {
  /// The dashes of its plain lines; `nil` is solid.
  fileprivate var dash: String? {
    guard case .equal(let number) = self else { return nil }
    return [nil, "7 3", "2 3", "9 3 2 3", "12 4", "4 2"][(number - 1) % 6]
  }
}
