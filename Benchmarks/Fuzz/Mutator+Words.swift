/// Messages in ICU syntax, and templates.
extension Mutator {
  mutating func changeMessages(_ path: String) {
    if path.hasPrefix("content/") { return overrideMessage(path) }
    let text = mutant.text(path)
    let tokens = YAMLToken.all(in: text)
    guard let token = chance.pick(tokens) else { return changeYAML(path) }
    var bytes = Array(text.utf8)
    let new = message()
    bytes.replaceSubrange(token.range, with: Array(Mutator.quoted(new).utf8))
    mutant.write(bytes, to: path, "\(token.key) is \(new.prefix(60))")
  }

  /// A message of the portal's own over one of the program's.
  private mutating func overrideMessage(_ path: String) {
    let names = [
      "unit: { visits: { phrase: M, axis: M } }", "figure: { level: M }", "chart: { title: M, lead: { top: M } }",
      "site: { label: { home: M } }", "period: { month: { locative: M } }", "cldr: { locale: M }",
      "cldr: { short-date: M }",
      "figure: { change: { more: M } }", "nav: { x: M }", "unit: { points: { phrase: M } }", "lineage: { records: M }",
    ]
    let new = message()
    let line = chance.word(names).split(separator: "M", omittingEmptySubsequences: false).joined(
      separator: Mutator.quoted(new))
    mutant.write(Array((line + "\n").utf8), to: path, line)
  }

  private mutating func message() -> String {
    let fair = [
      "", "{n}", "{n, number, percent}", "{n, plural, one {#} two {#} few {#} other {#}}",
      "{n, plural, =0 {nič} one {# a} other {# b}}", "{place} in {period}", "'{n}' it''s #",
      "{n, selectordinal, other {#.}}",
      "{kind, select, a {b} other {c}}", "ar", "sl", "xx", "en-u-nu-arab", "yMMMd",
      "{opening} {amount} {reference} {before}",
    ]
    let foul = [
      "{n, plural, offset:-9223372036854775808 one {#} other {#}}", "{n, plural, offset:1000 other {#}}", "{", "}",
      "{n",
      "{n, plural, one {a}}", "{n, plural, =99999999999999999999 {a} other {b}}", "{n, foo}", "#", "'", "{ }", "{č}",
      String(repeating: "{k, select, other {", count: 50), String(repeating: "{n}", count: 3000),
      String(repeating: "a", count: 30_000), "{n, plural, " + (0..<300).map { "=\($0) {a} " }.joined() + "other {}}",
      "\u{0}", "\u{202E}", "{n, number, ::compact}", "en-u-ca-hebrew", String(repeating: "x-", count: 90) + "y",
    ]
    return chance.word(isFair || chance.once(in: 2) ? fair : foul)
  }

  mutating func changeTemplate(_ path: String) {
    let text = mutant.text(path)
    let count = chance.pick([1, 30, 40, 20_000]) ?? 1
    let foul = [
      String(repeating: "{{#a}}", count: count), "{{=<% %>=}}" + String(repeating: "<%#a%>", count: count),
      "{{" + String(repeating: "a(", count: count) + "}}",
      String(repeating: "{{> layouts/footer}}", count: min(count, 40)),
      "{{#t}}" + String(repeating: "{{#places}}", count: min(count, 40)), "{{", "{{{", "{{/x}}", "{{^}}{{/}}", "{{.}}",
      "{{..}}",
      "{{! \(String(repeating: "a", count: count)) }}", "{{%CONTENT_TYPE:TEXT}}", "{{$a}}{{/a}}",
      "{{<a}}{{$b}}{{/b}}{{/a}}",
      "{{&title}}", "{{{title}}}", "{{t}}", "{{title.a.b}}", "{{>*title}}", "\u{FEFF}",
    ]
    let fair = [
      "{{title}}", "{{#t}}{{home}}{{/t}}", "{{^title}}x{{/title}}", "<!-- {{title}} -->", "{{! a note }}", "\r\n",
      "{{#items}}{{title}}{{/items}}", "{{#charts}}{{{figure}}}{{/charts}}", "{{#rows}}{{#rows}}x{{/rows}}{{/rows}}",
    ]
    let snippet = chance.word(isFair ? fair : foul)
    let at = chance.below(text.count + 1)
    let index = text.index(text.startIndex, offsetBy: at)
    mutant.write(
      Array((text[..<index] + snippet + text[index...]).utf8), to: path, "with \(snippet.prefix(60)) at \(at)")
  }
}
