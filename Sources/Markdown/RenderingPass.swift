import Diagnostics
import Markup

/// One text on its way to HTML: what was written so far and what was noticed.
struct RenderingPass {
  let renderer: MarkdownRenderer
  var headings: HeadingIDs
  var notes: NoteNumbers
  var log: DiagnosticLog
  /// Added to the level a heading was written with.
  var shift = 0
  var foundHeadings: [RenderedMarkdown.Heading] = []
  /// The words of each finished block.
  var lines: [String] = []
  var firstParagraph: String?
  /// The words of the block that is being written.
  var words = ""
  /// What the tables that were written are called by whoever hears them.
  var tableNames: Set<String> = []
  private var lastLevel: Int?

  /// The level of a heading right below the last one.
  var levelBelow: Int { min(6, lastLevel.map { $0 + 1 } ?? renderer.headingLevel) }

  init(renderer: MarkdownRenderer, headings: HeadingIDs, footnotes: [Footnote], log: DiagnosticLog) {
    self.renderer = renderer
    self.headings = headings
    notes = NoteNumbers(footnotes)
    self.log = log
  }

  mutating func write(_ blocks: [Block], isTight: Bool = false, to writer: inout MarkupWriter) {
    for block in blocks { write(block, isTight: isTight, to: &writer) }
  }

  private mutating func write(_ block: Block, isTight: Bool, to writer: inout MarkupWriter) {
    switch block.content {
    case .paragraph(let content): paragraph(content, isTight: isTight, to: &writer)
    case .heading(let level, let content): heading(level, content, block.location, to: &writer)
    case .quote(let inner): writer.element("blockquote") { write(inner, to: &$0) }
    case .list(let list): write(list, to: &writer)
    case .table(let table): write(table, to: &writer)
    case .code(let info, let text): code(info, text, to: &writer)
    case .html(let text): html(text, block.location, to: &writer)
    case .rule: writer.void("hr") { _ in }
    }
    writer.raw("\n")
  }

  private mutating func paragraph(
    _ content: [Inline], isTight: Bool, to writer: inout MarkupWriter
  ) {
    if content.count == 1, case .image(let image) = content[0].content {
      figure(image, to: &writer)
      return
    }
    if isTight {
      write(content, to: &writer)
    } else {
      writer.element("p") { write(content, to: &$0) }
    }
    finishLine()
    if firstParagraph == nil, let line = lines.last, !line.isEmpty { firstParagraph = line }
  }

  /// A picture, chart or table that has a paragraph to itself.
  private mutating func figure(_ image: Inline.Link, to writer: inout MarkupWriter) {
    switch renderer.picture(image, levelBelow, &log) {
    case .picture(let address, let size):
      writer.element("figure") { figure in
        picture(image, address, size, to: &figure)
        guard !image.title.isEmpty else { return }
        figure.element("figcaption") { $0.text(image.title) }
      }
      words += image.title.isEmpty ? image.content.plainText : image.title
    case .block(let markup, let text):
      writer.raw(bytes: markup.bytes)
      words += text
    case .unshown: break
    }
    finishLine()
  }

  private mutating func heading(
    _ level: Int, _ content: [Inline], _ location: SourceLocation, to writer: inout MarkupWriter
  ) {
    let shown = min(6, max(2, level + shift))
    if let last = lastLevel, shown > last + 1 {
      log.warning(
        "markdown.heading-level", location, "a heading of level \(level) follows one of level \(last - shift)",
        hint: "use one # more than the heading above it")
    }
    lastLevel = shown
    let id = headings.id(for: content.plainText)
    writer.heading(shown) { heading in
      heading.attribute("id", id)
      write(content, to: &heading)
    }
    finishLine()
    foundHeadings.append(RenderedMarkdown.Heading(level: shown, id: id, text: lines.last ?? ""))
  }

  private mutating func write(_ list: Block.List, to writer: inout MarkupWriter) {
    let items = { (pass: inout RenderingPass, writer: inout MarkupWriter) in
      for item in list.items {
        writer.element("li") { pass.write(item, isTight: list.isTight, to: &$0) }
      }
    }
    if list.isOrdered {
      writer.element("ol") { list1 in
        if list.start != 1 { list1.attribute("start", String(list.start)) }
        items(&self, &list1)
      }
    } else {
      writer.element("ul") { items(&self, &$0) }
    }
  }

  private mutating func code(_ info: String, _ text: String, to writer: inout MarkupWriter) {
    // A long line scrolls, and what scrolls must be reachable by keyboard.
    writer.element("pre") { pre in
      pre.attribute("tabindex", "0")
      pre.element("code") { code in
        if let name = info.split(separator: " ").first { code.attribute("class", "language-\(name)") }
        code.text(text)
      }
    }
    words += text
    finishLine()
  }

  private mutating func html(_ text: String, _ location: SourceLocation, to writer: inout MarkupWriter) {
    if renderer.allowsRawHTML {
      writer.raw(bytes: Array(text.utf8))
    } else if !isComment(text) {
      warnOfHTML(location)
      writer.element("p") { $0.text(text.last == "\n" ? String(text.dropLast()) : text) }
    }
  }

  mutating func warnOfHTML(_ location: SourceLocation) {
    log.warning(
      "markdown.html", location, "HTML is shown as text here",
      hint: "write it in Markdown, or set allow_raw_html: true in portal.yml")
  }

  func isComment(_ text: String) -> Bool {
    let trimmed = text.split(whereSeparator: \.isWhitespace)
    guard trimmed.first?.hasPrefix("<!--") == true, trimmed.last?.hasSuffix("-->") == true else { return false }
    return text.utf8.count { $0 == UInt8(ascii: ">") } == 1
  }

  mutating func finishLine() {
    lines.append(words.singleSpaced)
    words = ""
  }
}

extension MarkupWriter {
  /// A heading of level 2...6.
  mutating func heading(_ level: Int, _ body: (inout MarkupWriter) -> Void) {
    switch level {
    case 2: element("h2", body)
    case 3: element("h3", body)
    case 4: element("h4", body)
    case 5: element("h5", body)
    default: element("h6", body)
    }
  }
}
