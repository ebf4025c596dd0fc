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
///
/// Written as bytes, and inks and tones are bits: every chart has a style of its own.
struct ChartStyle: Sendable {
  /// Where a chart is painted.
  enum Medium: Hashable, Sendable {
    /// Colours are custom properties, which the sheet sets for light, dark, paper and forced colours. Lines are joined
    /// round; `paint-order` is an attribute, for checkers of style sheets do not know the property yet.
    case page
    /// Colours are literal, for some renderers know neither `var()` nor `@media`. Only what occurs in the picture has a rule.
    case file
  }

  let medium: Medium
  let inks: InkSet
  let slots: [ColourSlot]
  /// The classes beside those of inks and slots.
  let others: OtherClasses

  /// The style of a file.
  ///
  /// - Parameter drawings: all that is drawn into the file.
  init(of drawings: [Drawing]) {
    var inks = InkSet()
    var slots: [ColourSlot] = []
    var others: OtherClasses = .paper
    for drawing in drawings {
      for element in drawing.elements {
        switch element {
        case .path(let ink, _): inks.insert(ink)
        case .begin(let slot): ChartStyle.insert(slot, into: &slots)
        case .text(let run): others.insert(OtherClasses(run.tone))
        case .pattern: others.insert(.patterns)
        case .move, .share, .reuse, .end: continue
        }
      }
    }
    self.init(.file, inks, slots, others)
  }

  /// The style of pages, which have charts of every kind.
  static let page: ChartStyle = {
    var slots: [ColourSlot] = []
    for slot in ColourSlot.all { insert(slot, into: &slots) }
    let tones = TextRun.Tone.allCases.map { OtherClasses($0) }
    return ChartStyle(.page, .all, slots, tones.reduce(.patterns) { $0.union($1) })
  }()

  private init(_ medium: Medium, _ inks: InkSet, _ slots: [ColourSlot], _ others: OtherClasses) {
    self.medium = medium
    self.inks = inks
    self.slots = slots
    self.others = others
  }

  /// Keeps one slot of each class, in the order of their names.
  private static func insert(_ slot: ColourSlot, into slots: inout [ColourSlot]) {
    var index = 0
    while index < slots.count, slots[index].rank < slot.rank { index += 1 }
    if index < slots.count, slots[index].rank == slot.rank {
      slots[index] = slot
    } else {
      slots.insert(slot, at: index)
    }
  }

  /// The sheet of a page, with the colours of a theme.
  func sheet(_ theme: Theme) -> [UInt8] {
    var css = Sheet(medium)
    css.add(theme.properties)
    writeBase(to: &css)
    writeColours(.properties, to: &css)
    css.rule("q", "display:none")
    writePatterns(to: &css)
    writeForced(to: &css)
    return css.bytes
  }

  /// The style of a file.
  func text(_ theme: Theme) -> [UInt8] {
    var css = lightSheet(theme)
    css.add("@media screen and (prefers-color-scheme:dark){")
    writeColours(.palette(theme.dark), to: &css)
    css.add("}")
    writePatterns(to: &css)
    writeForced(to: &css)
    css.add("@media print{.t,.tv,.u{fill:#000}}")
    return css.bytes
  }

  /// The style of a file that is light whatever the reader prefers.
  func light(_ theme: Theme) -> [UInt8] { lightSheet(theme).bytes }

  private func lightSheet(_ theme: Theme) -> Sheet {
    var css = Sheet(medium)
    writeBase(to: &css)
    writeColours(.palette(theme.light), to: &css)
    if hasPatterns { css.rule("q", "display:none") }
    return css
  }

  var hasPatterns: Bool { others.contains(.patterns) }
}

extension ChartStyle {
  /// What no palette changes.
  private func writeBase(to css: inout Sheet) {
    // The families of fonts whose widths `TextMeasure` knows, and those that stand in for them.
    css.add(medium == .page ? ".ch svg{font:" : "svg{font:")
    css.add(number: Type.label)
    css.add("px Arial,\"Helvetica Neue\",Helvetica,\"Liberation Sans\",sans-serif")
    css.endRule()
    css.rule("v", "font-weight:700")
    css.rule("te", "text-anchor:end")
    css.rule("tm", "text-anchor:middle")
    write("fill:currentColor", to: &css, others.intersection(.own), inks: .filledOwn)
    write("fill:none", to: &css, inks: .unfilled)
    write("stroke:currentColor", to: &css, inks: .strokedOwn)
    if medium == .page { write("stroke-linejoin:round", to: &css, inks: .lines) }
    for (declaration, set) in InkSet.widths { write(declaration, to: &css, inks: set) }
    writeMore(to: &css)
    if inks.contains(.line) {
      for slot in slots {
        if let dash = slot.dash { css.rule(slot.name, around: "l", "stroke-dasharray:", dash) }
      }
    }
    let halos = others.intersection([.value, .onBar])
    let halo: StaticString =
      medium == .page
      ? "stroke-width:3;stroke-linejoin:round" : "paint-order:stroke;stroke-width:3;stroke-linejoin:round"
    write(halo, to: &css, halos)
    if others.contains(.onBar) { css.rule("c", "stroke:currentColor") }
  }

  /// Dashes, ends and opacity, in the order of the first ink of each.
  private func writeMore(to css: inout Sheet) {
    var rest = inks
    for more in InkSet.more where rest.contains(more.ink) {
      write("", more.declarations, to: &css, inks: more.inks)
      rest.subtract(more.inks)
    }
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
  private func writeColours(_ colours: Colours, to css: inout Sheet) {
    for slot in slots { css.rule(slot.name, "color:", colours(slot)) }
    for role in Palette.Role.allCases {
      write("fill:", colours(role), to: &css, others.intersection(ChartStyle.filled(role)), inks: .filled(role))
      let stroked: OtherClasses = role == .background ? [.value, .patternStrokes] : []
      write("stroke:", colours(role), to: &css, present(stroked), inks: .stroked(role))
    }
    guard others.contains(.onBar) else { return }
    for slot in slots {
      if let colour = colours.text(on: slot) { css.rule(slot.name, around: "c", "fill:", colour) }
    }
  }

  /// What is filled with the colour of a role, beside inks.
  private static func filled(_ role: Palette.Role) -> OtherClasses {
    switch role {
    case .ink: [.ink, .value]
    case .secondary: .secondary
    case .background: [.onBar, .paper]
    case .grid, .zero: []
    }
  }

  /// Those that occur; the strokes of patterns where there are patterns.
  private func present(_ classes: OtherClasses) -> OtherClasses {
    classes.intersection(hasPatterns ? others.union(.patternStrokes) : others)
  }

  private func writePatterns(to css: inout Sheet) {
    guard hasPatterns else { return }
    css.add("@media print,(prefers-contrast:more),(forced-colors:active){")
    css.rule("q", "display:inline")
    css.endRule()
  }
}

extension ChartStyle {
  /// A rule for those inks of a set that occur, and for other classes before them; none where nothing of it occurs.
  func write(
    _ declaration: StaticString, _ value: String = "", to css: inout Sheet, _ others: OtherClasses = [],
    inks set: InkSet = InkSet()
  ) {
    let occurring = inks.intersection(set)
    guard !others.isEmpty || !occurring.isEmpty else { return }
    others.select(in: &css)
    for ink in occurring { css.select(ink.name) }
    css.declare(declaration, value)
  }
}

extension ColourSlot {
  /// The dashes of its plain lines; `nil` is solid.
  fileprivate var dash: String? {
    guard case .equal(let number) = self else { return nil }
    return [nil, "7 3", "2 3", "9 3 2 3", "12 4", "4 2"][(number - 1) % 6]
  }
}
