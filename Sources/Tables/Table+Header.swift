/// Where a header is sought that does not stand where it should.
extension Table {
  /// The signs that tables are written with.
  private static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")]
  /// In so many rows a header is looked for.
  private static let mostTitles = 30

  /// The sign between the names, where the header is one cell that holds all of some names.
  func delimiterInHeader(with names: [String]) -> UInt8? {
    let cells = header.filter { !$0.isEmpty }
    guard cells.count == 1, names.count > 1 else { return nil }
    return Table.delimiters.first { sign in
      let parts = cells[0].utf8.split(separator: sign).map { Table.plain(String(decoding: Array($0), as: UTF8.self)) }
      return names.allSatisfy(parts.contains)
    }
  }

  /// The line of a row below the header that holds all of some names; `nil` where there is none.
  func laterHeader(with names: [String]) -> Int? {
    let signs = [dialect.delimiter] + Table.delimiters.filter { cells == nil && $0 != dialect.delimiter }
    for sign in signs {
      var other = dialect
      other.delimiter = sign
      var rows = rows().rest(dialect: other)
      var count = 0
      while count < Table.mostTitles, rows.next() {
        count += 1
        let cells = Set((0..<min(rows.fieldCount, Table.mostColumns)).map { Table.plain(rows.text($0)) })
        if names.allSatisfy(cells.contains) { return rows.line }
      }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" && $0 != ":" })
  }
}
