import Diagnostics

/// A table written with bars, found in the lines of a paragraph: where its cells stand, before they are read.
struct PipeTable {
  /// The lines above its head, which stay a paragraph.
  var textAbove: [Range<Int>]
  var alignments: [Block.PipedTable.Alignment?]
  /// The head first; every row has as many cells as there are columns.
  var rows: [[Range<Int>]]
  var caption: Range<Int>?
  /// Where its head begins.
  var start: Int

  /// The table in a paragraph; `nil` where there is none. What is wrong with its form goes to `log`.
  init?(_ leaf: Leaf, in source: MarkdownSource, into log: inout DiagnosticLog) {
    let lines = leaf.lines
    guard lines.count > 1, let index = PipeTable.hyphens(in: lines, of: source, into: &log) else {
      PipeTable.warnOfBars(lines, in: source, into: &log)
      return nil
    }
    alignments = PipeTable.alignments(source.bytes[lines[index]]) ?? []
    textAbove = Array(lines[..<(index - 1)])
    start = lines[index - 1].lowerBound
    var body = lines[(index + 1)...]
    if let last = body.last, PipeTable.isCaption(source.bytes[last]) {
      caption = last
      body.removeLast()
    }
    rows = [PipeTable.cells(of: source.bytes[lines[index - 1]])]
    for line in body {
      let cells = PipeTable.cells(of: source.bytes[line])
      rows.append(fitted(cells, line, source, into: &log))
    }
  }

  /// The line of hyphens below a head of as many cells.
  private static func hyphens(
    in lines: [Range<Int>], of source: MarkdownSource, into log: inout DiagnosticLog
  ) -> Int? {
    for index in 1..<lines.count {
      guard let alignments = alignments(source.bytes[lines[index]]) else { continue }
      let head = cells(of: source.bytes[lines[index - 1]])
      let bar = UInt8(ascii: "|")
      guard source.bytes[lines[index]].contains(bar) || source.bytes[lines[index - 1]].contains(bar) else { continue }
      if head.count == alignments.count { return index }
      log.warning(
        "markdown.table", source.location(of: lines[index].lowerBound),
        "the row of hyphens has \(alignments.count) cells and the head above it \(head.count), "
          + "so the table is shown as text",
        hint: "give both as many cells as there are columns")
    }
    return nil
  }

  private static func warnOfBars(_ lines: [Range<Int>], in source: MarkdownSource, into log: inout DiagnosticLog) {
    let bar = UInt8(ascii: "|")
    let isRow = { (line: Range<Int>) in source.bytes[line].first == bar && source.bytes[line].dropFirst().contains(bar)
    }
    guard let line = lines.first(where: isRow), !lines.contains(where: { alignments(source.bytes[$0]) != nil }) else {
      return
    }
    log.warning(
      "markdown.table", source.location(of: line.lowerBound),
      "a row of bars stands without a head and a row of hyphens below it, and is shown as text",
      hint: "write | --- | --- | below the head, with as many cells as there are columns")
  }

  /// A row with as many cells as there are columns: what is missing is empty, and what is too much stays in the last.
  private func fitted(
    _ cells: [Range<Int>], _ line: Range<Int>, _ source: MarkdownSource, into log: inout DiagnosticLog
  ) -> [Range<Int>] {
    let columns = alignments.count
    guard cells.count != columns else { return cells }
    let few: ProblemText = "write a cell between bars for each column, or leave a blank line above text that is no row"
    log.warning(
      "markdown.table-cells", source.location(of: line.lowerBound),
      "the row has \(cells.count, "cell", "cells"), and the table \(columns)",
      hint: cells.count > columns ? "write \\| for a bar within a cell" : few)
    guard cells.count > columns else {
      return cells + Array(repeating: line.upperBound..<line.upperBound, count: columns - cells.count)
    }
    var fitted = Array(cells.prefix(columns))
    fitted[columns - 1] = fitted[columns - 1].lowerBound..<cells[cells.count - 1].upperBound
    return fitted
  }

  // MARK: Lines

  /// `| :--- | ---: |`; `nil` for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Block.PipedTable.Alignment?]? {
    guard line.contains(UInt8(ascii: "-")), line.allSatisfy({ " \t|:-".utf8.contains($0) }) else { return nil }
    var alignments: [Block.PipedTable.Alignment?] = []
    for cell in cells(of: line) {
      var text = line[cell]
      let isStart = text.first == UInt8(ascii: ":")
      if isStart { text.removeFirst() }
      let isEnd = text.last == UInt8(ascii: ":")
      if isEnd { text.removeLast() }
      guard !text.isEmpty, text.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isStart && isEnd ? .centre : isStart ? .start : isEnd ? .end : nil)
    }
    return alignments
  }

  /// The cells of a row without the blanks around them. A bar that is escaped, or stands in code, divides nothing.
  static func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
    let line = trimmed(line)
    let codes = codes(in: line)
    var cells: [Range<Int>] = []
    var index = line.startIndex
    if line.first == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = codes[index] ?? line[index...].drop { $0 == UInt8(ascii: "`") }.startIndex
      case UInt8(ascii: "|"):
        cells.append(trimmed(line[start..<index]).indices)
        index += 1
        start = index
      default: index += 1
      }
    }
    // A bar at the end closes the last cell and begins none.
    if start < line.endIndex || cells.isEmpty { cells.append(trimmed(line[start..<line.endIndex]).indices) }
    return cells
  }

  /// The offset behind each piece of code, by the offset it begins at: as many backticks as opened it close it.
  private static func codes(in line: ArraySlice<UInt8>) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var index = line.startIndex
    while let start = line[index...].firstIndex(of: UInt8(ascii: "`")) {
      let end = line[start...].drop { $0 == UInt8(ascii: "`") }.startIndex
      runs.append(start..<end)
      index = end
    }
    var ends: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    for run in runs.reversed() {
      ends[run.lowerBound] = next[run.count]
      next[run.count] = run.upperBound
    }
    return ends
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == 32 || $0 == 9 }
    while let last = text.last, last == 32 || last == 9 { text.removeLast() }
    return text
  }

  // MARK: Captions

  private static func isCaption(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: ": ".utf8) && !line.contains(UInt8(ascii: "|"))
  }

  /// The words behind `: `; `nil` where a paragraph does not begin with it.
  static func caption(_ inlines: [Inline]) -> [Inline]? {
    guard case .text(let words) = inlines.first?.content, words.hasPrefix(": ") else { return nil }
    var caption = inlines
    let rest = String(words.dropFirst(2).drop { $0 == " " })
    if rest.isEmpty { caption.removeFirst() } else { caption[0].content = .text(rest) }
    return caption
  }
}
