public import Diagnostics
import Markup

/// Turns a text to HTML; what links and pictures become is decided by who calls.
public struct MarkdownRenderer {
  /// The level the text's highest heading gets, 2...6.
  public var headingLevel: Int
  /// Raw HTML is kept where true, and shown as text where false.
  public var allowsRawHTML: Bool
  /// A name fit for an address, made of a heading's words.
  public var slug: (String) -> String
  public var link: (Inline.Link, inout DiagnosticLog) -> RenderedLink
  /// What a picture becomes; the number is the level of a heading that belongs to it where it stands, 2...6.
  public var picture: (Inline.Link, Int, inout DiagnosticLog) -> RenderedPicture

  /// About how many characters an excerpt has.
  public static let excerptLength = 240

  public init(
    headingLevel: Int = 2, allowsRawHTML: Bool = false, slug: @escaping (String) -> String,
    link: @escaping (Inline.Link, inout DiagnosticLog) -> RenderedLink,
    picture: @escaping (Inline.Link, Int, inout DiagnosticLog) -> RenderedPicture
  ) {
    self.headingLevel = headingLevel
    self.allowsRawHTML = allowsRawHTML
    self.slug = slug
    self.link = link
    self.picture = picture
  }

  /// The text as HTML; what is wrong in it goes to `log`.
  public func render(_ document: MarkdownDocument, into log: inout DiagnosticLog) -> RenderedMarkdown {
    var pass = RenderingPass(renderer: self, headings: HeadingIDs(slug: slug), log: log)
    pass.shift = headingLevel - (document.headings.map(\.level).min() ?? 1)
    var writer = MarkupWriter()
    pass.write(document.blocks, to: &writer)
    log = pass.log
    let lines = pass.lines.filter { !$0.isEmpty }
    return RenderedMarkdown(
      body: Markup(bytes: writer.finish()), headings: pass.foundHeadings, plainText: lines.joined(separator: "\n"),
      excerpt: excerpt(pass.firstParagraph ?? ""))
  }

  private func excerpt(_ text: String) -> String {
    guard text.count > MarkdownRenderer.excerptLength else { return text }
    let words = text.prefix(MarkdownRenderer.excerptLength).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }
}

/// Gives each heading of a text an id that no other of its headings has.
public struct HeadingIDs {
  private let slug: (String) -> String
  private var taken: Set<String> = []

  public init(slug: @escaping (String) -> String) { self.slug = slug }

  public mutating func id(for text: String) -> String {
    let base = slug(text)
    let name = base.isEmpty ? "section" : base
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
