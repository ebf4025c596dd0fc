import Diagnostics
import Site

/// What a site would come to, as a table for whoever plans where to put it.
struct PlanTable {
  let plan: SitePlan

  init(_ plan: SitePlan) { self.plan = plan }

  func text(in voice: ProblemVoice) -> String {
    let rows = PlannedFiles.allCases.compactMap { files in
      plan.rows[files].map { (name: voice.say(PlanTable.name(of: files)), row: $0) }
    }
    let total: ProblemText = "All together"
    let note: ProblemText =
      "Estimated from \(plan.sampled) of \(plan.pages, "page", "pages"); data and other files are counted."
    let lines = (rows + [(voice.say(total), plan.total)]).map(line)
    return lines.joined() + voice.say(note) + "\n"
  }

  private func line(_ name: String, _ row: SitePlan.Row) -> String {
    let megabytes = Double((row.bytes + 50_000) / 100_000) / 10
    return "  " + padded(name, to: 38, before: false) + padded(String(row.files), to: 8, before: true)
      + padded("\(megabytes) MB", to: 12, before: true) + "\n"
  }

  private func padded(_ text: String, to width: Int, before: Bool) -> String {
    let gap = String(repeating: " ", count: max(1, width - text.count))
    return before ? gap + text : text + gap
  }

  private static func name(of files: PlannedFiles) -> ProblemText {
    switch files {
    case .places: "Pages of places and reports"
    case .topics: "Pages of a place and a topic"
    case .figures: "Pages of one figure"
    case .otherPages: "Other pages"
    case .charts: "Charts (SVG)"
    case .framed: "Charts to frame"
    case .cards: "Pictures for shared links (PNG)"
    case .data: "Data"
    case .others: "Style, feeds, search and attachments"
    }
  }
}
