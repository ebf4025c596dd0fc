import Tables

/// Each centre's yearly form: its target group, staff and money, in proportion to its size.
enum KeyFigureTable {
  static func bytes(_ centres: [InventedCentre], seed: UInt64) -> [UInt8] {
    var table = TableWriter()
    table.row(
      [
        "place", "year", "target_group", "target_method", "staff_fte", "staff_cost", "premises_cost", "other_cost",
        "income",
      ])
    for centre in centres {
      var random = SplitMix64(seed: seed, name: "key " + centre.id)
      let target = Int(centre.activities * centre.visits / 4 / 10) * 10
      for year in centre.years {
        // Half a post for each hundred activities; wages rise by about 5 % a year.
        let halves = max(2, Int((centre.activities / 100).rounded()))
        let wage = 26_000 + 1_400 * (year - 2019)
        table.cell(centre.id)
        table.cell(year)
        table.cell(target)
        table.cell("estimate")
        table.cell("\(halves / 2)" + (halves % 2 == 1 ? ".5" : ""))
        table.cell(halves * wage / 2)
        table.cell(random.integer(60...95) * Int(centre.activities) / 5)
        table.cell(random.integer(30...60) * Int(centre.activities) / 5)
        table.cell(random.integer(5...20) * Int(centre.activities) / 5)
        table.endRow()
      }
    }
    return table.bytes
  }
}
