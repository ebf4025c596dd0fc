/// The colours of a portal's charts: on a light ground and on a dark one.
public struct Theme: Hashable, Sendable {
  public var light: Palette
  public var dark: Palette

  /// Kazalo's own colours, found by search under the rules that `faults` checks.
  public static let standard = Theme(light: .light, dark: .dark)

  /// What paints charts inside a page, with the colours light, dark, printed and forced.
  public var stylesheet: [UInt8] { ChartStyle.page.sheet(self) }

  /// The colours as custom properties, for charts inside a page: light, dark and printed.
  var properties: String {
    var css = ".ch, .ch-spark {" + Theme.properties(light) + " }\n"
    css += "@media (prefers-color-scheme: dark) {\n  .ch, .ch-spark {" + Theme.properties(dark) + " }\n}\n"
    css += "@media print {\n  .ch, .ch-spark {" + Theme.properties(light)
    css += " --ch-ink: #000000; --ch-secondary: #000000; }\n}\n"
    return css
  }

  private static func properties(_ palette: Palette) -> String {
    var properties = [(name: ColourSlot.context.property, value: palette.context)]
    properties += Palette.Role.allCases.map { ($0.property, palette[$0]) }
    for slot in ColourSlot.all where slot != .context && slot != .comparison {
      properties.append((slot.property, slot.colour(in: palette)))
      if slot.hasTextColour { properties.append(("on-" + slot.property, slot.textColour(in: palette))) }
    }
    return properties.map { " --ch-\($0.name): \($0.value);" }.joined()
  }
}
