/// The rules that paint a chart: those of a page and those of a file of its own, written here alone.
///
/// The names of classes, which have `ch-` before them in a page, where classes are everybody's:
///
/// - An ink is how a path is painted: `g` grid, `z` zero, `r` reference … each beside its case in `Ink`.
/// - A slot is whose colour it has, as a group around paths and texts: `so` the reader's own, `s1`…`s6` series, `sk` what
///   they are compared with, `sc` context, `a1`…`a7` answers from the most negative, `h1`…`h5` classes of values from the least.
/// - A tone is how a text is coloured: `t` ink, `u` secondary, `tn` the slot's own, `tv` over marks, `c` on a bar.
///   `te` and `tm` are texts that end at or lie around their place, `v` is a value in bold.
/// - `q` is an area with a texture and `qp` the strokes of the texture; `p` is the paper of a file.
///
/// In a page, a figure is `ch`, its pictures are `ch-w` and `ch-n`, and a sparkline is `ch-sl` in a `ch-spark`. What belongs
/// to those and to captions, tables and notes is in `charts.css`.
struct ChartStyle: Sendable {
  /// Where a chart is painted.
  enum Medium: Hashable, Sendable {
    /// Colours are custom properties, which the sheet sets for light, dark, paper and forced colours. Lines are joined
    /// round; `paint-order` is an attribute, for checkers of style sheets do not know the property yet.
    case page
    /// Colours are literal, for some renderers know neither `var()` nor `@media`. Only what occurs in the picture has a rule.
    case file
  }

  private let medium: Medium
  private let inks: [Ink]
  /// The inks' selectors and styles, in their order.
  private let rules: [(name: String, style: InkStyle)]
  private let slots: [ColourSlot]
  private let tones: Set<TextRun.Tone>
  private let hasPatterns: Bool

  /// The style of a file.
  ///
  /// - Parameter drawings: all that is drawn into the file.
  init(of drawings: [Drawing]) {
    // A bit for each ink: a chart has hundreds of paths, and a set would hash each of them.
    var inks: UInt64 = 0
    var slots: [ColourSlot] = []
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
    self.init(
      .file, Ink.allCases.filter { inks & (1 << UInt64($0.rawValue)) != 0 }, ChartStyle.distinct(slots), tones,
      hasPatterns: hasPatterns)
  }

  /// The style of pages, which have charts of every kind.
  static let page = ChartStyle(
    .page, Ink.allCases, distinct(ColourSlot.all), Set(TextRun.Tone.allCases), hasPatterns: true)

  private init(
    _ medium: Medium, _ inks: [Ink], _ slots: [ColourSlot], _ tones: Set<TextRun.Tone>, hasPatterns: Bool
  ) {
    self.medium = medium
    self.inks = inks
    self.slots = slots
    self.tones = tones
    self.hasPatterns = hasPatterns
    let prefix = medium == .page ? ".ch-" : "."
    rules = inks.map { (prefix + "\($0.name)", $0.style) }
  }

  /// One slot of each class, in the order of their names.
  private static func distinct(_ slots: [ColourSlot]) -> [ColourSlot] {
    var named: [String: ColourSlot] = [:]
    for slot in slots { named["\(slot.name)"] = slot }
    return named.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The sheet of a page, with the colours of a theme.
  func sheet(_ theme: Theme) -> String {
    var css = theme.properties
    writeBase(to: &css)
    writeColours(.properties, to: &css)
    css += rule(["q"], "display:none")
    writePatterns(to: &css)
    writeForced(to: &css)
    return css
  }

  /// The style of a file.
  func text(_ theme: Theme) -> String {
    var css = light(theme)
    css += "@media screen and (prefers-color-scheme:dark){"
    writeColours(.palette(theme.dark), to: &css)
    css += "}"
    writePatterns(to: &css)
    writeForced(to: &css)
    css += "@media print{.t,.tv,.u{fill:#000}}"
    return css
  }

  /// The style of a file that is light whatever the reader prefers.
  func light(_ theme: Theme) -> String {
    var css = ""
    css.reserveCapacity(3072)
    writeBase(to: &css)
    writeColours(.palette(theme.light), to: &css)
    if hasPatterns { css += rule(["q"], "display:none") }
    return css
  }
}

extension ChartStyle {
  /// The families of fonts whose widths `TextMeasure` knows, and those that stand in for them.
  private static let font = "Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif"

  /// What no palette changes.
  private func writeBase(to css: inout String) {
    css += medium == .page ? ".ch svg" : "svg"
    css += "{font:\(Int(Type.label))px \(ChartStyle.font)}\(end)"
    css += rule(["v"], "font-weight:700") + rule(["te"], "text-anchor:end") + rule(["tm"], "text-anchor:middle")
    write("fill:currentColor", to: &css, others: tones.contains(.own) ? ["tn"] : []) { $0.fill == .own }
    write("fill:none", to: &css) { $0.fill == .none }
    write("stroke:currentColor", to: &css) { $0.stroke == .own }
    if medium == .page { write("stroke-linejoin:round", to: &css, inks: \.isLine) }
    for (width, declaration) in ChartStyle.widths { write(declaration, to: &css) { $0.width == width } }
    var extras: [String] = []
    for (_, style) in rules where !style.more.isEmpty && !extras.contains(style.more) { extras.append(style.more) }
    for extra in extras { write(extra, to: &css) { $0.more == extra } }
    if inks.contains(.line) {
      for slot in slots {
        if let dash = slot.dash { css += rule(["\(slot.name)"], within: "l", "stroke-dasharray:" + dash) }
      }
    }
    let halos = (tones.contains(.value) ? ["tv"] : []) + (tones.contains(.onBar) ? ["c"] : [])
    let order = medium == .page ? "" : "paint-order:stroke;"
    write(order + "stroke-width:3;stroke-linejoin:round", to: &css, others: halos)
    if tones.contains(.onBar) { css += rule(["c"], "stroke:currentColor") }
  }

  /// The widths of strokes that have a rule.
  private static let widths: [(Double, String)] = [1.5, 1.75, 2, 2.25, 3, 4, 5, 7, 8].map {
    ($0, "stroke-width:" + ($0 == $0.rounded() ? String(Int($0)) : String($0)))
  }

  /// Where colours come from.
  private enum Colours {
    case palette(Palette)
    /// The custom properties of a page.
    case properties

    func callAsFunction(_ role: Palette.Role) -> String {
      switch self {
      case .palette(let palette): palette[role]
      case .properties: "var(--ch-\(role.property))"
      }
    }

    func callAsFunction(_ slot: ColourSlot) -> String {
      switch self {
      case .palette(let palette): slot.colour(in: palette)
      case .properties: "var(--ch-\(slot.property))"
      }
    }

    /// What is written on a slot, where that is not the background's colour.
    func text(on slot: ColourSlot) -> String? {
      switch self {
      case .palette(let palette):
        let colour = slot.textColour(in: palette)
        return colour == palette.background ? nil : colour
      case .properties: return slot.hasTextColour ? "var(--ch-on-\(slot.property))" : nil
      }
    }
  }

  /// What a palette colours.
  private func writeColours(_ colours: Colours, to css: inout String) {
    for slot in slots { css += rule(["\(slot.name)"], "color:" + colours(slot)) }
    for role in Palette.Role.allCases {
      write("fill:" + colours(role), to: &css, others: filled(role)) { $0.fill == .role(role) }
      write("stroke:" + colours(role), to: &css, others: stroked(role)) { $0.stroke == .role(role) }
    }
    guard tones.contains(.onBar) else { return }
    for slot in slots {
      if let colour = colours.text(on: slot) { css += rule(["\(slot.name)"], within: "c", "fill:" + colour) }
    }
  }

  /// What is filled with the colour of a role, beside inks.
  private func filled(_ role: Palette.Role) -> [String] {
    switch role {
    case .ink: (tones.contains(.ink) ? ["t"] : []) + (tones.contains(.value) ? ["tv"] : [])
    case .secondary: tones.contains(.secondary) ? ["u"] : []
    case .background: (tones.contains(.onBar) ? ["c"] : []) + paper
    case .grid, .zero: []
    }
  }

  /// What is stroked with the colour of a role, beside inks.
  private func stroked(_ role: Palette.Role) -> [String] {
    guard role == .background else { return [] }
    return (tones.contains(.value) ? ["tv"] : []) + (hasPatterns ? ["qp"] : [])
  }

  private var paper: [String] { medium == .file ? ["p"] : [] }

  private func writePatterns(to css: inout String) {
    guard hasPatterns else { return }
    css += "@media print,(prefers-contrast:more),(forced-colors:active){" + rule(["q"], "display:inline") + "}\(end)"
  }
}

extension ChartStyle {
  /// Forced colours: the reader's own, with what can't be told apart by colour outlined and patterned.
  private func writeForced(to css: inout String) {
    css += "@media (forced-colors:active){"
    switch medium {
    case .page: writeForcedProperties(to: &css)
    case .file:
      css += "svg{forced-color-adjust:none}"
      write("color:CanvasText", to: &css, others: slots.map { "\($0.name)" })
      write("fill:CanvasText", to: &css, others: ["t", "tv", "u"])
      for role in Palette.Role.allCases {
        let (texts, halos) = role == .background ? (paper, tones.contains(.value) ? ["tv"] : []) : ([], [])
        write("fill:" + role.forced, to: &css, others: texts) { $0.fill == .role(role) }
        write("stroke:" + role.forced, to: &css, others: halos) { $0.stroke == .role(role) }
      }
    }
    if inks.contains(.grid) { css += rule(["g"], "opacity:.4") }
    if inks.contains(.span) { css += rule(["ev"], "fill:none;stroke:GrayText;opacity:1") }
    if inks.contains(.bar) {
      css += rule(["b"], "fill:Canvas;stroke:\(medium == .page ? "currentColor" : "CanvasText");stroke-width:2")
    }
    if hasPatterns { css += rule(["qp"], "stroke:CanvasText") }
    if tones.contains(.onBar) {
      css += rule(["c"], "fill:CanvasText;stroke:Canvas")
      // As particular as the rule that gives what is written on an answer a colour of its own.
      let answers = slots.filter { if case .answer = $0 { true } else { false } }
      if !answers.isEmpty {
        css += rule(answers.map { "\($0.name)" }, within: "c", "fill:CanvasText;stroke:Canvas")
      }
    }
    if inks.contains(.cell) { css += rule(["cl"], "stroke:CanvasText") }
    for slot in slots {
      guard let opacity = ChartStyle.opacity(slot) else { continue }
      css += rule(["\(slot.name)"], within: "cl", "fill-opacity:\(opacity)")
    }
    for case .step(let step) in slots where tones.contains(.onBar) {
      css += rule(["h\(step)"], within: "c", "fill:\(step < 4 ? "CanvasText" : "Canvas");stroke:none")
    }
    css += "}\(end)"
  }

  /// How much of the text's colour a class has in forced colours, where there is but one; `nil` is all of it.
  private static func opacity(_ slot: ColourSlot) -> String? {
    switch slot {
    case .step(let step): step < 5 ? ["0", ".2", ".4", ".8"][step - 1] : nil
    // A class of two signs: the further from zero the more, and never so much that its text could not be read.
    case .answer(let answer): ["0", ".1", ".25", ".4"][min(abs(answer - 4), 3)]
    case .own, .comparison, .context, .equal: nil
    }
  }

  /// The properties of a page, from which inks, tables and notes have their colours.
  private func writeForcedProperties(to css: inout String) {
    css += ".ch,.ch-spark{forced-color-adjust:none;color:CanvasText"
    for slot in slots {
      // What stands behind the reader's own stays behind it.
      css += ";--ch-\(slot.property):\(slot == .context ? "GrayText" : "CanvasText")"
    }
    for role in Palette.Role.allCases where role != .ink { css += ";--ch-\(role.property):\(role.forced)" }
    css += "}\(end)"
  }

  /// What stands after a rule: in a sheet that people read, a new line.
  private var end: String { medium == .page ? "\n" : "" }

  /// A rule for classes, or for a class inside them.
  private func rule(_ names: [String], within inner: String? = nil, _ declarations: String) -> String {
    let prefix = medium == .page ? ".ch-" : "."
    let selectors = names.map { inner == nil ? prefix + $0 : prefix + $0 + " " + prefix + (inner ?? "") }
    return selectors.joined(separator: ",") + "{" + declarations + "}" + end
  }

  /// A rule for the inks of a style and for other classes; none where nothing of it occurs.
  private func write(
    _ declarations: String, to css: inout String, others: [String] = [],
    inks isIncluded: (InkStyle) -> Bool = { _ in false }
  ) {
    let prefix = medium == .page ? ".ch-" : "."
    var isEmpty = true
    func name(_ name: String) {
      if !isEmpty { css += "," }
      css += name
      isEmpty = false
    }
    for other in others { name(prefix + other) }
    for rule in rules where isIncluded(rule.style) { name(rule.name) }
    guard !isEmpty else { return }
    css += "{"
    css += declarations
    css += "}"
    css += end
  }
}

extension InkStyle {
  /// Whether it is a line of a series or of a mark, whose pieces are joined.
  fileprivate var isLine: Bool { fill == .none && stroke == .own && !more.hasPrefix("stroke-linecap") }
}

extension Palette.Role {
  /// The colour in forced colours.
  fileprivate var forced: String {
    switch self {
    case .background: "Canvas"
    case .grid: "GrayText"
    case .ink, .secondary, .zero: "CanvasText"
    }
  }
}

extension ColourSlot {
  /// The dashes of its plain lines; `nil` is solid.
  fileprivate var dash: String? {
    guard case .equal(let number) = self else { return nil }
    return [nil, "7 3", "2 3", "9 3 2 3", "12 4", "4 2"][(number - 1) % 6]
  }
}
