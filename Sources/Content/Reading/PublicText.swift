import Diagnostics
import Documents

/// Something personal that a post or page says on purpose, with the reason why everybody may read it.
struct PublicText: Hashable, Sendable {
  var text: String
  var location: SourceLocation
  /// Whether it stands in the text.
  var isUsed = false

  static let shape = Shape.list(
    .object([
      .init("text", .text, required: true, "The address, number or day, as the text has it."),
      .init("reason", .text, required: true, "Why everybody may read it, such as: the office's own address."),
    ]))

  /// Reads what front matter says is public; an entry without a reason is a problem.
  static func read(_ value: YAMLValue?, into log: inout DiagnosticLog) -> [PublicText] {
    (value?.elements ?? []).compactMap { element in
      guard let text = element["text"]?.text else { return nil }
      if element["reason"]?.text?.allSatisfy(\.isWhitespace) ?? true {
        log.error(
          "content.public-reason", element["reason"]?.location ?? element.location, "the reason is empty",
          hint: "say why everybody may read it")
      }
      return PublicText(text: text, location: element["text"]?.location ?? element.location)
    }
  }
}
