import Languages

/// The columns of the data files and the messages that explain them.
enum OpenDataColumns {
  static let names = [
    "indicator", "place", "period", "dimension", "category", "value", "numerator", "denominator", "lower", "upper",
    "n", "status", "confidentiality", "demonstration", "source", "unit",
  ]

  static let keys = names.map(key)

  static func key(_ name: String) -> MessageKey { MessageKey("site.column.\(name)") }
}
