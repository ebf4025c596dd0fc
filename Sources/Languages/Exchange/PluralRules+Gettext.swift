extension PluralRules {
  /// The rules as gettext writes them in C, `nplurals=2; plural=(n != 1);`, of whole numbers alone.
  var gettext: String {
    let conditions = conditionsOfWholeNumbers
    let count = conditions.count + 1
    guard count > 1 else { return "nplurals=1; plural=0;" }
    let chain = conditions.enumerated().map { "(\($0.element)) ? \($0.offset) : " }.joined()
    return "nplurals=\(count); plural=\(chain)\(count - 1);"
  }
}
