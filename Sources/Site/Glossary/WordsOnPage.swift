import Content
import Wording

/// The words that a page uses, with what each means, at the end of the page.
struct WordsOnPage: ViewModel {
  var items: [Item]

  struct Item: ViewModel {
    var id: String
    var name: String
    var definition: String
    /// Where there is more about it.
    var address: String

    static let fields: ViewFields<Item> = [
      .text("id", \.id), .text("name", \.name), .text("definition", \.definition), .text("address", \.address),
    ]
  }

  static let template = "layouts/words"
  static let fields: ViewFields<WordsOnPage> = [.list("items", \.items)]

  /// The content of a page with its words: the first of each in running text leads to its meaning below.
  static func explained(_ content: String, in context: PageContext) -> String {
    guard let glossary = context.site.content.glossaries[context.language] else { return content }
    var walk = TermWalk(content, finder: glossary.finder)
    let (text, found) = walk.linked(ids: glossary.terms.map(\.id))
    guard !found.isEmpty else { return content }
    let part = WordsOnPage(found.map { glossary.terms[$0] }, in: context)
    return text + context.site.templates.render(template, part, context.site.labels(context.language))
  }

  private init(_ terms: [GlossaryTerm], in context: PageContext) {
    let list = context.link(.words)
    items = terms.map { term in
      Item(
        id: term.id, name: context.words.text(term.name), definition: context.words.text(term.definition),
        address: "\(list)#\(term.id)")
    }
  }
}
