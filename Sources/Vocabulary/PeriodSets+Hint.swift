public import Diagnostics

extension PeriodSets {
  /// How a period is written, for somebody who wrote something else.
  public func hint(for code: String) -> ProblemText {
    let parts = code.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0 {
      let rest = parts[1]
      if rest.utf8.count == 3, rest.hasPrefix("W"), let week = Int(rest.dropFirst()), week > 0 {
        return
          "the year \(parts[0]) has \(Period.weeks(in: year)) weeks: write \(parts[0])-W01 to \(parts[0])-W\(Period.weeks(in: year))"
      }
      let ids = sets.flatMap { $0.spans.map(\.id) }
      if let near = suggestion(for: rest, among: ids) { return "did you mean \"\(parts[0])-\(near)\"?" }
      if ids.isEmpty, rest.utf8.count > 3, rest.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 || $0 == 45 }) {
        return
          "declare the terms of your portal in portal.yml, under periods:, or write 2020, 2020-S1, 2020-Q3, 2020-07, 2020-W07 or 2020/21"
      }
    }
    guard let example = examples.first else { return "write 2020, 2020-S1, 2020-Q3, 2020-07, 2020-W07 or 2020/21" }
    return "write 2020, 2020-S1, 2020-Q3, 2020-07, 2020-W07, 2020/21, or a term such as \(example)"
  }
}
