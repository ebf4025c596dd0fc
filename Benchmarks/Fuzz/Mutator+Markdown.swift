/// Posts and pages: references, markup without measure, and front matter.
extension Mutator {
  mutating func changeMarkdown(_ path: String) {
    var lines = mutant.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    if chance.once(in: 4) { return changeFront(path, &lines, end) }
    let snippet = isFair || chance.once(in: 2) ? fairSnippet() : foulSnippet()
    let at = min(lines.count, end + 1 + chance.below(max(1, lines.count - end)))
    lines.insert("\n" + snippet + "\n", at: at)
    mutant.write(Array(lines.joined(separator: "\n").utf8), to: path, "with \(snippet.prefix(80))")
  }

  private mutating func changeFront(_ path: String, _ lines: inout [String], _ end: Int) {
    let at = 1 + chance.below(max(1, end))
    guard lines.indices.contains(at) else { return }
    let key = lines[at].prefix { $0 != ":" }
    lines[at] = "\(key): " + Mutator.quoted(value(like: String(lines[at].dropFirst(key.count + 2))))
    mutant.write(Array(lines.joined(separator: "\n").utf8), to: path, "\(lines[at].prefix(60))")
  }

  private mutating func reference(_ scheme: String) -> String {
    let indicator = chance.word(pool.values(of: "indicator"), or: "visits")
    var parts = ["place=\(chance.word(["network", "celje", "brda", "celje-jug", "network,celje", "none"]))"]
    parts.append("period=\(chance.word(ValueKind.period.fair + (isFair ? [] : ValueKind.period.foul)))")
    if chance.once(in: 3) {
      parts.append("by=\(chance.word(["gender", "kind", "age", "municipality", "centre", "topic"]))")
    }
    if chance.once(in: 3) { parts.append("as=\(chance.word(pool.values(of: "kind")))") }
    if chance.once(in: 6) {
      parts.append("category=\(chance.word(["gender=girls", "kind:open", "kind", "=", "age=all"]))")
    }
    if chance.once(in: 6) { parts.append("source=\(chance.word(["report", "own", "none"]))") }
    if chance.once(in: 8) {
      parts.append(chance.word(["highlight=celje", "compare=network", "from=2023", "x=1", "period=2025"]))
    }
    return "\(scheme):\(indicator)?\(parts.joined(separator: "&"))"
  }

  private mutating func fairSnippet() -> String {
    switch chance.below(12) {
    case 0, 1: return "[](\(reference("value")))"
    case 2: return "[](\(reference("change")))"
    case 3, 4, 5: return "![Graf](\(reference("chart")))"
    case 6, 7: return "![Tabela](\(reference("table")))"
    case 8: return "| a | b |\n|---|---|\n| 1 | [](\(reference("value"))) |\n"
    case 9: return "## Naslov \(chance.below(3))\n\n- ena\n  - dve\n    1. tri\n\n> navedek[^1]\n\n[^1]: opomba"
    case 10: return "https://portal.example.org/a_(b) ~~črtano~~ - [ ] naloga {.razred} <em>a</em> `koda`"
    default:
      return "![](chart:../../charts/\(chance.word(["line", "map", "pyramid", "calendar", "spark", "none"])).yml)"
    }
  }

  private mutating func foulSnippet() -> String {
    let count = chance.pick([10, 300, 3000]) ?? 10
    switch chance.below(14) {
    case 0: return String(repeating: "> ", count: count) + "a"
    case 1: return String(repeating: "[", count: count)
    case 2: return String(repeating: "*a ", count: count)
    case 3: return String(repeating: "# Enako\n\n", count: count)
    case 4: return String(repeating: "- ", count: count) + "a"
    case 5: return String(repeating: "[](\(reference("value"))) ", count: min(count, 300))
    case 6: return String(repeating: "![Graf](\(reference("chart")))\n\n", count: min(count, 20))
    case 7: return String(repeating: "|a", count: count) + "|\n" + String(repeating: "|-", count: count) + "|\n"
    case 8:
      return "[a]("
        + chance.word([
          "javascript:alert(1)", "data:text/html,x", "//x", "../../../etc/passwd", "#", "?", "%2e%2e/a", "a b", "",
        ]) + ")"
    case 9: return "<script>alert(1)</script><svg/onload=alert(1)>"
    case 10: return String(repeating: "a", count: count * 20)
    case 11: return String(repeating: "[^a]", count: count) + "\n\n" + String(repeating: "[^a]: b\n", count: count)
    case 12:
      return "![](" + chance.word(["none.png", "picture.png?x", "..", "/", "picture.PNG", "http://x/y.png"]) + ")"
    default: return chance.word(ValueKind.text.foul) + "\n---\n***\n===\n```\n"
    }
  }
}
