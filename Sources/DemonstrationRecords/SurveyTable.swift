import Glibc
import Tables

/// The answers of a wave: 20–80 for each centre and year.
struct SurveyTable {
  /// The items of the basic questionnaire with the share of favourable answers each is drawn with. Indexes come to
  /// about safety 90 %, influence 60 %, participation 50 %, learning 72 %, access 78 % and overall 90 %.
  private static let items: [(id: String, level: Double)] = [
    ("S1", 0.93), ("S2", 0.9), ("S3", 0.91), ("S4", 0.9), ("S5", 0.86), ("I1", 0.57), ("I2", 0.68), ("I3", 0.6),
    ("I4", 0.55), ("P1", 0.44), ("P2", 0.5), ("P3", 0.56), ("L1", 0.7), ("L2", 0.76), ("L3", 0.7), ("A1", 0.7),
    ("A2", 0.76), ("A3", 0.88), ("O1", 0.9),
  ]

  static func bytes(year: Int, _ centres: [InventedCentre], seed: UInt64) -> [UInt8] {
    var table = TableWriter()
    table.row(["wave", "centre", "gender", "age"] + items.map(\.id))
    for centre in centres where centre.years.contains(year) {
      var random = SplitMix64(seed: seed, name: "survey \(year) " + centre.id)
      let count = Int((Double(centre.answers) * random.number(0.85...1.15) * (year == 2020 ? 0.7 : 1)).rounded())
      for _ in 0..<max(20, min(80, count)) {
        table.row(["\(year)", centre.id] + answers(centre, year, &random))
      }
    }
    return table.bytes
  }

  private static func answers(_ centre: InventedCentre, _ year: Int, _ random: inout SplitMix64) -> [String] {
    let rest = 1 - Codes.another - Codes.notStated
    let gender = random.pick([centre.girls * rest, (1 - centre.girls) * rest, 0.01, 0.03])
    // Older young people answer more readily than the youngest.
    let age = random.pick([0.02, 0.34, 0.46, 0.12, 0.04, 0, 0.02])
    var cells = [random.chance(0.03) ? "" : Codes.genders[gender], random.chance(0.03) ? "" : Codes.ages[age]]
    let mood = (centre.mood + centre.moodTrend * Double(year - 2022)) / 100
    let person = 0.9 * random.normal()
    for (id, level) in items { cells.append(answer(id, min(max(level + mood, 0.1), 0.97), person, &random)) }
    return cells
  }

  private static func answer(
    _ id: String, _ level: Double, _ person: Double, _ random: inout SplitMix64
  ) -> String {
    if random.chance(0.02) { return "" }
    if random.chance(id.hasPrefix("I") || id.hasPrefix("P") ? 0.06 : 0.03) { return "0" }
    // A person's own leaning pulls shares to the middle; 1.14 puts them back.
    let chance = 1 / (1 + exp(-(1.14 * log(level / (1 - level)) + person)))
    let isFavourable = random.chance(chance)
    let isStrong = random.chance(isFavourable ? 0.35 + 0.3 * chance : 0.3)
    // Of the reversed item, 1 is the most favourable answer.
    if id == "S5" { return isFavourable ? (isStrong ? "1" : "2") : (isStrong ? "4" : "3") }
    return isFavourable ? (isStrong ? "4" : "3") : (isStrong ? "1" : "2")
  }
}
