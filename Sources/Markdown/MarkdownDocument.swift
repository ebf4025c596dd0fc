public import Diagnostics

/// A CommonMark text as a tree of values, each with its place in the source.
public struct MarkdownDocument: Hashable, Sendable {
  public var blocks: [Block]

  /// The most bytes of one text; more is refused, for no person writes it.
  public static let mostBytes = 1 << 20
  /// The most opening brackets of one text.
  public static let mostBrackets = 20_000
  /// How deep a text may nest before it is refused.
  public static let deepest = 40

  public init(blocks: [Block]) { self.blocks = blocks }

  /// Reads a text; `nil` where it can't be read. What is wrong goes to `log`.
  ///
  /// - Parameter firstLine: the line of `file` on which `bytes` begins, after front matter.
  public init?(_ bytes: [UInt8], file: String, firstLine: Int = 1, into log: inout DiagnosticLog) {
    let source = MarkdownSource(bytes, file: file, firstLine: firstLine)
    guard source.isReadable(into: &log), let tree = CommonMark(bytes) else { return nil }
    var builder = DocumentBuilder(source: source)
    tree.walk { node, isEntered in isEntered ? builder.enter(node) : builder.leave(node) }
    if let problem = builder.problem {
      log.report(problem)
      return nil
    }
    self.blocks = builder.blocks
  }

  /// Every heading in order, wherever it stands.
  public var headings: [(level: Int, content: [Inline], location: SourceLocation)] {
    var found: [(level: Int, content: [Inline], location: SourceLocation)] = []
    visit(blocks) { block in
      if case .heading(let level, let content) = block.content { found.append((level, content, block.location)) }
    }
    return found
  }

  /// Every link and picture, those inside others behind them.
  public var links: [(link: Inline.Link, isPicture: Bool)] {
    var found: [(link: Inline.Link, isPicture: Bool)] = []
    visit(blocks) { block in
      switch block.content {
      case .paragraph(let content), .heading(_, let content): collect(content, into: &found)
      case .quote, .list, .code, .html, .rule: break
      }
    }
    return found
  }

  private func collect(_ inlines: [Inline], into found: inout [(link: Inline.Link, isPicture: Bool)]) {
    for inline in inlines {
      switch inline.content {
      case .emphasis(let inner), .strong(let inner): collect(inner, into: &found)
      case .link(let link):
        found.append((link, false))
        collect(link.content, into: &found)
      case .image(let image):
        found.append((image, true))
        collect(image.content, into: &found)
      case .text, .code, .html, .softBreak, .lineBreak: continue
      }
    }
  }

  private func visit(_ blocks: [Block], _ body: (Block) -> Void) {
    for block in blocks {
      body(block)
      switch block.content {
      case .quote(let inner): visit(inner, body)
      case .list(let list): for item in list.items { visit(item, body) }
      case .paragraph, .heading, .code, .html, .rule: continue
      }
    }
  }
}
