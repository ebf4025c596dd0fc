/// The colours of a portal's charts: on a light ground and on a dark one.
public struct Theme: Hashable, Sendable {
  public var light: Palette
  public var dark: Palette

  /// Kazalo's own colours, found by search under the rules that `faults` checks.
  public static let standard = Theme(light: .light, dark: .dark)

  /// The colours as custom properties, for charts inside a page: light, dark and printed.
  public var stylesheet: [UInt8] {
    var css = ".ch, .ch-spark {" + Theme.properties(light) + " }\n"
    css += "@media (prefers-color-scheme: dark) {\n  .ch, .ch-spark {" + Theme.properties(dark) + " }\n}\n"
    css += "@media print {\n  .ch, .ch-spark {" + Theme.properties(light)
    css += " --ch-ink: #000000; --ch-secondary: #000000; }\n}\n"
    return Array(css.utf8)
  }

  private static func properties(_ palette: Palette) -> String {
    var properties: [(name: String, value: String)] = [
      ("context", palette.context), ("ink", palette.ink), ("secondary", palette.secondary), ("grid", palette.grid),
      ("zero", palette.zero), ("bg", palette.background),
    ]
    for (prefix, colours) in [("", palette.series), ("a", palette.answers), ("h", palette.steps)] {
      for (index, colour) in colours.enumerated() {
        properties.append(("\(prefix)\(index + 1)", colour))
        if !prefix.isEmpty { properties.append(("on-\(prefix)\(index + 1)", Palette.text(on: colour))) }
      }
    }
    return properties.map { " --ch-\($0.name): \($0.value);" }.joined()
  }
}
