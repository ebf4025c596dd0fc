extension Message {
  /// The message in ICU syntax, as `MessageParser` reads it.
  var written: String { written(inPlural: false) }

  private func written(inPlural: Bool) -> String {
    parts.map { part in
      switch part {
      case .text(let literal): Message.quoted(literal, inPlural: inPlural)
      case .argument(let name): "{\(name)}"
      case .percent(let name): "{\(name), number, percent}"
      case .pound: "#"
      case .plural(let plural): plural.written
      case .select(let argument, let cases):
        "{\(argument), select, \(Message.written(cases, inPlural: inPlural))}"
      }
    }.joined()
  }

  fileprivate static func written(_ cases: [Case], inPlural: Bool) -> String {
    cases.map { "\($0.name) {\($0.message.written(inPlural: inPlural))}" }.joined(separator: " ")
  }

  /// A text with what would begin or end an argument between apostrophes.
  private static func quoted(_ text: String, inPlural: Bool) -> String {
    var result = ""
    for (index, character) in zip(text.indices, text) {
      switch character {
      case "{", "}": result += "'\(character)'"
      case "#" where inPlural: result += "'#'"
      case "'":
        let next = text[text.index(after: index)...].first
        result += next.map { "'{}#".contains($0) } ?? true ? "''" : "'"
      default: result.append(character)
      }
    }
    return result
  }

  /// The same message with the plural categories of another language: what the language does not tell apart is left out,
  /// and what this message lacks is as its `other`.
  func fitted(cardinal: [String], ordinal: [String]) -> Message {
    Message(
      parts: parts.map { part in
        switch part {
        case .text, .argument, .percent, .pound: part
        case .select(let argument, let cases):
          .select(
            argument: argument,
            cases: cases.map { Case(name: $0.name, message: $0.message.fitted(cardinal: cardinal, ordinal: ordinal)) })
        case .plural(let plural): .plural(plural.fitted(cardinal: cardinal, ordinal: ordinal))
        }
      })
  }

  /// Whether a plural is anywhere in the message.
  var hasPlural: Bool {
    parts.contains { part in
      switch part {
      case .plural: true
      case .select(_, let cases): cases.contains { $0.message.hasPlural }
      case .text, .argument, .percent, .pound: false
      }
    }
  }

  /// What the message says itself, without what is filled in.
  var literals: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .text(let literal): [literal]
      case .select(_, let cases): cases.flatMap(\.message.literals)
      case .plural(let plural):
        (plural.exact.sorted { $0.key < $1.key }.map(\.value) + plural.cases.map(\.message)).flatMap(\.literals)
      case .argument, .percent, .pound: []
      }
    }
  }
}

extension Message.Plural {
  fileprivate var written: String {
    let exact = exact.sorted { $0.key < $1.key }.map { Message.Case(name: "=\($0.key)", message: $0.value) }
    let kind = isOrdinal ? "selectordinal" : "plural"
    let distance = offset == 0 ? "" : "offset:\(offset) "
    return "{\(argument), \(kind), \(distance)\(Message.written(exact + cases, inPlural: true))}"
  }

  fileprivate func fitted(cardinal: [String], ordinal: [String]) -> Message.Plural {
    var fitted = self
    fitted.exact = exact.mapValues { $0.fitted(cardinal: cardinal, ordinal: ordinal) }
    let other = cases.first { $0.name == "other" }?.message ?? Message(parts: [])
    fitted.cases = (isOrdinal ? ordinal : cardinal).map { category in
      let own = cases.first { $0.name == category }?.message ?? other
      return Message.Case(name: category, message: own.fitted(cardinal: cardinal, ordinal: ordinal))
    }
    if let decimal = cases.first(where: { $0.name == Message.decimalCategory }) {
      fitted.cases.append(
        Message.Case(name: decimal.name, message: decimal.message.fitted(cardinal: cardinal, ordinal: ordinal)))
    }
    return fitted
  }
}
