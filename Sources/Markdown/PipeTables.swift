import Diagnostics

/// The tables of a text that are written with bars, with their cells read.
///
/// libcmark reads them as paragraphs of bars. The cells are read by it once more, as paragraphs of a text of their own,
/// with the whole text behind them: what it defines for links holds in its tables too.
struct PipeTables {
  /// The blocks in place of a paragraph, by the line it begins on.
  private var blocks: [Int: [Block]] = [:]

  /// The most cells of all tables of a text.
  static let mostCells = 20_000

  /// No tables.
  init() {}

  /// Reads the tables; `nil` where a text can't be read because of them. What is wrong goes to `log`.
  init?(in tree: borrowing CommonMark, of source: MarkdownSource, into log: inout DiagnosticLog) {
    var drafts: [(line: Int, table: PipeTable)] = []
    var quotes = 0
    var problems = DiagnosticLog()
    tree.walk { node, isEntered in
      switch node.kind {
      case .quote: quotes += isEntered ? 1 : -1
      case .paragraph where isEntered:
        let leaf = source.leaf(node, quotes: quotes)
        if let table = PipeTable(leaf, in: source, into: &problems) { drafts.append((node.line, table)) }
      default: break
      }
      return true
    }
    log.merge(problems)
    guard !drafts.isEmpty else { return }
    let cells = drafts.reduce(0) { $0 + $1.table.rows.count * $1.table.alignments.count }
    guard cells <= PipeTables.mostCells else {
      log.error(
        "markdown.table", source.location(of: drafts[0].table.start),
        "the tables of the text have \(cells) cells, and \(PipeTables.mostCells) are the most",
        hint: "put the table in a CSV file beside the text, and link to it")
      return nil
    }
    guard var texts = PipeTables.read(drafts.map(\.table), of: source, into: &log)?[...] else { return nil }
    for (line, table) in drafts { blocks[line] = table.blocks(taking: &texts, at: source) }
  }

  subscript(line: Int) -> [Block]? { blocks[line] }

  /// The words of every piece of the tables, in order.
  private static func read(
    _ tables: [PipeTable], of source: MarkdownSource, into log: inout DiagnosticLog
  ) -> [[Inline]]? {
    let pieces = tables.flatMap(\.pieces)
    var bytes: [UInt8] = []
    var origins: [MarkdownSource.LineOrigin] = []
    for lines in pieces {
      for (number, line) in lines.enumerated() {
        // A line that goes on is set in, so that none of its words is taken for the mark of a list.
        let prefix = number == 0 ? DocumentBuilder.pieceMark : [32, 32, 32, 32]
        origins.append(source.origin(of: line.lowerBound, prefix: prefix.count))
        bytes += prefix + source.bytes[line] + [10]
      }
      origins.append(.init(line: 1, shift: 0))
      bytes.append(10)
    }
    let cut = MarkdownSource(bytes + source.bytes, file: source.file, firstLine: source.firstLine, origins: origins)
    guard let tree = CommonMark(cut.bytes) else { return nil }
    var builder = DocumentBuilder(source: cut, tables: PipeTables(), pieces: pieces.count)
    builder.read(tree)
    ForeignSyntax.check(builder.leaves, in: builder.reader.text, of: cut, into: &builder.log)
    log.merge(builder.log)
    if let problem = builder.problem {
      log.report(problem)
      return nil
    }
    return builder.blocks.map { block in
      guard case .paragraph(let words) = block.content else { return [] }
      return words
    }
  }
}

extension PipeTable {
  /// What is read of it: the text above it, if any, the cells and the caption, if any.
  var pieces: [[Range<Int>]] {
    (textAbove.isEmpty ? [] : [textAbove]) + rows.flatMap { $0.map { [$0] } } + (caption.map { [[$0]] } ?? [])
  }

  /// The table of the words of its pieces.
  func blocks(taking texts: inout ArraySlice<[Inline]>, at source: MarkdownSource) -> [Block] {
    var blocks: [Block] = []
    if let first = textAbove.first {
      let place = source.location(of: first.lowerBound)
      blocks.append(Block(content: .paragraph(texts.popFirst() ?? []), location: place))
    }
    let read = rows.map { row in row.map { _ in PipeTable.cell(texts.popFirst() ?? []) } }
    let words = caption == nil ? nil : PipeTable.caption(texts.popFirst() ?? [])
    let table = Block.PipedTable(
      alignments: alignments, head: read.first ?? [], rows: Array(read.dropFirst()), caption: words ?? [])
    blocks.append(Block(content: .table(table), location: source.location(of: start)))
    return blocks
  }

  /// In code a backslash stays, but not the one that a bar in a table needs.
  private static func cell(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      var inline = inline
      switch inline.content {
      case .code(let words): inline.content = .code(words.replacing("\\|", with: "|"))
      case .emphasis(let inner): inline.content = .emphasis(cell(inner))
      case .strong(let inner): inline.content = .strong(cell(inner))
      case .link(var link):
        link.content = cell(link.content)
        inline.content = .link(link)
      case .text, .softBreak, .lineBreak, .html, .image, .footnote: break
      }
      return inline
    }
  }
}
