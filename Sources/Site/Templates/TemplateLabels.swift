import Languages
import Mustache
import Wording

/// The words that templates use by name, as `{{t.downloads}}`; each is the message `site.label.<name>`.
struct TemplateLabels: MustacheParent, Sendable {
  private let texts: [String: String]

  init(_ words: Words) {
    texts = Dictionary(TemplateLabels.names.map { ($0, words[TemplateLabels.key($0)]) }) { first, _ in first }
  }

  func child(named name: String) -> Any? { texts[name] }

  static let shape = ViewShape("labels", fields: names.map { .text($0) })
  static let keys = names.map(key)

  static func key(_ name: String) -> MessageKey { MessageKey("site.label.\(name)") }

  private static let names = [
    "about", "addIndicator", "addPlace", "allFigures", "allIndicators", "allPlaces", "backHome", "beforeQuote",
    "breakdowns", "category", "change", "chooseTitle", "citation", "columns", "contents", "copyLink", "corrected",
    "data",
    "keyValues", "startHere", "whoSaid", "whatWeDid", "noAnswerYet", "safeTitle", "safeNames", "safeGroups", "safeMore",
    "whoAnswered", "heard", "take", "topics",
    "demonstrationLink", "details", "discrepancy", "discrepancyNone", "downloads", "explore", "exploreHelp", "feed",
    "figures", "files", "footer", "formula", "from", "funders", "goals", "goneText", "home", "howComputed", "imprint",
    "indicator",
    "indicators", "languages",
    "licenceOfData", "menu", "menuButton", "method", "moreTopics", "movedText", "network", "news", "newsAll", "next",
    "note",
    "notFoundText", "onlyChosen",
    "period", "place", "places", "placesAll", "previous", "projects", "publisher", "reported", "reportedLead",
    "related", "residents", "residentsOfSimilar", "save", "saved", "saveFailed", "search", "searchButton", "siblings",
    "signs", "skip", "source", "sources", "subscribe", "tags", "themes", "to", "trail", "updated", "value",
    "whereItStands", "wordsHere", "asked", "notCompared", "citeSentence", "citeFull", "usedIn",
    "topic", "placeCount", "yearSpan", "rowCount", "byPlace", "byPlaceNote", "formats", "formatCSV", "formatWithheld",
    "formatJSON", "cannotBear",
    "years",
  ]
}

extension MessageKey {
  static let home = TemplateLabels.key("home")
  static let place = TemplateLabels.key("place")
  static let indicator = TemplateLabels.key("indicator")
}

/// A view model and the words that every template has besides.
struct LabelledView: MustacheParent {
  let labels: TemplateLabels
  let model: any ViewModel

  func child(named name: String) -> Any? { name == "t" ? labels : model.child(named: name) }
}
