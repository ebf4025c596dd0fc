/// The style of a chart in a file of its own: literal colours, for some renderers know neither `var()` nor `@media`.
enum StandaloneStyle {
  static let bytes = Array(text.utf8)

  static let text =
    """
    svg{font:14px Arial,"Helvetica Neue",Helvetica,"Liberation Sans",sans-serif}\
    .v{font-weight:700}.tv{paint-order:stroke;stroke-width:3;stroke-linejoin:round}\
    .l,.lo,.lk,.lc,.lp,.e,.eh,.d{fill:none;stroke:currentColor;stroke-width:2.25;stroke-linejoin:round}\
    .lo{stroke-width:3}.lc,.e,.d{stroke-width:1}.eh{stroke-width:2}\
    .lk{stroke-dasharray:6 4}.lp{stroke-dasharray:2 3}\
    .s2 .l{stroke-dasharray:7 3}.s3 .l{stroke-dasharray:2 3}.s4 .l{stroke-dasharray:9 3 2 3}\
    .s5 .l{stroke-dasharray:12 4}.s6 .l{stroke-dasharray:4 2}\
    .a{fill:currentColor;opacity:.18}.m,.b,.tn{fill:currentColor}\
    .h,.o{stroke:currentColor;stroke-width:2}.o{stroke-width:1.5}\
    .g,.z,.r,.k,.x,.y,.i,.j,.f{fill:none;stroke-width:1}\
    .r,.i{stroke-width:1.5}.x{stroke-width:1.75}.j{stroke-width:4}\
    .r{stroke-dasharray:6 4}.k{stroke-dasharray:3 3}\

    """ + colours(.light) + "@media (prefers-color-scheme:dark){"
    + colours(.dark) + "}" + forced + "@media print{" + colours(.light)
    + ".t,.tv,.u{fill:#000}}"

  /// What a palette colours.
  static func colours(_ palette: Palette) -> String {
    let slots = palette.slots.enumerated().map { ".s\($0 + 1){color:\($1)}" }.joined()
    return slots + ".sc{color:\(palette.context)}.sk{color:\(palette.ink)}.t,.tv{fill:\(palette.ink)}"
      + ".u{fill:\(palette.secondary)}.g{stroke:\(palette.grid)}.z,.y,.k{stroke:\(palette.zero)}"
      + ".r,.i{stroke:\(palette.ink)}.x,.f{stroke:\(palette.secondary)}.ev{fill:\(palette.grid);opacity:.5}"
      + ".p,.h,.o,.c{fill:\(palette.background)}.j,.tv{stroke:\(palette.background)}"
  }

  private static let forced =
    "@media (forced-colors:active){svg{forced-color-adjust:none}"
    + ".s1,.s2,.s3,.s4,.s5,.s6,.sc,.sk{color:CanvasText}.t,.tv,.u{fill:CanvasText}"
    + ".g{stroke:GrayText;opacity:.4}.z,.y,.k,.r,.i,.x,.f{stroke:CanvasText}.ev{fill:GrayText;opacity:.2}"
    + ".p,.h,.o,.c{fill:Canvas}.j,.tv{stroke:Canvas}.b{fill:Canvas;stroke:CanvasText;stroke-width:2}.c{fill:CanvasText}}"
}
