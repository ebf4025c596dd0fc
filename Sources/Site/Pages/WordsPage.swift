import Content
import Languages
import Vocabulary
import Wording

/// The glossary: every word that the portal explains, from A to Z.
struct WordsPage: PageKind {
  var title: String
  var lead: String
  var items: [Item]

  struct Item: ViewModel {
    var id: String
    var name: String
    var definition: String
    var text: String?
    var source: String?

    static let fields: ViewFields<Item> = [
      .text("id", \.id), .text("name", \.name), .text("definition", \.definition), .text("text", ifAny: \.text),
      .text("source", ifAny: \.source),
    ]
  }

  static let template = "pages/words"
  static let sections: [Section] = [.words]
  static let messages: [MessageKey] = [.wordsLead]
  static let explainsWords = false
  static let fields: ViewFields<WordsPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("items", \.items),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard set.site.content.glossaries[set.language] != nil else { return [] }
    var page = set.door(.words, description: set.text(.wordsLead)) { context, _ in WordsPage(in: context) }
    page.translations = page.translations.filter { set.site.content.glossaries[$0.key] != nil }
    return [page]
  }

  private init(in context: PageContext) {
    title = context.text(Section.words.title)
    lead = context.text(.wordsLead)
    let language = context.language
    items = (context.site.content.glossaries[language]?.terms ?? []).map { term in
      Item(
        id: term.id, name: context.words.text(term.name), definition: context.words.text(term.definition),
        text: term.text[language], source: term.source[language])
    }
  }
}

extension Section {
  static let words = Section("words")
}

extension MessageKey {
  fileprivate static let wordsLead = MessageKey("site.lead.words")
}
