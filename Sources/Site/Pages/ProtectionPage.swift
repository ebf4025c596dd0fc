import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// What is not published, by which rules, how much that is, and how it was attacked.
struct ProtectionPage: PageKind {
  var title: String
  var lead: String
  var rulesTitle: String
  var rules: [String]
  var countsTitle: String
  var table: FigureTable
  var auditTitle: String
  var audit: String
  var methodAddress: String

  static let template = "pages/protection"
  static let sections: [Section] = [.protection]
  static let messages: [MessageKey] = [
    .protectionLead, .protectionRules, .protectionCounts, .protectionCaption, .protectionPublished,
    .protectionWithheld, .protectionAll, .protectionAudit, .protectionAuditText, .protectionHidden,
  ]
  static let fields: ViewFields<ProtectionPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("rulesTitle", \.rulesTitle), .texts("rules", \.rules),
    .text("countsTitle", \.countsTitle), .table("table", \.table), .text("auditTitle", \.auditTitle),
    .text("audit", \.audit), .text("methodAddress", \.methodAddress),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    let audit = set.audit
    return [
      set.door(.protection, description: set.text(.protectionLead)) { context, _ in
        ProtectionPage(audit, in: context)
      }
    ]
  }

  private init(_ audit: AuditSummary, in context: PageContext) {
    title = context.text(Section.protection.title)
    lead = context.text(.protectionLead)
    rulesTitle = context.text(.protectionRules)
    rules = ProtectionPage.rules(context)
    countsTitle = context.text(.protectionCounts)
    table = ProtectionPage.table(context)
    auditTitle = context.text(.protectionAudit)
    self.audit = context.text(
      .protectionAuditText,
      [
        "rows": .integer(audit.rows), "equations": .integer(audit.equations), "attacked": .integer(audit.attacked),
      ])
    methodAddress = context.link(.method)
  }

  /// Every rule with how many figures are withheld by it.
  private static func rules(_ context: PageContext) -> [String] {
    context.figures.rules.filter { context.figures.isInForce($0) }.map { statement in
      let sentence = context.text(.rule(statement, in: "trust"), context.words.arguments(of: statement))
      guard let count = context.figures.withheldBy[statement.rule], count > 0 else { return sentence }
      return sentence + " " + context.text(.protectionHidden, ["n": .integer(count)])
    }
  }

  private static func table(_ context: PageContext) -> FigureTable {
    let words = context.words
    // As the files of data have them: of a portal of one town, the town's for every place that it stands for.
    let all = context.site.data.figures
    let counts = context.site.inOrder(context.figures.indicators).map { ($0, all.counts(of: $0.id)) }
    var rows = counts.map { indicator, count in
      FigureTable.Row(
        name: words.title(of: indicator.id), address: context.link(.indicator(indicator.id)),
        cells: [.count(count.published, words), .count(count.withheld, words)])
    }
    let sums = counts.map(\.1).reduce((0, 0)) { ($0.0 + $1.published, $0.1 + $1.withheld) }
    rows.append(
      FigureTable.Row(
        name: context.text(.protectionAll), address: nil, cells: [.count(sums.0, words), .count(sums.1, words)]))
    return FigureTable(
      words: words, caption: context.text(.protectionCaption), rowHead: context.text(.indicator),
      heads: [context.text(.protectionPublished), context.text(.protectionWithheld)], rows: rows, isSortable: false)
  }
}

extension PublishedFigures {
  /// Whether a rule can withhold anything here: a portal without surveys tells nothing of answers.
  fileprivate func isInForce(_ statement: RuleStatement) -> Bool {
    guard let lineage, withheldBy[statement.rule] ?? 0 == 0 else { return true }
    switch statement.rule {
    case .answers: return hasSurvey
    case .derived, .companions: return lineage.rules.values.contains { !$0.isEmpty }
    default: return lineage.rules.values.contains { rules in rules.contains { $0.rule == statement.rule } }
    }
  }
}

extension Section {
  static let protection = Section("protection")
}

extension MessageKey {
  fileprivate static let protectionLead = MessageKey("trust.protection.lead")
  fileprivate static let protectionRules = MessageKey("trust.protection.rules")
  fileprivate static let protectionCounts = MessageKey("trust.protection.counts")
  fileprivate static let protectionCaption = MessageKey("trust.protection.caption")
  fileprivate static let protectionPublished = MessageKey("trust.protection.published")
  fileprivate static let protectionWithheld = MessageKey("trust.protection.withheld")
  fileprivate static let protectionAll = MessageKey("trust.protection.all")
  fileprivate static let protectionAudit = MessageKey("trust.protection.audit")
  fileprivate static let protectionAuditText = MessageKey(
    "trust.protection.audit-text", "rows", "equations", "attacked")
  fileprivate static let protectionHidden = MessageKey("trust.protection.hidden", "n")
}
