extension DiagnosticLog {
  /// The same problems, of each kind at most so many and then one that counts the rest.
  public func capped(to most: Int = 10) -> DiagnosticLog {
    let counts = Dictionary(diagnostics.map { ($0.id, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    var log = DiagnosticLog()
    for problem in diagnostics {
      let number = seen[problem.id, default: 0]
      seen[problem.id] = number + 1
      if number < most { log.report(problem) }
      guard number == most else { continue }
      var rest = problem
      let left = (counts[problem.id] ?? most) - most - 1
      if left > 0 { rest.text = "\(rest.text); \(left) more of this kind follow" }
      log.report(rest)
    }
    return log
  }
}
