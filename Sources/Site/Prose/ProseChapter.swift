import Content
import Diagnostics
import Languages
import Markdown
import Markup
import Vocabulary
import Wording

/// A chapter of the site's own prose: a heading and what stands below it.
///
/// A link without words is filled in: `[](threshold:people)` by the portal's own number, `[](threshold:people-1)` by the
/// number below it, `[](sources:demonstration)` by names. A block with `[](when:survey)` stands only in a portal of which
/// that is true.
struct ProseChapter: Sendable {
  /// What follows the number in the name of its file: `40-protection` is `protection`, the chapter's address on its page.
  let id: String
  let title: String
  /// The language that it is written in.
  let language: Language
  private let blocks: [Block]

  init?(
    _ name: String, _ language: Language, _ bytes: [UInt8], file: String, into log: inout DiagnosticLog
  ) {
    let (source, text) = ChapterSource.split(bytes)
    let firstLine = source == nil ? 1 : 2
    guard let document = MarkdownDocument(text, file: file, firstLine: firstLine, into: &log) else { return nil }
    guard case .heading(1, let title)? = document.blocks.first?.content else {
      log.error(
        "text.heading", SourceLocation(file: file, line: firstLine, column: 1), "the chapter has no name",
        hint: "begin it with a line such as # How we count")
      return nil
    }
    id = String(name.drop { $0.isNumber || $0 == "-" })
    self.title = title.plainText
    self.language = language
    blocks = Array(document.blocks.dropFirst())
    for (link, isPicture) in document.links where ProseReference(link, isPicture: isPicture) == nil {
      log.error(
        "text.reference", link.destinationLocation,
        "\"\(link.destination.prefix(60))\" is nothing that a text of the site can name",
        hint: hint(for: link.destination, among: ProseReference.all))
    }
  }

  /// The text below the heading as markup; `nil` where nothing of it is true of the portal.
  func body(_ facts: ProseFacts) -> String? {
    let shown = blocks.filter { block in block.conditions.allSatisfy(facts.isTrue) }
    guard !shown.isEmpty else { return nil }
    // What is wrong in a text was told when it was read.
    var log = DiagnosticLog()
    let renderer = MarkdownRenderer(
      headingLevel: 3, labels: MarkdownRenderer.Labels(facts.words.words), slug: { facts.words.words.slug($0) },
      link: { link, _ in
        switch ProseReference(link, isPicture: false) {
        case .web(let address)?: .anchor(address: address)
        case .value(let name)?: .inline(Markup { $0.text(facts.value(of: name)) }, text: facts.value(of: name))
        case .condition?, nil: .inline(Markup { _ in }, text: "")
        }
      }, picture: { _, _, _ in .unshown })
    return renderer.render(MarkdownDocument(blocks: shown.map(\.withoutConditions)), into: &log).body.string
  }
}

extension Block {
  /// What must be true of the portal for a paragraph to stand.
  fileprivate var conditions: [String] {
    MarkdownDocument(blocks: [self]).links.compactMap { link, isPicture in
      guard case .condition(let name)? = ProseReference(link, isPicture: isPicture) else { return nil }
      return name
    }
  }

  /// Without the links that only say when it stands, and the blank behind them.
  fileprivate var withoutConditions: Block {
    guard case .paragraph(let content) = content else { return self }
    var block = self
    let rest = content.drop { inline in
      guard case .link(let link) = inline.content, case .condition? = ProseReference(link, isPicture: false) else {
        if case .softBreak = inline.content { return true }
        return false
      }
      return true
    }
    block.content = .paragraph(Array(rest))
    return block
  }
}
