public import Documents
import Vocabulary

/// What stands between the two `---` lines at the beginning of a post or page.
public enum FrontMatter {
  /// The keys a post or page may have.
  public static let shape = Shape.object([
    .init("title", .text, required: true, "the heading, in the language of the file"),
    .init("date", .day, "the day it was published, as in a post's file name; one to come holds it back"),
    .init("updated", .day, "the day it was last changed"),
    .init(
      "corrections",
      .list(
        .object([
          .init("date", .day, required: true, "the day it was corrected"),
          .init("text", .text, required: true, "what was wrong, and what is right"),
        ])), "what was wrong after it was published: told on the page and in the feed"),
    .init("summary", .text, "one or two sentences for lists, feeds and search engines"),
    .init("tags", .list(.text), "words to find it by, in the language of the file"),
    .init("places", .list(.slug), "the municipalities and centres it speaks of"),
    .init("projects", .list(.slug), "the projects of portal.yml whose funders must be named"),
    .init("bodies", .list(.slug), "the bodies of bodies.yml that stand behind it"),
    .init("author", .text, "who wrote it"),
    .init("image", .text, "a picture beside the file, shown in lists"),
    .init("alt", .text, "what the picture shows, for those who can't see it"),
    .init(
      "aliases", .list(.text), "addresses it had before, such as /old/page.html; the same in all languages, if you like"
    ),
    .init("footer", .boolean, "false leaves a page out of the foot of all pages: another one leads to it"),
    .init("draft", .boolean, "true keeps it off the site"),
    .init("publish", .day, "the first day it is shown, where that is not its date"),
    .init("expire", .day, "the last day it is shown"),
    .init(
      "public", PublicText.shape, "what it says of persons on purpose: addresses, numbers and days, with the reason"),
    .init("translation", .slug, "a key that versions with different file names share"),
  ])

  /// Splits a file in front matter and text; `nil` where it does not begin with front matter that ends.
  ///
  /// - Returns: the YAML, which begins on line 2, the text, and the line the text begins on.
  static func split(_ bytes: [UInt8]) -> (yaml: [UInt8], text: [UInt8], textLine: Int)? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = bytes.starts(with: mark) ? 3 : 0
    var lineNumber = 0
    var yamlStart = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      var line = bytes[start..<end]
      while let last = line.last, last == 13 || last == 32 { line.removeLast() }
      lineNumber += 1
      let next = min(end + 1, bytes.count)
      let isRule = line.elementsEqual([45, 45, 45])
      if lineNumber == 1 {
        guard isRule else { return nil }
        yamlStart = next
      } else if isRule {
        return (Array(bytes[yamlStart..<start]), Array(bytes[next...]), lineNumber + 1)
      }
      start = end + 1
    }
    return nil
  }
}
