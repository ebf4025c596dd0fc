/// What a worker tells its supervisor, a line each.
enum Progress {
  /// A round begins, or another step of it.
  case begin(seed: UInt64, step: String)
  case end(seed: UInt64, outcome: String, milliseconds: Int, memory: Int)
  /// Something that should not be, which did not stop the worker.
  case finding(seed: UInt64, what: String)
  case done

  init?(_ line: Substring) {
    let words = line.split(separator: "\t", omittingEmptySubsequences: false)
    let seed = words.count > 1 ? UInt64(words[1]) : nil
    switch (words.first, seed, words.count) {
    case ("begin", let seed?, 3): self = .begin(seed: seed, step: String(words[2]))
    case ("end", let seed?, 5):
      self = .end(seed: seed, outcome: String(words[2]), milliseconds: Int(words[3]) ?? 0, memory: Int(words[4]) ?? 0)
    case ("finding", let seed?, 3): self = .finding(seed: seed, what: String(words[2]))
    case ("done", _, _): self = .done
    default: return nil
    }
  }

  var line: String {
    switch self {
    case .begin(let seed, let step): "begin\t\(seed)\t\(step)\n"
    case .end(let seed, let outcome, let milliseconds, let memory):
      "end\t\(seed)\t\(outcome)\t\(milliseconds)\t\(memory)\n"
    case .finding(let seed, let what):
      "finding\t\(seed)\t\(String(String.UnicodeScalarView(what.unicodeScalars.map { $0.value < 32 ? " " : $0 })))\n"
    case .done: "done\n"
    }
  }
}
