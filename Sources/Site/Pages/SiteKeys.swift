public import Languages
import Wording

extension MessageKey {
  static let sourceLine = MessageKey("site.chart.source", "publisher", "date", "licence")
  static let demonstrationCaption = MessageKey("site.table.demonstration", "caption", "scope")
  static let ownCentres = MessageKey("site.label.ownCentres")
  static let citation = MessageKey("site.citation", "publisher", "title", "date", "address")

  /// The messages this room needs: those of its parts, of templates, of every kind of page and of what stands around them.
  public static let siteKeys = siteKeys(of: PageKinds.all)

  static func siteKeys(of kinds: [any PageKind.Type]) -> [MessageKey] {
    kinds.flatMap { kind in kind.sections.flatMap { [$0.segment, $0.title] } + kind.messages } + TemplateLabels.keys
      + [sourceLine, demonstrationCaption, ownCentres, citation, sectionDescription] + Surroundings.messages
      + ChartPage.messages
  }
}
