import FoundationEssentials
import Vocabulary

/// Looks a withheld figure up where places stand beside each other: in the files that readers compare places by, and in the
/// tables of pages that say of their rows and columns what they are of.
///
/// Of a withheld figure neither may have a number or a picture, nor a verdict, which would tell on which side of another it lies.
struct ComparisonAttack {
  /// Of an indicator's own figures, without any breakdown.
  private struct Key: Hashable {
    var indicator: String
    var place: String
    var period: String
  }

  /// A file of comparison as anybody reads it.
  private struct File: Decodable {
    var indicator: String
    var places: [String]
    var periods: [String]
    var text: [[String]]
    var value: [[Double?]]
    var low: [[Double?]]?
    var high: [[Double?]]?
    var n: [[Double?]]?
    var latest: String
    var network: [String]
    var change: [[String]]
    var pairs: String?
  }

  private var withheld: Set<Key> = []

  init(_ files: [(indicator: Indicator, bytes: [UInt8])]) {
    for (indicator, bytes) in files where Audit.hasWithheld(bytes) {
      let table = PublishedTable(bytes, indicator: indicator)
      for key in table.keys where key.category.isEmpty && table.rows[key]?.isWithheld == true {
        withheld.insert(Key(indicator: indicator.id.name, place: key.place, period: key.period))
      }
    }
  }

  func run(files: [(path: String, bytes: [UInt8])], pages: [[UInt8]], into result: inout Audit.Result) {
    var written: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasSuffix(".json") {
      written[String(path.dropLast(".json".utf8.count))] = bytes
      read(bytes, into: &result)
    }
    for (path, bytes) in files where path.hasSuffix(".js") {
      // What a page loads is the same file in a call.
      let start = bytes.firstIndex(of: UInt8(ascii: "(")).map { $0 + 1 } ?? 0
      let end = bytes.lastIndex(of: UInt8(ascii: ")")) ?? bytes.endIndex
      let json = Array(bytes[min(start, end)..<end])
      if let other = written[String(path.dropLast(".js".utf8.count))], other.dropLast().elementsEqual(json) { continue }
      read(json, into: &result)
    }
    guard !withheld.isEmpty else { return }
    for page in pages { read(page: page, into: &result) }
  }

  // MARK: Files

  /// A file that can't be read is reported: nobody can vouch for it.
  private func read(_ bytes: [UInt8], into result: inout Audit.Result) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      result.unmet.append(Audit.Leak(indicator: "compare", place: "", period: "", category: "", bounds: 0...0))
      return
    }
    for (row, place) in file.places.enumerated() {
      for (column, period) in file.periods.enumerated() {
        result.rows += 1
        let key = Key(indicator: file.indicator, place: place, period: period)
        if withheld.contains(key), tells(file, row, column) { report(key, into: &result) }
      }
    }
  }

  private func tells(_ file: File, _ row: Int, _ column: Int) -> Bool {
    func cell<Value>(_ list: [[Value]]) -> Value? {
      list.indices.contains(row) && list[row].indices.contains(column) ? list[row][column] : nil
    }
    let numbers = [file.value, file.low, file.high, file.n].compactMap { $0 }
    if numbers.contains(where: { (cell($0) ?? nil) != nil }) { return true }
    if ComparisonAttack.hasDigit((cell(file.text) ?? "").utf8) { return true }
    // A change is told of the later year, and tells the year before too.
    let changes = [
      cell(file.change),
      file.change.indices.contains(row) && file.change[row].indices.contains(column + 1)
        ? file.change[row][column + 1] : nil,
    ]
    if changes.contains(where: { $0.map { !$0.isEmpty && $0 != "not-comparable" } ?? false }) { return true }
    guard file.periods[column] == file.latest else { return false }
    if file.network.indices.contains(row), !file.network[row].isEmpty { return true }
    return row > 0 && hasVerdict(file, of: row - 1)
  }

  /// Whether any pair of municipalities that one belongs to has a verdict.
  private func hasVerdict(_ file: File, of municipality: Int) -> Bool {
    guard let pairs = file.pairs.map({ Array($0.utf8) }) else { return false }
    let count = file.places.count - 1
    var index = 0
    for first in 0..<max(0, count) {
      for second in (first + 1)..<max(first + 1, count) {
        defer { index += 1 }
        guard first == municipality || second == municipality else { continue }
        if !pairs.indices.contains(index) || pairs[index] != UInt8(ascii: "x") { return true }
      }
    }
    return false
  }

  // MARK: Pages

  /// Rows and heads say what they are of by `data-place`, or by `data-indicator` and `data-period`; a row's cells stand
  /// under the heads in their order, the last under the last. A list that says what it is of by `data-indicator` and
  /// `data-period` names places by how they changed until then.
  private func read(page: [UInt8], into result: inout Audit.Result) {
    for list in ComparisonAttack.pieces(of: page[...], from: "<dd data-indicator", to: "</dd>") {
      let of = ComparisonAttack.names(of: list)
      for item in ComparisonAttack.pieces(of: list, from: "<a data-place", to: ">") {
        result.rows += 1
        guard let indicator = of["indicator"], let period = of["period"],
          let place = ComparisonAttack.names(of: item)["place"]
        else { continue }
        let before = Int(period).map { String($0 - 1) } ?? ""
        for told in [period, before] {
          let key = Key(indicator: indicator, place: place, period: told)
          if withheld.contains(key) { report(key, into: &result) }
        }
      }
    }
    for table in ComparisonAttack.pieces(of: page[...], from: "<table", to: "</table>") {
      var heads: [[String: String]] = []
      for row in ComparisonAttack.pieces(of: table, from: "<tr", to: "</tr>") {
        let found = ComparisonAttack.pieces(of: row, from: "<th", to: "</th>").map(ComparisonAttack.names).filter {
          !$0.isEmpty
        }
        if !found.isEmpty { heads = found }
        let own = ComparisonAttack.names(of: row)
        guard found.isEmpty, !own.isEmpty else { continue }
        let cells = ComparisonAttack.pieces(of: row, from: "<td", to: "</td>").suffix(heads.count)
        for (head, cell) in zip(heads.suffix(cells.count), cells) {
          result.rows += 1
          let all = own.merging(head) { first, _ in first }
          guard let indicator = all["indicator"], let place = all["place"], let period = all["period"] else { continue }
          let key = Key(indicator: indicator, place: place, period: period)
          if withheld.contains(key), ComparisonAttack.tells(cell) { report(key, into: &result) }
        }
      }
    }
  }

  /// Whether a cell has a number, or a picture, which would tell where a value lies.
  private static func tells(_ cell: ArraySlice<UInt8>) -> Bool {
    hasDigit(text(of: cell)) || pictures.contains { cell.position(of: $0) != nil }
  }

  private static let pictures = ["<path", "<circle", "<rect"].map { Array($0.utf8) }

  private func report(_ key: Key, into result: inout Audit.Result) {
    result.findings.append(
      Audit.Leak(indicator: key.indicator, place: key.place, period: key.period, category: "", bounds: 0...0))
  }

  private static func hasDigit(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { 48...57 ~= $0 } }

  /// What stands from one text to another, both included.
  private static func pieces(of bytes: ArraySlice<UInt8>, from start: String, to end: String) -> [ArraySlice<UInt8>] {
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let first = rest.position(of: start) {
      let inside = rest[first...]
      guard let last = inside.position(of: end) else { return pieces + [inside] }
      pieces.append(inside[..<(last + end.count)])
      rest = inside[(last + end.count)...]
    }
    return pieces
  }

  /// What the first tag says it is of.
  private static func names(of piece: ArraySlice<UInt8>) -> [String: String] {
    let tag = piece.prefix { $0 != UInt8(ascii: ">") }
    var names: [String: String] = [:]
    for (name, attribute) in attributes {
      guard let start = tag.position(of: attribute) else { continue }
      let value = tag[(start + attribute.count)...].prefix { $0 != UInt8(ascii: "\"") }
      names[name] = String(decoding: value, as: UTF8.self)
    }
    return names
  }

  private static let attributes = ["indicator", "place", "period"].map { ($0, Array(" data-\($0)=\"".utf8)) }

  /// The text outside tags.
  private static func text(of piece: ArraySlice<UInt8>) -> [UInt8] {
    var isInTag = false
    return piece.filter { byte in
      if byte == UInt8(ascii: "<") { isInTag = true }
      defer { if byte == UInt8(ascii: ">") { isInTag = false } }
      return !isInTag
    }
  }
}
