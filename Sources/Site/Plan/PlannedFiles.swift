/// What a file of a site is for, as somebody counts them who has to stay below what a host takes.
public enum PlannedFiles: Int, Sendable, Hashable, CaseIterable {
  /// Of places, with their reports and what sets them beside others.
  case places
  /// Of a place and a topic: the address of every figure.
  case topics
  /// Of one figure alone.
  case figures
  /// Every other page, and the addresses that only lead on.
  case otherPages
  /// SVG.
  case charts
  /// Pages that other sites frame, with what their machines read of them.
  case framed
  /// PNG, for shared links.
  case cards
  /// CSV, JSON and what describes them.
  case data
  /// Style, scripts, feeds, search, attachments and lists.
  case others

  /// What a file is, by its path, that no page alone asks for.
  init(path: String) {
    switch true {
    case path.hasSuffix(".png") && path.hasPrefix("charts/"): self = .cards
    case path.hasPrefix("data/"): self = .data
    case path.hasSuffix(".html"): self = .otherPages
    default: self = .others
    }
  }

  /// What a file is that is written with a page of `kind`.
  init(path: String, beside page: Page) {
    switch true {
    case path == page.path: self = page.kind.plannedAs
    case path.hasSuffix(".svg"): self = .charts
    case path.hasPrefix("charts/"): self = .framed
    default: self = .data
    }
  }
}
