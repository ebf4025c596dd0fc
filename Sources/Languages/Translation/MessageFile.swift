import Diagnostics
import Documents
import Vocabulary

/// A file of messages that is changed in its place: its comments and the order of its messages stay.
struct MessageFile {
  /// What is to stand at a message's name.
  struct Change: Hashable, Sendable {
    var name: String
    var text: String
    /// The text that it was translated from, noted above it; what is noted now stays where `nil`.
    var source: MessageText.Note.Source?
    /// Whether it is noted above it that it is the same there.
    var isSame = false
  }

  private var lines: [[UInt8]]
  private let entries: [String: Entry]

  /// A name with what stands at it.
  private struct Entry {
    /// Both from 0.
    var line: Int
    var indentation: Int
    /// The place of a text, from 0; `nil` of a mapping and of nothing.
    var value: (line: Int, column: Int)?
    var isMapping = false
    /// The last line that belongs to it.
    var end: Int
  }

  /// `nil` where the file is written in a way that can't be changed in place, such as a mapping within braces.
  init?(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0.last == 13 ? $0.dropLast() : $0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let document = YAMLReader.read(bytes, file: "", into: &log) else { return nil }
    var found: [String: Entry] = [:]
    guard MessageFile.collect(document, prefix: "", lines, &found) != nil else { return nil }
    entries = found
  }

  /// Collects the names of a mapping; the last line of it, or `nil` where it stands within braces.
  private static func collect(
    _ value: YAMLValue, prefix: String, _ lines: [[UInt8]], _ found: inout [String: Entry]
  ) -> Int? {
    var last = 0
    for item in value.entries {
      let name = prefix.isEmpty ? item.key : prefix + "." + item.key
      let (line, column) = (item.location.line - 1, item.location.column - 1)
      guard lines.indices.contains(line), lines[line].prefix(column).allSatisfy({ $0 == 32 }) else { return nil }
      var entry = Entry(line: line, indentation: column, end: line)
      switch item.value.content {
      case .mapping:
        guard let end = collect(item.value, prefix: name, lines, &found) else { return nil }
        entry.isMapping = true
        entry.end = max(line, end)
      case .scalar:
        let place = (line: item.value.location.line - 1, column: item.value.location.column - 1)
        guard let end = ScalarEnd.of(place, indentation: column, in: lines) else { return nil }
        entry.value = place
        entry.end = end.line
      case .null: break
      case .sequence: return nil
      }
      found[name] = entry
      last = max(last, entry.end)
    }
    return last
  }

  /// The file with the changes; `nil` where what it then holds is not what was asked for.
  func changed(_ changes: [Change]) -> [UInt8]? {
    var edits: [Edit] = []
    var added: [(parent: String, change: Change)] = []
    for change in changes {
      if let entry = entries[change.name], !entry.isMapping {
        guard let edit = edit(entry, change) else { return nil }
        edits += edit
      } else {
        added.append((parent(of: change.name), change))
      }
    }
    for (parent, group) in Dictionary(grouping: added, by: \.parent) {
      let tree = Branch(group.map { ($0.change.name.dropFirst(parent.isEmpty ? 0 : parent.utf8.count + 1), $0.change) })
      let entry = entries[parent]
      let line = entry.map { $0.end + 1 } ?? lines.count
      let indentation = entry.map(childIndentation) ?? 0
      edits.append(Edit(range: line..<line, lines: tree.lines(indentation: indentation), depth: indentation))
    }
    var result = lines
    // From the end to the beginning, so that the lines of those to come stay where they are. Of what is added at one place
    // the deeper comes to stand first, before what stands there.
    for edit in edits.sorted(by: { $0.order > $1.order }) {
      result.replaceSubrange(edit.range, with: edit.lines)
    }
    let bytes = Array(result.map { $0 + [10] }.joined())
    return holds(changes, bytes) ? bytes : nil
  }

  private struct Edit {
    var range: Range<Int>
    var lines: [[UInt8]]
    var depth = 0

    var order: (Int, Int, Int) { (range.lowerBound, range.count, -depth) }
  }

  /// The longest beginning of a name that is a mapping of the file; empty where none is.
  private func parent(of name: String) -> String {
    var parts = name.split(separator: ".").dropLast()
    while !parts.isEmpty {
      let parent = parts.joined(separator: ".")
      if entries[parent]?.isMapping == true { return parent }
      parts = parts.dropLast()
    }
    return ""
  }

  private func childIndentation(of entry: Entry) -> Int {
    let children = entries.values.filter { $0.line > entry.line && $0.line <= entry.end }
    return children.min { $0.line < $1.line }?.indentation ?? entry.indentation + 2
  }

  /// The new text of a message that is there, and what is noted above it.
  private func edit(_ entry: Entry, _ change: Change) -> [Edit]? {
    var head = lines[entry.line]
    var tail: [UInt8] = []
    var end = entry.line
    if let value = entry.value {
      guard let last = ScalarEnd.of(value, indentation: entry.indentation, in: lines), value.line == entry.line
      else { return nil }
      head = Array(head.prefix(value.column))
      tail = Array(lines[last.line].dropFirst(last.column))
      end = last.line
    } else {
      guard let colon = head.dropFirst(entry.indentation).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      tail = Array(head[(colon + 1)...].drop { $0 == 32 })
      head = Array(head[...colon]) + [32]
      if !tail.isEmpty { tail.insert(32, at: 0) }
    }
    let line = head + Array(quoted(change.text).utf8) + tail
    var start = entry.line
    while start > 0, MessageText.Note.comment(lines[start - 1]) != nil { start -= 1 }
    let kept = lines[start..<entry.line].filter { line in
      guard let comment = MessageText.Note.comment(line) else { return true }
      let isSource = MessageText.Note.Source(comment) != nil
      return comment != MessageText.Note.same && !(isSource && change.source != nil)
    }
    let notes = change.notes(indentation: entry.indentation)
    return [Edit(range: start..<(end + 1), lines: Array(kept) + notes + [line])]
  }

  /// Whether a file holds what it held, and the changes.
  private func holds(_ changes: [Change], _ bytes: [UInt8]) -> Bool {
    let before = MessageTexts(Language("und"), Array(lines.map { $0 + [10] }.joined()), path: "", file: "")
    let after = MessageTexts(Language("und"), bytes, path: "", file: "")
    var expected = before.messages.mapValues(\.text)
    for change in changes { expected[change.name] = change.text }
    return after.messages.mapValues(\.text) == expected
  }
}

extension MessageFile.Change {
  fileprivate func notes(indentation: Int) -> [[UInt8]] {
    let margin = String(repeating: " ", count: indentation)
    var notes: [String] = []
    if let source { notes.append("\(margin)# \(source.tag): \(source.text)") }
    if isSame { notes.append("\(margin)# \(MessageText.Note.same)") }
    return notes.map { Array($0.utf8) }
  }
}

/// New messages by the parts of their names, in the order given.
private struct Branch {
  private var branches: [(key: Substring, branch: Branch)] = []
  private var change: MessageFile.Change?

  init(_ changes: [(name: Substring, change: MessageFile.Change)]) {
    for (name, change) in changes { add(name.split(separator: ".")[...], change) }
  }

  private init() {}

  private mutating func add(_ parts: ArraySlice<Substring>, _ change: MessageFile.Change) {
    guard let key = parts.first else {
      self.change = change
      return
    }
    if let index = branches.firstIndex(where: { $0.key == key }) {
      branches[index].branch.add(parts.dropFirst(), change)
    } else {
      var branch = Branch()
      branch.add(parts.dropFirst(), change)
      branches.append((key, branch))
    }
  }

  func lines(indentation: Int) -> [[UInt8]] {
    let margin = String(repeating: " ", count: indentation)
    return branches.flatMap { key, branch -> [[UInt8]] in
      if let change = branch.change {
        return change.notes(indentation: indentation) + [Array("\(margin)\(key): \(quoted(change.text))".utf8)]
      }
      return [Array("\(margin)\(key):".utf8)] + branch.lines(indentation: indentation + 2)
    }
  }
}
