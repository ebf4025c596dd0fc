import Figures
import Testing
import Vocabulary

@testable import Audit

/// Published files with a hole too few are seen through; those with enough are not.
@Suite struct AuditTests {
  static let none = LocalizedText([:])

  static func indicator(
    _ id: String, _ shape: MeasureShape, rules: [RuleID] = [.people]
  ) -> Indicator {
    Indicator(
      id: IndicatorID(id), title: none, explanation: none, unit: "visits", decimals: 0, direction: .higher,
      layer: .process, formula: "", spokenFormula: none, breakdowns: ["gender"],
      placeKinds: [.network, .municipality, .centre], isSurvey: shape == .survey, isAdditive: false, shape: shape,
      protections: rules)
  }

  static let sum = PrintedQuantity(Quantity("visits", .count))
  static let persons = PrintedQuantity(Quantity("distinct visitors", .persons))
  static let money = PrintedQuantity(Quantity("yearly staff_cost", .money))

  static let places =
    [Place(id: PlaceID("m"), kind: .municipality, name: none, parent: nil)]
    + ["a", "b", "c"].map { Place(id: PlaceID($0), kind: .centre, name: none, parent: PlaceID("m")) }

  static let genders =
    ["girls", "another", "not-stated"].map { Dimension.Value(id: $0, title: none) }
    + [.init(id: "another-or-not-stated", title: none, parts: ["another", "not-stated"])]

  /// A file from lines of place, period, category, value (or C), and, of ratios, numerator, denominator and answers.
  static func file(_ lines: [String]) -> [UInt8] {
    let head = "place,period,dimension,category,value,numerator,denominator,n,confidentiality\r\n"
    let rows = lines.map { line -> String in
      let cells = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let category = cells[2] == "-" ? "" : cells[2]
      let isWithheld = cells[3] == "C"
      let more = (4..<7).map { cells.count > $0 && cells[$0] != "-" ? cells[$0] : "" }
      let values = [isWithheld ? "" : cells[3]] + more + [isWithheld ? "C" : ""]
      return ([cells[0], cells[1], category.isEmpty ? "" : "gender", category] + values).joined(separator: ",") + "\r\n"
    }
    return Array((head + rows.joined()).utf8)
  }

  static func attack(_ files: [(Indicator, [String])]) -> [String] {
    let result = Audit(least: 5, surveyLeast: 10).attack(
      files.map { (indicator: $0.0, bytes: file($0.1)) }, places: places, dimensions: [])
    return result.findings.map { finding in
      "\(finding.place) \(finding.period) \(finding.category.split(separator: "=").last ?? "-")"
    }
  }

  /// Visits of three centres by gender with some of them withheld, named as `other-a`.
  static func grid(withheld: Set<String>) -> [String] {
    let genders = ["girls", "boys", "other"]
    let counts = ["a": [40, 38, 2], "b": [25, 30, 6], "c": [12, 20, 7]]
    var lines: [String] = []
    for (place, row) in counts.sorted(by: { $0.key < $1.key }) {
      for (gender, count) in zip(genders, row) {
        lines.append("\(place) 2020 \(gender) \(withheld.contains("\(gender)-\(place)") ? "C" : String(count))")
      }
      lines.append("\(place) 2020 - \(row.reduce(0, +))")
    }
    for (index, gender) in genders.enumerated() {
      lines.append("m 2020 \(gender) \(counts.values.map { $0[index] }.reduce(0, +))")
    }
    return lines + ["m 2020 - 180"]
  }

  static let visits = indicator("visits", .total(sum), rules: [.visitsBySubgroup])

  static let grids: [(withheld: Set<String>, found: [String])] = [
    (["other-a"], ["a 2020 other"]),
    (["other-a", "girls-a"], ["a 2020 girls", "a 2020 other"]),
    (["other-a", "girls-a", "girls-c"], ["a 2020 girls", "a 2020 other", "c 2020 girls"]),
    (["other-a", "girls-a", "girls-c", "other-c"], []),
    ([], []),
  ]

  @Test(arguments: grids)
  func `a count that its row or column gives away is found`(withheld: Set<String>, found: [String]) {
    #expect(AuditTests.attack([(AuditTests.visits, AuditTests.grid(withheld: withheld))]).sorted() == found.sorted())
  }

  @Test func `a count between bounds that are too narrow is found`() {
    let lines = [
      "a 2020 girls C", "a 2020 boys C", "a 2020 other 50", "a 2020 - 53", "a 2021 girls C", "a 2021 boys C",
      "a 2021 other 50", "a 2021 - 60",
    ]
    let found = AuditTests.attack([(AuditTests.visits, lines)])
    #expect(found.sorted() == ["a 2020 boys", "a 2020 girls"])
  }

  @Test func `parts of a public total below the threshold can't be hidden better`() {
    #expect(AuditTests.attack([(AuditTests.visits, ["a 2020 girls C", "a 2020 boys C", "a 2020 - 3"])]).isEmpty)
  }

  @Test func `a half-year is found from the year and the other half`() {
    let lines = ["a 2020 girls C", "a 2020-S1 girls 30", "a 2020-S2 girls 40"]
    #expect(AuditTests.attack([(AuditTests.visits, lines)]) == ["a 2020 girls"])
  }

  /// A year whose half-years are withheld, with the school years that share their months.
  static func schoolYears(_ first: Int) -> [String] {
    let autumn = 100 - first
    return [
      "a 2020 girls 100", "a 2020-S1 girls C", "a 2020-S2 girls C", "a 2019/20 girls \(first)",
      "a 2020/21 girls \(autumn + 60)", "a 2021 girls 90", "a 2021-S1 girls 50", "a 2021-S2 girls 40",
    ]
  }

  @Test func `a half-year is bounded by the school years around it`() {
    // The first half and the summer are 70 together: nothing tells how they divide.
    #expect(AuditTests.attack([(AuditTests.visits, AuditTests.schoolYears(70))]).isEmpty)
    // They are 3 together, so that the first half is 0 to 3.
    #expect(
      AuditTests.attack([(AuditTests.visits, AuditTests.schoolYears(3))]) == ["a 2020-S1 girls", "a 2020-S2 girls"])
  }

  static let periodSets = PeriodSets([
    periodSet("term", ("spring", 1, 6), ("july", 7, 1), ("autumn", 8, 5)),
    periodSet("season", ("winter", 12, 3), ("lent", 3, 3)),
  ])

  private static func periodSet(_ id: String, _ spans: (id: String, first: Int, length: Int)...) -> PeriodSet {
    PeriodSet(id: id, spans: spans.map { .init(id: $0.id, title: none, first: $0.first, length: $0.length) })
  }

  static let terms: [(lines: [String], found: [String])] = [
    // A term is the year without the other terms, and the half-year without July.
    (["girls 2020 100", "girls 2020-spring 30", "girls 2020-july 8", "girls 2020-autumn C"], ["2020-autumn"]),
    (["girls 2020-S2 50", "girls 2020-july 8", "girls 2020-autumn C"], ["2020-autumn"]),
    // The same months of another kind.
    (["girls 2020-S1 30", "girls 2020-spring C"], ["2020-spring"]),
    // Half-years are withheld, and terms of the same months together tell them.
    (
      ["girls 2020-spring 30", "girls 2020-july 9", "girls 2020-autumn 61", "girls 2020-S1 C", "girls 2020-S2 C"],
      ["2020-S1", "2020-S2"]
    ),
    // July is not printed, while the other terms of its set are: nothing was there.
    (["girls 2020 100", "girls 2020-spring 30", "girls 2020-autumn C"], ["2020-autumn"]),
    // Autumn is in no season: nothing tells how many girls came then.
    (["girls 2020 100", "girls 2020-lent 20", "girls 2019-winter C"], []),
    // Over the new year: winter and lent are December and the half-year without June.
    (
      [
        "girls 2019-12 9", "girls 2020-01 3", "girls 2020-02 4", "girls 2019-winter C", "girls 2020-lent 20",
        "girls 2020-S1 40",
      ], ["2019-winter"]
    ),
    // A term holds what lies in it: months of 20 and 5 leave a withheld term of at most 28 too little room.
    (["girls 2020-S2 28", "girls 2020-08 20", "girls 2020-10 5", "girls 2020-autumn C"], ["2020-autumn"]),
  ]

  @Test(arguments: terms)
  func `a term is found from what lies across it`(lines: [String], found: [String]) {
    let rows = lines.map { line -> String in
      let words = line.split(separator: " ")
      return "a \(words[1]) \(words[0]) \(words[2])"
    }
    let result = Audit(least: 5, surveyLeast: 10, periodSets: AuditTests.periodSets).attack(
      [(indicator: AuditTests.visits, bytes: AuditTests.file(rows))], places: AuditTests.places, dimensions: [])
    #expect(result.findings.map(\.period).sorted() == found)
  }

  @Test func `a category has no part in months in which nobody came`() {
    let girls = ["a 2020 girls 70", "a 2020-lent girls 30", "a 2020-summer girls C"]
    let sets = PeriodSets([AuditTests.periodSet("season", ("lent", 1, 6), ("summer", 8, 5))])
    func found(_ totals: [String]) -> [String] {
      Audit(least: 5, surveyLeast: 10, periodSets: sets).attack(
        [(indicator: AuditTests.visits, bytes: AuditTests.file(girls + totals))], places: AuditTests.places,
        dimensions: []
      ).findings.map(\.period)
    }
    // July had 60 visits, so that up to 40 girls of the year may have come then.
    #expect(found(["a 2020 - 180", "a 2020-lent - 60", "a 2020-summer - 60"]).isEmpty)
    #expect(found(["a 2020 - 120", "a 2020-lent - 60", "a 2020-summer - 60"]) == ["2020-summer"])
    // Or 3, as its own number says.
    #expect(found(["a 2020-07 - 3"]) == ["2020-summer"])
  }

  @Test func `persons of a term are persons of the months and years around it`() {
    let rows = ["a 2020 girls 60", "a 2020-spring girls 57", "a 2020-july girls 1", "a 2020-autumn girls C"]
    let audit = Audit(least: 5, surveyLeast: 10, periodSets: AuditTests.periodSets)
    func found(_ rows: [String]) -> [String] {
      audit.attack(
        [(indicator: AuditTests.visitors, bytes: AuditTests.file(rows))], places: AuditTests.places, dimensions: []
      ).findings.map(\.period)
    }
    // 2 to 60 may have come: those who did not come before, and all of them.
    #expect(found(rows).isEmpty)
    // Who came in the term came in one of its months.
    let months = (8...12).map { "a 2020-\($0 < 10 ? "0" : "")\($0) girls \($0 == 9 ? 3 : 0)" }
    #expect(found(rows + months) == ["2020-autumn"])
  }

  @Test func `a count is found in the numerator of a share and the denominator of a ratio`() {
    let lines = ["a 2020 girls C", "a 2020 boys C", "a 2020 - 60"]
    let share = AuditTests.indicator("gender-share", .shareOfWhole(Quantity("visits", .count)))
    #expect(
      AuditTests.attack([(AuditTests.visits, lines), (share, ["a 2020 girls 0.5 30 60"])]).sorted() == [
        "a 2020 boys", "a 2020 girls",
      ])
    let visitors = AuditTests.indicator("visitors", .total(AuditTests.persons))
    let each = AuditTests.indicator("each", .ratio(AuditTests.sum, AuditTests.persons))
    #expect(AuditTests.attack([(visitors, ["a 2020 - C"]), (each, ["a 2020 - 20 60 3"])]) == ["a 2020 -"])
  }

  static let surveys: [(lines: [String], found: Int)] = [
    (["m 2020 - 0.8 - - 36", "a 2020 - 0.8 - - 30", "b 2020 - C"], 1),
    (["m 2020 - 0.8 - - 46", "a 2020 - 0.8 - - 30", "b 2020 - C"], 1),
    (["m 2020 - 0.8 - - 38", "a 2020 - 0.8 - - 30", "b 2020 - C", "c 2020 - C"], 2),
    (["m 2020 - 0.8 - - 48", "a 2020 - 0.8 - - 30", "b 2020 - C", "c 2020 - C"], 0),
    (["m 2020 - C", "a 2020 - C", "b 2020 - 0.5 - - 40"], 0),
  ]

  @Test(arguments: surveys)
  func `a small group of answers that is left over is found`(lines: [String], found: Int) {
    let index = AuditTests.indicator("index", .survey, rules: [.survey])
    #expect(AuditTests.attack([(index, lines)]).count == found)
  }

  @Test func `unknowns that no bound narrows are solved together`() {
    var system = LinearSystem()
    let (x, y, z) = (system.unknown(), system.unknown(), system.unknown())
    system.add([(x, 1), (y, 1)], equal: 10)
    system.add([(y, 1), (z, 1)], equal: 12)
    system.add([(x, 1), (z, 1)], equal: 8)
    system.solve()
    #expect([x, y, z].map { system.lower[$0] } == [3, 7, 5])
    #expect([x, y, z].map { system.upper[$0] } == [3, 7, 5])
  }

  @Test(arguments: [(7, 4, 1), (7, nil, 0)])
  func `a merged group is found in its parts above`(another: Int, notStated: Int?, found: Int) {
    let gender = Dimension(
      id: "gender", title: AuditTests.none, values: AuditTests.genders)
    let lines = [
      "a 2020 another-or-not-stated C", "a 2020 girls C", "a 2020 - 40", "b 2020 another-or-not-stated 9",
      "b 2020 girls 31", "b 2020 - 40", "m 2020 another \(another)",
      "m 2020 not-stated \(notStated.map(String.init) ?? "C")", "m 2020 girls C", "m 2020 - 80",
    ]
    let result = Audit(least: 5, surveyLeast: 10).attack(
      [(indicator: AuditTests.visits, bytes: AuditTests.file(lines))], places: AuditTests.places, dimensions: [gender])
    #expect(result.findings.contains { $0.place == "a" } == (found > 0))
  }

  @Test(arguments: [
    (["m 2020 another 7", "m 2020 not-stated 4"], 1), (["m 2020 another 7", "m 2020 not-stated C"], 0),
  ])
  func `a merged group is found by its parts above alone`(above: [String], found: Int) {
    let gender = Dimension(
      id: "gender", title: AuditTests.none, values: AuditTests.genders)
    let lines = ["a 2020 another-or-not-stated C", "b 2020 another-or-not-stated 9"] + above
    let result = Audit(least: 5, surveyLeast: 10).attack(
      [(indicator: AuditTests.visits, bytes: AuditTests.file(lines))], places: AuditTests.places, dimensions: [gender])
    #expect(result.findings.count { $0.place == "a" } == found)
  }

  static let costs: [(lines: [String], found: [String])] = [
    (["m 2020 - 2 90 45", "a 2020 - C", "b 2020 - 2 30 15", "c 2020 - 2 40 20"], ["a 2020 -"]),
    (["m 2020 - 2 90 45", "a 2020 - C", "b 2020 - C", "c 2020 - 2 40 20"], []),
    (["m 2020 - C", "a 2020 - C", "b 2020 - 2 30 15", "c 2020 - 2 40 20"], []),
    (["m 2020 - C", "a 2020 - 2 20 10", "b 2020 - 2 30 15", "c 2020 - 2 40 20"], ["m 2020 -"]),
  ]

  @Test(arguments: costs)
  func `money of one place is found in the sum above it`(lines: [String], found: [String]) {
    let each = AuditTests.indicator("each", .ratio(AuditTests.money, AuditTests.sum), rules: [.money])
    #expect(AuditTests.attack([(each, lines)]) == found)
  }

  static let firsts: [(lines: [String], found: [String])] = [
    (["a 2020 - 0.5 32 64", "a 2020-S1 - C", "a 2020-S2 - 0.5 30 60"], ["a 2020-S1 -"]),
    (["m 2020 - 0.5 40 80", "a 2020 - C", "b 2020 - 0.5 37 74"], ["a 2020 -"]),
    (["a 2020 - 0.5 40 80", "a 2020-S1 - C", "a 2020-S2 - C"], []),
  ]

  @Test(arguments: firsts)
  func `the count of a share of visits is found like any other`(lines: [String], found: [String]) {
    let all = PrintedQuantity(Quantity("visits where first_time?", .count))
    let first = AuditTests.indicator("first", .ratio(PrintedQuantity(Quantity("first_time", .count)), all))
    #expect(AuditTests.attack([(first, lines)]) == found)
  }

  @Test func `money is found across indicators that divide the same`() {
    let total = AuditTests.indicator("cost", .total(AuditTests.money), rules: [.money])
    let each = AuditTests.indicator("each", .ratio(AuditTests.money, AuditTests.sum), rules: [.money])
    let lines = ["a 2020 - C", "b 2020 - 2 30 15", "c 2020 - 2 40 20"]
    #expect(AuditTests.attack([(total, ["m 2020 - 90"]), (each, lines)]) == ["a 2020 -"])
  }

  // MARK: Persons

  static let visitors = indicator("visitors", .total(persons))

  static let bounded: [(lines: [String], found: [String])] = [
    // All girls came in the first half: 12 at least, and 12 + 0 at most.
    (
      [
        "a 2020 - 35", "a 2020 girls C", "a 2020 boys 20", "a 2020 another C", "a 2020-S1 girls 12",
        "a 2020-S2 girls 0",
      ],
      ["a 2020 another", "a 2020 girls"]
    ),
    (
      [
        "a 2020 - 80", "a 2020 girls C", "a 2020 boys 20", "a 2020 another C", "a 2020-S1 girls 12",
        "a 2020-S2 girls 40",
      ],
      []
    ),
    // Who came to the centre came to the municipality, which has no other.
    (
      ["m 2020 girls C", "m 2020 boys C", "m 2020 - 40", "a 2020 girls 9", "a 2020 boys 31", "a 2020 - 40"],
      ["m 2020 girls", "m 2020 boys"]
    ),
    // Half of the year is not more than the year.
    (
      ["a 2020 girls 3", "a 2020-S1 girls C", "a 2020-S1 boys C", "a 2020-S1 - 30"],
      ["a 2020-S1 girls", "a 2020-S1 boys"]
    ),
  ]

  @Test(arguments: bounded)
  func `persons are bounded by those of parts and wholes`(lines: [String], found: [String]) {
    #expect(AuditTests.attack([(AuditTests.visitors, lines)]).sorted() == found.sorted())
  }

  @Test func `producers are no more than visitors`() {
    let makers = AuditTests.indicator(
      "producers", .total(PrintedQuantity(Quantity("distinct producers", .persons, container: "distinct visitors"))))
    let lines = ["a 2020 girls C", "a 2020 boys C", "a 2020 - 12"]
    let few = ["a 2020 girls 2", "a 2020 boys 60", "a 2020 - 62"]
    #expect(
      AuditTests.attack([(makers, lines), (AuditTests.visitors, few)]).sorted() == ["a 2020 boys", "a 2020 girls"])
    #expect(AuditTests.attack([(makers, lines)]).isEmpty)
  }

  @Test func `bounds that the records break tell nothing, and hide nothing elsewhere`() {
    let broken = ["b 2020 girls 30", "b 2020-S1 girls C", "b 2020-S2 girls C", "b 2020-S1 - 4", "b 2020-S2 - 5"]
    let sound = [
      "a 2020 - 35", "a 2020 girls C", "a 2020 boys 20", "a 2020 another C", "a 2020-S1 girls 12", "a 2020-S2 girls 0",
    ]
    let found = AuditTests.attack([(AuditTests.visitors, broken + sound)])
    #expect(found.filter { $0.hasPrefix("a") }.sorted() == ["a 2020 another", "a 2020 girls"])
  }

  // MARK: Failing closed

  static func result(_ files: [(Indicator, [String])]) -> Audit.Result {
    Audit(least: 5, surveyLeast: 10).attack(
      files.map { (indicator: $0.0, bytes: file($0.1)) }, places: places, dimensions: [])
  }

  @Test func `a withheld figure that no attack knows is reported`() {
    let strange = AuditTests.indicator("strange", .derived(from: []))
    let result = AuditTests.result([(strange, ["a 2020 - C", "b 2020 - 3"])])
    #expect(result.attacked == 0 && result.unmet.map(\.place) == ["a"])
  }

  @Test func `every withheld row is either attacked, no secret, or reported`() {
    let residents = PrintedQuantity(Quantity("residents", .open))
    let rate = AuditTests.indicator("rate", .ratio(AuditTests.sum, residents), rules: [.smallDenominator])
    let shares = AuditTests.indicator(
      "deviation",
      .derived(from: [
        Quantity("visits gender girls", .count, subset: .init(of: "visits", dimension: "gender", values: ["girls"]))
      ]))
    let result = AuditTests.result([
      (AuditTests.visits, ["a 2020 - 40", "a 2020 girls C", "a 2020 boys C"]), (rate, ["a 2020 - C"]),
      (shares, ["a 2020 - C", "b 2020 - 1"]),
    ])
    #expect(result.unmet.isEmpty && result.findings.isEmpty)
    #expect(result.attacked == 3 && result.open == 1)
  }

  @Test func `a ratio whose parts stand in other files is no secret kept`() {
    let each = AuditTests.indicator("each", .ratio(AuditTests.sum, AuditTests.persons))
    let result = AuditTests.result([
      (AuditTests.visits, ["a 2020 - 40"]), (AuditTests.visitors, ["a 2020 - 20"]), (each, ["a 2020 - C"]),
    ])
    #expect(result.findings.map(\.indicator) == ["each"])
  }

  @Test func `ages that were written down for a part of the visits only contradict nothing`() {
    let lines = [
      "a 2020 - 122", "a 2020 girls C", "a 2020 boys C", "a 2020 another 50", "a 2020-S1 - 72", "a 2020-S1 girls 20",
      "a 2020-S1 boys 10", "a 2020-S1 another 20", "a 2020-S2 - 50", "a 2020-S2 girls C", "a 2020-S2 boys C",
      "a 2020-S2 another 30",
    ]
    let result = AuditTests.result([(AuditTests.visits, lines)])
    #expect(result.findings.isEmpty && result.contradictions == 0)
  }
}
