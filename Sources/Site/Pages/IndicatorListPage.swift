import Figures
import Languages
import Vocabulary
import Wording

/// All indicators by theme, or by layer: preconditions, work, outcomes.
struct IndicatorListPage: PageKind {
  var title: String
  var lead: String
  var groups: [Group]

  struct Group: ViewModel {
    var id: String
    var title: String
    /// The page of the topic, where it has one.
    var address: String?
    var explanation: String?
    var items: [IndicatorItem]

    static let fields: ViewFields<Group> = [
      .text("id", \.id), .text("title", \.title), .text("address", ifAny: \.address),
      .text("explanation", ifAny: \.explanation), .list("items", \.items),
    ]
  }

  static let template = "pages/indicators"
  static let sections: [Section] = [.indicators]
  static let messages: [MessageKey] = [.indicatorsLead, .indicatorsLeadOfAll] + IndicatorGroup.messages
  static let fields: ViewFields<IndicatorListPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("groups", \.groups),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [set.door(.indicators, description: set.text(.indicatorsLead)) { context, _ in IndicatorListPage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.indicators.title)
    let hasReports = context.figures.indicators.contains(where: \.isReported)
    lead = context.text(hasReports ? .indicatorsLeadOfAll : .indicatorsLead)
    groups = IndicatorGroup.all(of: context.figures.indicators.filter { $0.sibling == nil }, in: context).map { group in
      Group(
        id: group.id, title: group.title,
        address: context.site.told.hasTopics
          ? context.link(context.addresses.topic(group.topic, context.language)) : nil,
        explanation: group.explanation.isEmpty ? nil : group.explanation,
        items: group.indicators.map { IndicatorItem($0, in: context) })
    }
  }
}

extension Section {
  static let indicators = Section("indicators")
}

extension MessageKey {
  fileprivate static let indicatorsLeadOfAll = MessageKey("site.lead.indicators-of-all")
  fileprivate static let indicatorsLead = MessageKey("site.lead.indicators")
}
