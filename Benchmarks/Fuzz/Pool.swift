/// The words of a portal, to be put where others stand.
struct Pool {
  private var byKey: [String: [String]] = [:]
  private var byKind: [ValueKind: [String]] = [:]

  /// The words of every table and document.
  init(_ base: Mutant) {
    for path in base.paths where path.hasPrefix("content/") {
      let text = base.text(path)
      switch path.split(separator: ".").last {
      case "csv":
        let table = RawTable(text)
        for (column, name) in table.header.enumerated() {
          for row in table.rows.prefix(40) where column < row.count { add(row[column], key: name) }
        }
      case "yml":
        for token in YAMLToken.all(in: text) { add(token.text, key: token.key) }
      default: continue
      }
    }
    byKey = byKey.mapValues { Array(Set($0)).sorted() }
    byKind = byKind.mapValues { Array(Set($0)).sorted() }
  }

  func values(of key: String) -> [String] { byKey[key] ?? [] }
  func values(of kind: ValueKind) -> [String] { byKind[kind] ?? [] }

  private mutating func add(_ value: String, key: String) {
    guard !value.isEmpty else { return }
    byKey[key, default: []].append(value)
    byKind[ValueKind(value), default: []].append(value)
  }
}
