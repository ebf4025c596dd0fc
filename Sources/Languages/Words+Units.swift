public import Vocabulary

extension Words {
  /// The words of units that a portal declares: a symbol that stands behind every number the same, in whatever form the
  /// language has for it. They go over messages of the same name.
  public func adding(_ units: [DeclaredUnit], or fallbacks: [Language]) -> Words {
    var words = self
    for declared in units {
      let symbol = declared.symbol.text(in: language, or: fallbacks)
      let name = declared.name.text(in: language, or: fallbacks)
      let prefix = "unit.\(declared.unit)."
      for key in ["amount", "clause", "sort"] { words.messages[prefix + key] = nil }
      words.messages[prefix + "phrase"] = Message(parts: [.argument("n"), .text("\u{A0}\(symbol)")])
      words.messages[prefix + "axis"] = Message(parts: [.text(name.isEmpty ? symbol : name)])
    }
    return words
  }
}
