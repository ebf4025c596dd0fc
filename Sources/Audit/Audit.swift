public import Figures
import Vocabulary

/// Attacks a published site with nothing but its data files and what everybody knows of its places, and says which
/// withheld figures it could work out.
///
/// It shares no code with the protection it judges, and can't: this room does not see what was computed. What is read:
/// every file of data. What is used: sums over categories, over places and over the periods of a year, numerators and
/// denominators of ratios, groups of survey answers. Equations are solved exactly; intervals come from counts being
/// whole and never negative, on the equations and on what solving them gives. What an earlier release published counts
/// as known.
public struct Audit {
  /// A withheld figure that is known too well.
  public struct Finding: Hashable, Sendable {
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
    public var equations = 0
    public var findings: [Finding] = []
  }

  /// How many whole numbers a withheld count must remain possible among.
  let least: Int
  /// Below how many persons a group of survey answers is not published.
  let surveyLeast: Int
  /// What earlier releases published, somebody may have kept, and still holds: an attacker with old values that no
  /// longer hold is worse off than one without them.
  let earlier: ((FigureKey) -> Earlier?)?

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

  public init(least: Int, surveyLeast: Int, earlier: ((FigureKey) -> Earlier?)? = nil) {
    self.least = least
    self.surveyLeast = surveyLeast
    self.earlier = earlier
  }

  /// - Parameter files: the published data files by indicator, as they are.
  public func attack(
    _ files: [(indicator: IndicatorDescription, bytes: [UInt8])], places: [PlaceDescription],
    dimensions: [DimensionDescription]
  ) -> Result {
    var result = Result()
    let structure = PublicStructure(places: places, dimensions: dimensions)
    for (indicator, bytes) in files {
      // Every file is read; one without a withheld row is a known part of the others' equations at most.
      result.rows += max(0, bytes.count { $0 == UInt8(ascii: "\n") } - 1)
      guard Audit.hasWithheld(bytes) else { continue }
      let table = PublishedTable(bytes, indicator: indicator, earlier: earlier)
      if indicator.isSurvey {
        SurveyAttack(table: table, structure: structure, least: surveyLeast).run(into: &result)
      } else if table.isCount {
        let others = files.compactMap { file in
          RatioLink(from: file.indicator, to: indicator).map {
            (table: PublishedTable(file.bytes, indicator: file.indicator), link: $0)
          }
        }
        CountAttack(table: table, others: others, structure: structure, least: least).run(into: &result)
      } else if table.isShareOfVisits {
        CountAttack(table: table.numerators(), others: [], structure: structure, least: least).run(into: &result)
      }
    }
    attackMoney(files, structure, into: &result)
    return result
  }

  /// Attacks the answers to the statements of survey indexes.
  ///
  /// - Parameters:
  ///   - answers: the file of answers, as it is.
  ///   - least: below how many persons answers to statements are not published.
  ///   - files: as in `attack`.
  public func attack(
    answers: [UInt8], least: Int, _ files: [(indicator: IndicatorDescription, bytes: [UInt8])],
    places: [PlaceDescription], into result: inout Result
  ) {
    AnswerAttack(answers).run(files, PublicStructure(places: places, dimensions: []), least: least, into: &result)
  }

  /// Looks withheld figures up in every other table.
  ///
  /// - Parameters:
  ///   - parts: the files of single places by indicator, in their order.
  ///   - tables: tables of figures of other kinds, by path.
  public func search(
    _ files: [(indicator: IndicatorDescription, bytes: [UInt8])], parts: [String: [[UInt8]]],
    tables: [(path: String, bytes: [UInt8])], into result: inout Result
  ) {
    CopyAttack(files).run(parts: parts, tables: tables, into: &result)
  }

  private func attackMoney(
    _ files: [(indicator: IndicatorDescription, bytes: [UInt8])], _ structure: PublicStructure,
    into result: inout Result
  ) {
    let all = files.map(\.indicator)
    var groups: [String: [(indicator: IndicatorDescription, bytes: [UInt8])]] = [:]
    for file in files { MoneyAttack.name(of: file.indicator, among: all).map { groups[$0, default: []].append(file) } }
    for (_, group) in groups.sorted(by: { $0.key < $1.key })
    where group.contains(where: { Audit.hasWithheld($0.bytes) }) {
      let tables = group.map { PublishedTable($0.bytes, indicator: $0.indicator, earlier: earlier) }
      MoneyAttack(tables: tables, structure: structure).run(into: &result)
    }
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
