import Diagnostics
import Figures
import Tables
import Vocabulary

/// Looks a withheld figure up wherever else it could stand: in the files of single places, and in every other table of
/// figures, such as that of changes.
///
/// Only figures that are published somewhere with a number are of use, so that a place's file need not be read: it must
/// be, byte for byte, the part of the indicator's file that is about the place.
struct CopyAttack {
  /// A figure by the texts of its cells.
  private struct Key: Hashable {
    var indicator: String
    var place: String
    var period: String
    var category: String
  }

  /// Withheld figures, and their indicators' names.
  private var withheld: Set<Key> = []
  private let files: [(indicator: Indicator, bytes: [UInt8])]

  init(_ files: [(indicator: Indicator, bytes: [UInt8])]) {
    self.files = files
    for (indicator, bytes) in files where Audit.hasWithheld(bytes) {
      let table = PublishedTable(bytes, indicator: indicator)
      for key in table.keys where table.rows[key]?.isWithheld == true {
        withheld.insert(
          Key(
            indicator: indicator.id.name, place: key.place, period: key.period,
            category: key.category.isEmpty ? "" : "\(key.dimension)=\(key.category)"))
      }
    }
  }

  /// - Parameters:
  ///   - parts: the files of single places, by indicator, in the order of the indicator's own file.
  ///   - tables: other tables with the columns `indicator`, `place` and `period`, by path.
  func run(parts: [String: [[UInt8]]], tables: [(path: String, bytes: [UInt8])], into result: inout Audit.Result) {
    for (indicator, bytes) in files {
      guard let parts = parts[indicator.id.name], !parts.isEmpty else { continue }
      let bodies = parts.flatMap { CopyAttack.body($0) }
      guard bodies.count != CopyAttack.body(bytes).count || !bodies.elementsEqual(CopyAttack.body(bytes)) else {
        continue
      }
      result.findings.append(
        Audit.Leak(indicator: indicator.id.name, place: "", period: "", category: "", bounds: 0...0))
    }
    for (path, bytes) in tables { read(bytes, path, into: &result) }
  }

  /// The rows below the header.
  private static func body(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.firstIndex(of: 10).map { bytes[($0 + 1)...] } ?? []
  }

  private func read(_ bytes: [UInt8], _ path: String, into result: inout Audit.Result) {
    var log = DiagnosticLog()
    guard let table = Table(bytes, file: path, into: &log), let indicator = table.column("indicator"),
      let place = table.column("place"), let period = table.column("period")
    else { return }
    let dimension = table.column("dimension")
    let category = table.column("category")
    let before = table.column("compared_with")
    // Of a withheld figure a table may say that it is withheld; any number of it says more.
    let of = { (names: [String]) in table.header.indices.filter { names.contains(table.header[$0]) } }
    let both = ["difference", "lower", "upper", "relative"]
    let spans = [(period, of(["value", "before", "to"] + both))] + (before.map { [($0, of(["from"] + both))] } ?? [])
    var rows = table.rows()
    while rows.next() {
      result.rows += 1
      let part = category.map { rows.text($0) } ?? ""
      let name = part.isEmpty ? "" : "\(rows.text(dimension))=\(part)"
      for (span, numbers) in spans where numbers.contains(where: { !rows.text($0).isEmpty }) {
        let key = Key(
          indicator: rows.text(indicator), place: rows.text(place), period: rows.text(span), category: name)
        guard withheld.contains(key) else { continue }
        result.findings.append(
          Audit.Leak(
            indicator: key.indicator, place: key.place, period: key.period, category: key.category, bounds: 0...0))
      }
    }
  }
}
