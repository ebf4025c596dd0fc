import Diagnostics
import Vocabulary

/// What is wrong with a message that can be read: an argument that it does not have, a plural that its language does not.
struct MessageFault: Hashable, Sendable {
  var id: String
  /// In bytes from the start of the message.
  var offset: Int
  var message: ProblemText
  var hint: ProblemText

  /// - Parameter arguments: those that it may use; `nil` where any will do.
  static func all(
    in parsed: MessageParser.Parsed, named name: String, arguments: [String]?, _ words: Words
  ) -> [MessageFault] {
    let uses = arguments.map { known in parsed.uses.filter { !known.contains($0.argument) } } ?? []
    // The first tells what the others are about, and a message may have thousands.
    return uses.prefix(5).map { use in
      MessageFault(
        id: "messages.unknown-argument", offset: use.offset,
        message: "\"{\(use.argument.prefix(60))}\" is not an argument of \"\(name)\"",
        hint: arguments?.isEmpty ?? true
          ? "this message has no arguments" : Diagnostics.hint(for: use.argument, among: arguments ?? []))
    } + parsed.plurals.flatMap { faults(of: $0.plural, at: $0.offset, named: name, words) }
  }

  private static func faults(
    of plural: Message.Plural, at offset: Int, named name: String, _ words: Words
  ) -> [MessageFault] {
    let categories = (plural.isOrdinal ? words.ordinal : words.cardinal).categories
    let given = plural.cases.map(\.name)
    let missing = categories.filter { !given.contains($0) }
    var faults: [MessageFault] = []
    if !missing.isEmpty {
      faults.append(
        MessageFault(
          id: "messages.plural-missing", offset: offset,
          message:
            "the plural of \"\(name)\" lacks \(missing.joined(separator: ", ")), which \(words.language.tag) has",
          hint: "add \(missing[0]) {…}"))
    }
    for category in given where !categories.contains(category) && category != Message.decimalCategory {
      faults.append(
        MessageFault(
          id: "messages.plural-unknown", offset: offset,
          message: "\(words.language.tag) has no plural category \"\(category)\"",
          hint: Diagnostics.hint(for: category, among: categories + [Message.decimalCategory])))
    }
    return faults
  }
}
