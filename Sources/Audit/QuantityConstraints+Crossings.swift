import Figures
import Vocabulary

/// The pairs of two crossed lists make up each value of either list.
extension QuantityConstraints {
  mutating func addCrossings(_ page: Account, _ lines: QuantityLines) {
    for slot in lines.slots {
      let keys = lines.keys(slot)
      let pairs = keys.filter { !$0.crossed.isEmpty }
      for (dimension, own) in Dictionary(grouping: pairs, by: \.dimension).sorted(by: { $0.key < $1.key }) {
        let lists = Category.parts(of: dimension)
        for (place, list) in lists.enumerated() {
          let covers = lists.enumerated().allSatisfy { $0.offset == place || coversAll($0.element, page, keys) }
          for whole in keys where whole.dimension == list {
            let parts = own.filter { $0.crossed[place].value == whole.category }
            guard !parts.isEmpty else { continue }
            var draft = Draft(slot.place)
            for key in parts { put(key, of: page, 1, into: &draft) }
            put(whole, of: page, -1, into: &draft)
            // What has no code of the other list is in no pair.
            add(draft, covers ? .equal : .atMost, .categories)
          }
        }
      }
    }
  }

  /// Whether the values of a list make up the whole, as far as everybody can see: only where all of them are printed and
  /// are less do they not.
  func coversAll(_ list: String, _ page: Account, _ keys: [Key]) -> Bool {
    guard let whole = keys.first(where: { $0.dimension.isEmpty }).flatMap({ page.cells[$0]?.known }) else {
      return true
    }
    let values = keys.filter { $0.dimension == list }
    let known = values.compactMap { page.cells[$0]?.known }
    guard !values.isEmpty, known.count == values.count else { return true }
    return known.reduce(0, +) >= whole - 0.5
  }
}
