import Figures
import Languages
import Vocabulary
import Wording

/// All indicators by layer: preconditions, work, outcomes.
struct IndicatorListPage: PageKind {
  var title: String
  var lead: String
  var groups: [Group]

  struct Group: ViewModel {
    var title: String
    var explanation: String
    var items: [IndicatorItem]

    static let fields: ViewFields<Group> = [
      .text("title", \.title), .text("explanation", \.explanation), .list("items", \.items),
    ]
  }

  static let template = "pages/indicators"
  static let sections: [Section] = [.indicators]
  static let messages: [MessageKey] = [.indicatorsLead] + IndicatorLayer.messages
  static let fields: ViewFields<IndicatorListPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("groups", \.groups),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [set.door(.indicators, description: set.text(.indicatorsLead)) { context, _ in IndicatorListPage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.indicators.title)
    lead = context.text(.indicatorsLead)
    groups = IndicatorLayer.all.compactMap { layer in
      let items = context.site.inOrder(context.figures.indicators.filter { $0.layer == layer.layer })
      guard !items.isEmpty else { return nil }
      return Group(
        title: context.text(layer.title), explanation: context.text(layer.explanation),
        items: items.map { IndicatorItem($0, in: context) })
    }
  }
}

extension Section {
  static let indicators = Section("indicators")
}

extension MessageKey {
  fileprivate static let indicatorsLead = MessageKey("site.lead.indicators")
}
