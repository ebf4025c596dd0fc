import Markup

/// Writes a drawing's elements into an SVG, with the page's class prefix or without it.
struct DrawingWriter: Sendable {
  /// `ch-` in a page, where classes are everybody's; nothing in a file of its own.
  enum Prefix: Hashable, Sendable { case page, file }

  var prefix: Prefix
  /// What the ids of this picture begin with.
  var id: String

  /// Writes a drawing; mirrored where the language runs from right to left, with its texts upright.
  ///
  /// In a mirrored group a text is mirrored once more at its place, and extends to the other side of it.
  func write(_ drawing: Drawing, isMirrored: Bool = false, into svg: inout MarkupWriter) {
    guard isMirrored else { return write(drawing, turning: false, into: &svg) }
    svg.element("g") { group in
      group.attribute("transform") { transform in
        transform.raw("matrix(-1 0 0 1 ")
        transform.number(drawing.width)
        transform.raw(" 0)")
      }
      write(drawing, turning: true, into: &group)
    }
  }

  private func write(_ drawing: Drawing, turning: Bool, into svg: inout MarkupWriter) {
    PatternFill.write(drawing.patterns, id: id, into: &svg) { name($0, &$1) }
    for element in drawing.elements {
      switch element {
      case .pattern(let fill, let path):
        svg.element("path") { overlay in
          overlay.attribute("class") { name("q", &$0) }
          overlay.attribute("fill", "url(#\(fill.id(in: id)))")
          overlay.attribute("d") { $0.raw(bytes: path.bytes) }
        }
      case .begin(let slot):
        svg.raw("<g class=\"")
        name(slot.name, &svg)
        svg.raw("\">")
      case .end: svg.raw("</g>")
      case .path(let ink, let path):
        svg.raw("<path class=\"")
        name(ink.name, &svg)
        svg.raw("\" d=\"")
        svg.raw(bytes: path.bytes)
        svg.raw("\"/>")
      case .text(let run): write(run, turning: turning, into: &svg)
      case .move(let dx, let dy):
        svg.raw("<g transform=\"translate(")
        svg.number(dx)
        svg.raw(" ")
        svg.number(dy)
        svg.raw(")\">")
      case .share(let number):
        svg.raw("<g id=\"")
        svg.text("\(id)-u\(number)")
        svg.raw("\">")
      case .reuse(let number, let dx, let dy):
        svg.leaf("use") { use in
          use.attribute("href", "#\(id)-u\(number)")
          use.attribute("x", dx)
          use.attribute("y", dy)
        }
      }
    }
  }

  /// Texts are the most of a picture: written as pieces of markup, for elements and attributes would cost three times it.
  private func write(_ run: TextRun, turning: Bool, into svg: inout MarkupWriter) {
    let x = turning ? -run.x : run.x
    svg.raw("<text class=\"")
    name(run.tone.name, &svg)
    switch turning ? run.anchor.opposite : run.anchor {
    case .start: break
    case .end: svg.raw(prefix == .page ? " ch-te" : " te")
    case .middle: svg.raw(prefix == .page ? " ch-tm" : " tm")
    }
    svg.raw(turning ? "\" transform=\"scale(-1 1)\" x=\"" : "\" x=\"")
    svg.number(x)
    svg.raw("\" y=\"")
    svg.number(run.y)
    if run.size != Type.label {
      svg.raw("\" font-size=\"")
      svg.number(run.size)
    }
    svg.raw("\">")
    for index in run.lines.indices {
      guard index > 0 else {
        write(run.lines[index], into: &svg)
        continue
      }
      svg.raw("<tspan x=\"")
      svg.number(x)
      svg.raw("\" dy=\"")
      svg.number(run.leading)
      svg.raw("\">")
      write(run.lines[index], into: &svg)
      svg.raw("</tspan>")
    }
    svg.raw("</text>")
  }

  private func write(_ line: TextRun.Line, into svg: inout MarkupWriter) {
    svg.text(line.text)
    guard !line.bold.isEmpty else { return }
    svg.raw(prefix == .page ? "<tspan class=\"ch-v\">" : "<tspan class=\"v\">")
    svg.text(line.bold)
    svg.raw("</tspan>")
  }

  private func name(_ name: StaticString, _ svg: inout MarkupWriter) {
    if prefix == .page { svg.raw("ch-") }
    svg.raw(name)
  }
}
