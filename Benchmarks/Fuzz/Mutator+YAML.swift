/// Documents: values, keys, lines, and the means of YAML that nobody should use.
extension Mutator {
  mutating func changeYAML(_ path: String) {
    let text = mutant.text(path)
    if path.hasPrefix("content/indicators/"), chance.once(in: 2) { return changeFormula(path) }
    if !isFair, chance.once(in: 2) { return changeLines(path, text) }
    let tokens = YAMLToken.all(in: text)
    guard let token = chance.pick(tokens) else { return changeLines(path, text) }
    let new = value(like: token.text, key: token.key)
    var bytes = Array(text.utf8)
    let isPlain = ValueKind(new) != .text && ValueKind(new) != .day
    bytes.replaceSubrange(token.range, with: Array((isPlain ? new : Mutator.quoted(new)).utf8))
    mutant.write(bytes, to: path, "\(token.key) is \"\(new.prefix(40))\"")
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private mutating func changeLines(_ path: String, _ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let at = chance.below(lines.count)
    let indent = String(lines[at].prefix { $0 == " " })
    let what: String
    switch chance.below(14) {
    case 0:
      lines.remove(at: at)
      what = "a line is gone"
    case 1:
      lines.insert(lines[at], at: at)
      what = "a line stands twice"
    case 2:
      lines[at] = chance.word(["", "  ", "    ", "\t"]) + lines[at]
      what = "a line is indented"
    case 3:
      lines[at] = String(lines[at].drop { $0 == " " })
      what = "a line is not indented"
    case 4:
      lines.insert(
        indent
          + chance.word(["unknown: 1", "id: a", "title: x", "? [a, b]", "<<: *a", "- x", "key: &a [*a]", "a: !!int x"]),
        at: at)
      what = "a line more"
    case 5:
      let depth = chance.pick([5, 31, 33, 2000]) ?? 5
      lines[at] = indent + "nested: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      what = "\(depth) lists in one another"
    case 6:
      lines = Mutator.bomb + lines
      what = "aliases of aliases"
    case 7:
      lines.insert(indent + "? *a9\n" + indent + ": x", at: at)
      lines = Mutator.bomb + lines
      what = "an alias as a key"
    case 8:
      lines.insert("---", at: at)
      what = "two documents"
    case 9:
      let key = lines[at].split(separator: ":").first.map(String.init) ?? ""
      lines[at] =
        key + ": "
        + chance.word(["", "[]", "{}", "[a, [b]]", "{ a: { b: c } }", "|\n\(indent)   x", "1e400", "!!binary AA=="])
      what = "a value of another kind"
    case 10:
      lines = [chance.word(["", "null", "[]", "{}", "x", "- x", "1", "{ a: 1 }"])]
      what = "another document"
    case 11:
      lines.swapAt(at, chance.below(lines.count))
      what = "two lines are exchanged"
    case 12:
      lines = lines + lines
      what = "the document twice"
    default:
      let count = chance.pick([50, 3000]) ?? 50
      lines.insert(contentsOf: (0..<count).map { "\(indent)k\($0): v" }, at: at)
      what = "\(count) keys more"
    }
    mutant.write(Array(lines.joined(separator: "\n").utf8), to: path, what)
  }

  /// Each level ten times the one before.
  private static let bomb: [String] =
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    + (1...9).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]"
    }
}
