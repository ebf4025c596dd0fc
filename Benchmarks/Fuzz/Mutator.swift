/// Breaks a portal by a seed: some changes, each of a kind that fits the file it is made in.
struct Mutator {
  var chance: Chance
  var mutant: Mutant
  /// Words that stand somewhere in the portal, by kind and by the key they stand behind.
  let pool: Pool
  /// Whether only values are taken that are allowed somewhere, so that the later stages have something to do.
  let isFair: Bool

  static func mutant(of base: Mutant, pool: Pool, seed: UInt64) -> Mutant {
    var chance = Chance(seed: seed)
    let isFair = chance.below(100) < 60
    var mutator = Mutator(chance: chance, mutant: base, pool: pool, isFair: isFair)
    let count = [1, 1, 1, 2, 2, 3, 4, 8][mutator.chance.below(8)]
    for _ in 0..<count { mutator.change() }
    return mutator.mutant
  }

  private mutating func change() {
    if chance.once(in: isFair ? 60 : 12) { return changeFiles() }
    let isTemplate = chance.once(in: 12)
    let paths = mutant.paths.filter { $0.hasPrefix("site-templates/") == isTemplate }
    guard let path = chance.pick(weighted(paths)) else { return }
    if !isFair, chance.once(in: 6) { return changeBytes(path) }
    switch path.split(separator: ".").last {
    case "csv": changeTable(path)
    case "yml": path.contains("/messages/") ? changeMessages(path) : changeYAML(path)
    case "geojson": changeYAML(path)
    case "md": changeMarkdown(path)
    case "mustache": changeTemplate(path)
    default: changeBytes(path)
    }
  }

  /// The paths with one entry for each of many alike, so that a folder of many files is not all there is.
  private mutating func weighted(_ paths: [String]) -> [String] {
    var folders: [Substring: [String]] = [:]
    for path in paths {
      folders[path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex), default: []].append(path)
    }
    let names = folders.keys.sorted()
    guard let name = chance.pick(names) else { return paths }
    return folders[name] ?? paths
  }

  /// A value of a kind: a rare one, one that stands elsewhere, or a wrong one.
  mutating func value(like old: String, key: String = "") -> String {
    let kind = ValueKind(old)
    if chance.once(in: 3), let other = chance.pick(pool.values(of: key)) { return other }
    if chance.once(in: 4), let other = chance.pick(pool.values(of: kind)) { return other }
    return chance.word(isFair || chance.once(in: 2) ? kind.fair : kind.foul)
  }
}
