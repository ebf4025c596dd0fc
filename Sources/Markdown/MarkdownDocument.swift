public import Diagnostics

/// A CommonMark text as a tree of values, each with its place in the source.
public struct MarkdownDocument: Hashable, Sendable {
  public var blocks: [Block]

  /// The most bytes of one text; more is refused, for no person writes it.
  public static let mostBytes = 1 << 20
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
