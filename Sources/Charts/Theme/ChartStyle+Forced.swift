extension ChartStyle {
  /// Forced colours: the reader's own, with what can't be told apart by colour outlined and patterned.
  func writeForced(to css: inout Sheet) {
    css.add("@media (forced-colors:active){")
    switch medium {
    case .page: writeForcedProperties(to: &css)
    case .file:
      css.add("svg{forced-color-adjust:none}")
      if !slots.isEmpty {
        for slot in slots { css.select(slot.name) }
        css.declare("color:CanvasText")
      }
      write("fill:CanvasText", to: &css, [.ink, .value, .secondary])
      for role in Palette.Role.allCases {
        let isBackground = role == .background
        write("fill:", role.forced, to: &css, others.intersection(isBackground ? .paper : []), inks: .filled(role))
        write("stroke:", role.forced, to: &css, others.intersection(isBackground ? .value : []), inks: .stroked(role))
      }
    }
    if inks.contains(.grid) { css.rule("g", "opacity:.4") }
    if inks.contains(.span) { css.rule("ev", "fill:none;stroke:GrayText;opacity:1") }
    if inks.contains(.bar) {
      css.rule(
        "b", "fill:Canvas;stroke:", medium == .page ? "currentColor;stroke-width:2" : "CanvasText;stroke-width:2")
    }
    if hasPatterns { css.rule("qp", "stroke:CanvasText") }
    if others.contains(.onBar) { writeForcedOnBars(to: &css) }
    if inks.contains(.cell) { css.rule("cl", "stroke:CanvasText") }
    for slot in slots {
      guard let opacity = ChartStyle.opacity(slot) else { continue }
      css.rule(slot.name, around: "cl", "fill-opacity:", opacity)
    }
    for case .step(let step) in slots where others.contains(.onBar) {
      css.rule(
        ColourSlot.step(step).name, around: "c", "fill:", step < 4 ? "CanvasText;stroke:none" : "Canvas;stroke:none")
    }
    css.endRule()
  }

  private func writeForcedOnBars(to css: inout Sheet) {
    css.rule("c", "fill:CanvasText;stroke:Canvas")
    // As particular as the rule that gives what is written on an answer a colour of its own.
    let answers = slots.filter { if case .answer = $0 { true } else { false } }
    guard !answers.isEmpty else { return }
    for answer in answers { css.select(answer.name, around: "c") }
    css.declare("fill:CanvasText;stroke:Canvas")
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
  private func writeForcedProperties(to css: inout Sheet) {
    css.add(".ch,.ch-spark{forced-color-adjust:none;color:CanvasText")
    for slot in slots {
      // What stands behind the reader's own stays behind it.
      css.add(";--ch-\(slot.property):\(slot == .context ? "GrayText" : "CanvasText")")
    }
    for role in Palette.Role.allCases where role != .ink { css.add(";--ch-\(role.property):\(role.forced)") }
    css.endRule()
  }
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
