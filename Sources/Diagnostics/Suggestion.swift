/// The one of `candidates` that was probably meant by `word`, if one is near enough.
///
/// Near is an optimal string alignment distance (Damerau 1964) of at most a third of the word's length.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = alignmentDistance(wanted, other)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The hint `did you mean "…"?`, or else the hint that lists what is known.
public func hint(for word: String, among candidates: some Sequence<String>) -> ProblemText {
  if let name = suggestion(for: word, among: candidates) { return "did you mean \"\(name)\"?" }
  return choice(of: candidates.sorted())
}

/// The hint that lists what is known, in the order given.
public func choice(of known: [String]) -> ProblemText {
  guard !known.isEmpty else { return "there is none yet; declare it first" }
  let shown = known.prefix(12).joined(separator: ", ")
  return known.count > 12 ? "use one of \(shown), …" : "use one of \(shown)"
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1] + Array(repeating: 0, count: right.count)
    for j in 0..<right.count {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
