import Figures
public import Vocabulary

/// Attacks a published site with nothing but its data files and what everybody knows of its places, and says which
/// withheld figures it could work out.
///
/// It shares no code with the protection it judges, and can't: this room does not see what was computed. What is read:
/// every file of data. What is used: sums over categories, over places and over the periods of a year, numerators and
/// denominators of ratios, bounds of persons between parts and wholes, groups of survey answers. Equations are solved
/// exactly; intervals come from counts being whole and never negative, on the equations and on what solving them gives.
/// What an earlier release published counts as known.
///
/// It fails closed: a withheld row that no attack knows how to meet is reported like one that could be worked out.
public struct Audit {
  /// A withheld figure that is known too well.
  public struct Leak: Hashable, Sendable {
    public var indicator: String
    public var place: String
    public var period: String
    /// `gender=girls`, or empty for all together.
    public var category: String
    /// Between which whole numbers it must lie.
    public var bounds: ClosedRange<Double>
  }

  /// What an audit did, for the report of protection.
  public struct Result: Hashable, Sendable {
    /// Published rows that were read.
    public var rows = 0
    /// Withheld figures that were attacked.
    public var attacked = 0
    /// Withheld figures that are no secret: whoever wants to can compute them from what is published, and they are
    /// withheld because they would say too little.
    public var open = 0
    public var equations = 0
    public var findings: [Leak] = []
    /// Withheld figures that no attack met: nobody can vouch for them.
    public var unmet: [Leak] = []
    /// Groups of published sums that contradict each other.
    public var contradictions = 0

    public init() {}
  }

  /// How many whole numbers a withheld count of persons, and one of visits, must remain possible among.
  let least: Int
  let visits: Int
  /// Below how many persons a group of survey answers is not published.
  let surveyLeast: Int
  /// What earlier releases published, somebody may have kept, and still holds: an attacker with old values that no
  /// longer hold is worse off than one without them.
  let earlier: ((FigureKey) -> Earlier?)?
  /// The terms and seasons that the portal declares: everybody can read when they are.
  let periodSets: PeriodSets

  /// A figure as an earlier release published it.
  public struct Earlier: Hashable, Sendable {
    public var value: Double
    /// The number of answers of a survey figure.
    public var base: Int?

    public init(_ value: Double, base: Int? = nil) {
      self.value = value
      self.base = base
    }
  }

  public init(
    least: Int, visits: Int? = nil, surveyLeast: Int, periodSets: PeriodSets = .none,
    earlier: ((FigureKey) -> Earlier?)? = nil
  ) {
    self.periodSets = periodSets
    self.least = least
    self.visits = visits ?? least
    self.surveyLeast = surveyLeast
    self.earlier = earlier
  }

  /// - Parameter files: the published data files by indicator, as they are.
  public func attack(
    _ files: [(indicator: Indicator, bytes: [UInt8])], places: [Place],
    dimensions: [Dimension]
  ) -> Result {
    var result = Result()
    let structure = PublicStructure(places: places, dimensions: dimensions, periodSets: periodSets)
    // Every file is read; one whose quantities no withheld row speaks of tells nothing of any.
    for (_, bytes) in files { result.rows += max(0, bytes.count { $0 == UInt8(ascii: "\n") } - 1) }
    let tables = tables(of: files)
    let book = QuantityBook(tables)
    var attacked: Set<CountAttack.Attacked> = []
    for names in book.groups() {
      attacked.formUnion(
        CountAttack(
          names: names, book: book, tables: tables, structure: structure, least: (persons: least, visits: visits)
        ).run(into: &result))
    }
    let answers = tables.compactMap { $0.answers() }
    for table in answers { SurveyAttack(table: table, structure: structure, least: surveyLeast).run(into: &result) }
    let coverage = AttackCoverage(book: book, attacked: attacked, answers: answers)
    for table in tables { coverage.count(table, into: &result) }
    return result
  }

  /// The files that withhold something, and those that speak of the same quantities.
  private func tables(of files: [(indicator: Indicator, bytes: [UInt8])]) -> [PublishedTable] {
    let withheld = files.map { Audit.hasWithheld($0.bytes) }
    var names: Set<String> = []
    for (file, isWithheld) in zip(files, withheld) where isWithheld {
      names.formUnion(file.indicator.shape.quantities.flatMap(\.names))
    }
    var isGrowing = true
    while isGrowing {
      let before = names.count
      for file in files {
        let own = file.indicator.shape.quantities.flatMap(\.names)
        if !names.isDisjoint(with: own) { names.formUnion(own) }
      }
      isGrowing = names.count > before
    }
    return zip(files, withheld).compactMap { file, isWithheld in
      guard isWithheld || file.indicator.shape.quantities.contains(where: { names.contains($0.name) }) else {
        return nil
      }
      return PublishedTable(file.bytes, indicator: file.indicator, periodSets, earlier: earlier)
    }
  }

  /// Attacks the answers to the statements of survey indexes.
  ///
  /// - Parameters:
  ///   - answers: the file of answers, as it is.
  ///   - least: below how many persons answers to statements are not published.
  ///   - files: as in `attack`.
  public func attack(
    answers: [UInt8], least: Int, _ files: [(indicator: Indicator, bytes: [UInt8])],
    places: [Place], into result: inout Result
  ) {
    AnswerAttack(answers).run(
      files, PublicStructure(places: places, dimensions: [], periodSets: periodSets), least: least, into: &result)
  }

  /// Looks withheld figures up in every other table.
  ///
  /// - Parameters:
  ///   - parts: the files of single places by indicator, in their order.
  ///   - tables: tables of figures of other kinds, by path.
  public func search(
    _ files: [(indicator: Indicator, bytes: [UInt8])], parts: [String: [[UInt8]]],
    tables: [(path: String, bytes: [UInt8])], into result: inout Result
  ) {
    CopyAttack(files).run(parts: parts, tables: tables, into: &result)
  }

  /// Looks withheld figures up where readers compare places.
  ///
  /// - Parameters:
  ///   - comparisons: the files that comparisons are made of, by path.
  ///   - pages: the pages on which places stand beside each other.
  public func search(
    _ files: [(indicator: Indicator, bytes: [UInt8])], comparisons: [(path: String, bytes: [UInt8])],
    pages: [[UInt8]], into result: inout Result
  ) {
    ComparisonAttack(files).run(files: comparisons, pages: pages, into: &result)
  }

  /// Whether a file has a cell that is nothing but the sign of confidentiality.
  static func hasWithheld(_ bytes: [UInt8]) -> Bool {
    let comma = UInt8(ascii: ",")
    return bytes.indices.dropFirst().dropLast().contains { index in
      guard bytes[index] == UInt8(ascii: "C"), bytes[index - 1] == comma else { return false }
      return bytes[index + 1] == comma || bytes[index + 1] == 13
    }
  }
}
