import Diagnostics
import Testing
import Vocabulary

@testable import Reconciliation

/// The checks on running text.
@Suite struct ProseTests {
  static let visits = "visits 2022-S1 - 102286 first"

  @Test(arguments: [
    ("The share fell by 2%, from 18% to 16%.", "percent-of-percents", 1, 19),
    ("Delež se je znižal z 18 % na 16 %, torej za 2 %.", "percent-of-percents", 1, 47),
    ("Andelen sjönk från 18 % till 16 %, alltså med 2 %.", "percent-of-percents", 1, 50),
    ("Delež je zrasel\ns 17 % na 25 % (+8 %).", "percent-of-percents", 2, 16),
    ("There were 102,286 young people.", "visits-as-people", 1, 12),
    ("Prišlo je [102.286](value:visits?period=2022-S1) mladih.", "visits-as-people", 1, 12),
    ("First line.\r\nThere were 102,286 young people.", "visits-as-people", 2, 12),
    ("A 7 then 102\u{00A0}286 people came.", "visits-as-people", 1, 10),
    ("They came: **102\u{2019}286** people, 3 of 10.", "visits-as-people", 1, 12),
    ("- 1 thing\n- 102286,0 people", "visits-as-people", 2, 3),
    ("---\ntitle: \"102 286 unga på gårdarna\"\n---\nText.", "visits-as-people", 2, 8),
  ])
  func `words that do not fit the figures are found where they stand`(
    _ text: String, _ check: String, _ line: Int, _ column: Int
  ) throws {
    let findings = Sample.findings(Self.visits, text: text)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.kind.rawValue == check)
    #expect(finding.location.file == "news/post/index.en.md")
    #expect(finding.location.line == line)
    #expect(finding.location.column == column)
  }

  @Test(arguments: [
    "From 18% to 16% is a fall of two percentage points, not by 2%.",
    "Z 18 % na 16 % je to znižanje za dve odstotni točki, ne za 2 %.",
    "Från 18 % till 16 % är det två procentenheter, inte med 2 %.",
    "Hours rose by 17%, from 11,264 to 13,181.",
    "There were 102,286 visits by young people.",
    "The headline speaks of 102,286 young people. It is a number of visits.",
    "There were 102,287 young people.",
    "```\n102,286 young people\n```",
    "On day 102 there were 286 people.",
    "The link [102](https://example.org/286) people follow.",
    "18% and 16% of the visits.",
    "Centri so zabeležili 102.286 mladinskih aktivnosti.",
  ])
  func `words that fit the figures are left alone`(_ text: String) {
    #expect(Sample.findings(Self.visits, text: text) == [])
  }

  @Test(arguments: [
    "", "  ", "There were 102,286 visits (18 % more).", "»Prišlo je 1 234 mladih!« – 12\u{A0}%", "by **+2%** _or_ [3].",
    "a\r\nb\tc", "\u{1}\u{1}x \u{1}", "e\u{301}n \u{301}a x\u{200D}y\u{202F}z", "(»5.«) ++ --", "10 000 000 (10)",
  ])
  func `words are the same by bytes and by letters`(text: String) {
    #expect(Prose.words(in: text, line: 3) == Prose.slowWords(in: text, line: 3))
  }
}
