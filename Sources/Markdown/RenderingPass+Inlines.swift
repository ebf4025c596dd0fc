import Diagnostics
import Markup

extension RenderingPass {
  mutating func write(_ inlines: [Inline], to writer: inout MarkupWriter) {
    for inline in inlines { write(inline, to: &writer) }
  }

  private mutating func write(_ inline: Inline, to writer: inout MarkupWriter) {
    switch inline.content {
    case .text(let text): say(text, to: &writer)
    case .softBreak: say("\n", to: &writer)
    case .lineBreak:
      writer.void("br") { _ in }
      say("\n", to: &writer)
    case .code(let text): writer.element("code") { say(text, to: &$0) }
    case .emphasis(let inner): writer.element("em") { write(inner, to: &$0) }
    case .strong(let inner): writer.element("strong") { write(inner, to: &$0) }
    case .link(let link): write(link, to: &writer)
    case .image(let image): inlinePicture(image, to: &writer)
    case .footnote(let name): reference(to: name, to: &writer)
    case .html(let text):
      if renderer.allowsRawHTML {
        writer.raw(bytes: Array(text.utf8))
      } else if !isComment(text) {
        warnOfHTML(inline.location)
        say(text, to: &writer)
      }
    }
  }

  mutating func say(_ text: String, to writer: inout MarkupWriter) {
    writer.text(text)
    words += text
  }

  private mutating func write(_ link: Inline.Link, to writer: inout MarkupWriter) {
    switch renderer.link(link, &log) {
    case .anchor(let address, let language):
      if link.content.plainText.allSatisfy(\.isWhitespace), !link.content.contains(where: \.isImage) {
        log.error("link.text", link.location, "the link has no text", hint: "write between the brackets where it leads")
      }
      writer.element("a") { anchor in
        anchor.attribute("href", address)
        if let language { anchor.attribute("hreflang", language) }
        if !link.title.isEmpty { anchor.attribute("title", link.title) }
        write(link.content, to: &anchor)
      }
    case .inline(let markup, let text):
      writer.raw(bytes: markup.bytes)
      words += text
    case .unlinked: write(link.content, to: &writer)
    }
  }

  private mutating func inlinePicture(_ image: Inline.Link, to writer: inout MarkupWriter) {
    switch renderer.picture(image, levelBelow, &log) {
    case .picture(let address, let size):
      picture(image, address, size, to: &writer)
      words += image.content.plainText
    case .block:
      log.error(
        "markdown.block-in-line", image.location, "a chart, table or video stands within a line of text",
        hint: "give it a paragraph of its own, with a blank line before and after")
    case .unshown: break
    }
  }

  func picture(
    _ image: Inline.Link, _ address: String, _ size: (width: Int, height: Int)?, to writer: inout MarkupWriter
  ) {
    writer.void("img") { img in
      img.attribute("src", address)
      img.attribute("alt", image.content.plainText)
      if let size {
        img.attribute("width", String(size.width))
        img.attribute("height", String(size.height))
      }
      img.attribute("loading", "lazy")
      img.attribute("decoding", "async")
    }
  }
}

extension Inline {
  var isImage: Bool {
    guard case .image = content else { return false }
    return true
  }
}
