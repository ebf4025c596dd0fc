/// Gives each heading of a text an id that no other of its headings has.
public struct HeadingIDs {
  private let slug: (String) -> String
  private var taken: Set<String> = []
  /// The number to try next for each name, so that many equal headings do not count from the beginning each.
  private var next: [String: Int] = [:]

  public init(slug: @escaping (String) -> String) { self.slug = slug }

  /// - Complexity: constant on average, however many headings have one name.
  public mutating func id(for text: String) -> String {
    let base = slug(text)
    let name = base.isEmpty ? "section" : base
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
