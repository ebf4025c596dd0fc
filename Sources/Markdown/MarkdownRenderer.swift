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

  /// What is said of a text's footnotes and tables, in its language.
  public var labels: Labels

  /// The names that tables and footnotes have for whoever does not see them.
  public struct Labels: Sendable {
    /// Of a table without a caption, by the words of its head.
    public var table: @Sendable ([String]) -> String
    /// Of the notes below a text.
    public var footnotes: String
    /// Of the sign that leads to a note, by its number.
    public var footnote: @Sendable (Int) -> String
    /// Of the way back from a note to the sign.
    public var back: @Sendable (Int) -> String

    public init(
      table: @escaping @Sendable ([String]) -> String, footnotes: String,
      footnote: @escaping @Sendable (Int) -> String, back: @escaping @Sendable (Int) -> String
    ) {
      self.table = table
      self.footnotes = footnotes
      self.footnote = footnote
      self.back = back
    }
  }

  /// About how many characters an excerpt has.
  public static let excerptLength = 240

  public init(
    headingLevel: Int = 2, allowsRawHTML: Bool = false, labels: Labels, slug: @escaping (String) -> String,
    link: @escaping (Inline.Link, inout DiagnosticLog) -> RenderedLink,
    picture: @escaping (Inline.Link, Int, inout DiagnosticLog) -> RenderedPicture
  ) {
    self.headingLevel = headingLevel
    self.allowsRawHTML = allowsRawHTML
    self.labels = labels
    self.slug = slug
    self.link = link
    self.picture = picture
  }

  /// The text as HTML; what is wrong in it goes to `log`.
  public func render(_ document: MarkdownDocument, into log: inout DiagnosticLog) -> RenderedMarkdown {
    var pass = RenderingPass(
      renderer: self, headings: HeadingIDs(slug: slug), footnotes: document.footnotes, log: log)
    pass.shift = headingLevel - (document.headings.map(\.level).min() ?? 1)
    var writer = MarkupWriter()
    pass.write(document.blocks, to: &writer)
    pass.writeFootnotes(to: &writer)
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
