public import Vocabulary

extension Portal {
  /// A portal with nothing said but its languages and its cut-off day.
  public init(languages: [Language], cutOff: Day) {
    self.init(
      title: LocalizedText([:]), summary: LocalizedText([:]), baseAddress: "", languages: languages,
      publisher: Publisher(name: LocalizedText([:]), address: "", email: nil),
      licence: Licence(name: "", address: ""), thresholds: Thresholds(), projects: [], navigation: [],
      allowsRawHTML: false, cutOff: cutOff, featured: [])
  }
}
