/// The bars of a picture that touch no other, as one path for each slot, with what is written on them: a chart has dozens of
/// bars, and a group and a texture for each would be most of its file.
struct BarPaths {
  private struct Bars {
    var slot: ColourSlot
    var plain = Path()
    var tentative = Path()
    var texts: [TextRun] = []
  }

  private var bars: [Bars] = []

  mutating func add(_ box: Box, _ slot: ColourSlot, isTentative: Bool) {
    let index = index(of: slot)
    if isTentative {
      bars[index].tentative.rectangle(BarMark.outline(of: box))
    } else {
      bars[index].plain.rectangle(box)
    }
  }

  /// Adds what is written on a bar.
  mutating func add(_ text: TextRun, on slot: ColourSlot) { bars[index(of: slot)].texts.append(text) }

  private mutating func index(of slot: ColourSlot) -> Int {
    if let index = bars.firstIndex(where: { $0.slot == slot }) { return index }
    bars.append(Bars(slot: slot))
    return bars.count - 1
  }

  func draw(into drawing: inout Drawing) {
    for bars in bars {
      drawing.group(bars.slot) { group in
        if !bars.plain.isEmpty {
          group.add(.bar, bars.plain)
          group.add(PatternFill(bars.slot), over: bars.plain)
        }
        group.add(.outlinedBar, bars.tentative)
        for text in bars.texts { group.add(text) }
      }
    }
  }
}
