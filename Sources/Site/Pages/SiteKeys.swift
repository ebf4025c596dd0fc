public import Languages
import Wording

extension MessageKey {
  static let sourceLine = MessageKey("site.chart.source", "publisher", "date", "licence")
  static let demonstrationCaption = MessageKey("site.table.demonstration", "caption", "scope")
  static let citation = MessageKey("site.citation", "publisher", "title", "date", "address")

  /// The messages this room needs: those of its parts, of templates, of every kind of page and of what stands around them.
  public static let siteKeys: [MessageKey] =
    Section.all.flatMap { [$0.segment, $0.title] } + Labels.keys + [sourceLine, demonstrationCaption, citation]
    + [sectionDescription] + PageKinds.all.flatMap { $0.messages } + Surroundings.messages + ChartPage.messages
}
