/// The style of a chart in a file of its own: literal colours, for some renderers know neither `var()` nor `@media`.
enum StandaloneStyle {
  static func bytes(for kind: Chart.Kind) -> [UInt8] { kind == .line ? ofLines : ofBars }

  private static let ofLines = Array(style(lines, dark: Marks.lines).utf8)
  private static let ofBars = Array(style(bars, dark: Marks.bars).utf8)

  private enum Marks { case lines, bars }

  private static func style(_ own: String, dark marks: Marks) -> String {
    texts + own + guides + colours(.light, marks) + "@media screen and (prefers-color-scheme:dark){"
      + colours(.dark, marks) + "}" + (marks == .bars ? patterns : "") + forced(marks)
      + "@media print{.t,.tv,.u{fill:#000}}"
  }

  private static let texts =
    """
    svg{font:14px Arial,"Helvetica Neue",Helvetica,"Liberation Sans",sans-serif}\
    .v{font-weight:700}.te{text-anchor:end}.tm{text-anchor:middle}.tn,.m,.b{fill:currentColor}
    """

  private static let lines =
    """
    .l,.lo,.lk,.lc,.lp,.e,.d,.dt,.dto,.dtc{fill:none;stroke:currentColor;stroke-width:2.25}\
    .lo{stroke-width:3}.lc,.e,.d{stroke-width:1}.lk{stroke-dasharray:6 4}.lp{stroke-dasharray:2 3}\
    .s2 .l{stroke-dasharray:7 3}.s3 .l{stroke-dasharray:2 3}.s4 .l{stroke-dasharray:9 3 2 3}\
    .s5 .l{stroke-dasharray:12 4}.s6 .l{stroke-dasharray:4 2}\
    .dt,.dto,.dtc{stroke-linecap:round;stroke-width:7}.dto{stroke-width:8}.dtc{stroke-width:5}\
    .a{fill:currentColor;opacity:.18}.h{stroke:currentColor;stroke-width:2}
    """

  private static let bars =
    """
    .tv{paint-order:stroke;stroke-width:3;stroke-linejoin:round}\
    .h,.o{stroke:currentColor;stroke-width:2}.o{stroke-width:1.5}\
    .eh,.d{fill:none;stroke:currentColor;stroke-width:2}.d{stroke-width:1}\
    .y,.i,.j{fill:none}.i{stroke-width:1.5}.j{stroke-width:4}.q{display:none}
    """

  private static let guides =
    ".g,.z,.r,.k,.x,.f{fill:none}.r{stroke-width:1.5;stroke-dasharray:6 4}.k{stroke-dasharray:3 3}.x{stroke-width:1.75}"

  /// What a palette colours.
  private static func colours(_ palette: Palette, _ marks: Marks) -> String {
    let slots = palette.slots.enumerated().map { ".s\($0 + 1){color:\($1)}" }.joined()
    let common =
      slots + ".sc{color:\(palette.context)}.sk{color:\(palette.ink)}.t,.tv{fill:\(palette.ink)}"
      + ".u{fill:\(palette.secondary)}.g{stroke:\(palette.grid)}.z,.y,.k{stroke:\(palette.zero)}"
      + ".r,.i{stroke:\(palette.ink)}.x,.f{stroke:\(palette.secondary)}.ev{fill:\(palette.grid);opacity:.5}"
    switch marks {
    case .lines: return common + ".p,.h{fill:\(palette.background)}"
    case .bars:
      return common + ".p,.h,.o,.c{fill:\(palette.background)}.j,.tv,.qp{stroke:\(palette.background)}"
    }
  }

  /// Fills that tell bars apart where colour can't.
  private static let patterns =
    "@media print,(prefers-contrast:more),(forced-colors:active){.q{display:inline}}"

  private static func forced(_ marks: Marks) -> String {
    let common =
      "@media (forced-colors:active){svg{forced-color-adjust:none}.s1,.s2,.s3,.s4,.s5,.s6,.sc,.sk{color:CanvasText}"
      + ".t,.tv,.u{fill:CanvasText}.g{stroke:GrayText;opacity:.4}.z,.y,.k,.r,.i,.x,.f{stroke:CanvasText}"
      + ".ev{fill:GrayText;opacity:.2}"
    switch marks {
    case .lines: return common + ".p,.h{fill:Canvas}}"
    case .bars:
      return common + ".p,.h,.o{fill:Canvas}.j,.tv{stroke:Canvas}.qp{stroke:CanvasText}.c{fill:CanvasText}"
        + ".b{fill:Canvas;stroke:CanvasText;stroke-width:2}}"
    }
  }
}
