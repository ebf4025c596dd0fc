import Tables

/// Residents aged 15 to 29, estimated from all residents: about 15 %, a little more or less by municipality.
enum YouthTable {
  /// - Parameter population: `places/population.csv`, which has residents of all ages.
  static func bytes(_ population: String, seed: UInt64) -> [UInt8] {
    var table = TableWriter()
    table.row(["municipality", "date", "age", "count", "source"])
    for line in population.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count >= 4, cells[2] == "all", let all = Int(cells[3]) else { continue }
      var random = SplitMix64(seed: seed, name: "youth \(cells[0])")
      let share = random.number(0.14...0.16)
      let count = Int((Double(all) * share).rounded())
      table.row([String(cells[0]), String(cells[1]), "15-29", "\(count)", "demonstration-residents"])
    }
    return table.bytes
  }
}
