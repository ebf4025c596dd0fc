import Configuration
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

extension Site {
  /// Every page of the site, in the order of their paths; two pages on one address are a problem.
  func pages(
    _ audit: AuditSummary, _ catalogue: DataCatalogue = .none, into log: inout DiagnosticLog
  ) -> [Page] {
    let places = figures.places.map { place in
      (place: place, indicators: figures.indicators.filter { figures.hasFigures($0, at: place) })
    }
    let sets = words.map { PageSet(site: self, words: $0, places: places, audit: audit, catalogue: catalogue) }
    var pages = sets.flatMap { set in kinds.flatMap { $0.pages(set) } }
    pages += FormerFigurePages(site: self).pages(sets)
    pages += KeptAddresses(self).pages(sets, beside: pages)
    pages.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    checkAddresses(pages, into: &log)
    return pages
  }

  /// Two pages on one address, told apart by nothing but the case of letters included. The problem stands where somebody
  /// wrote what makes the address: at an alias before a title, for it is easier to do without.
  private func checkAddresses(_ pages: [Page], into log: inout DiagnosticLog) {
    var seen: [String: Page] = [:]
    for page in pages {
      guard let other = seen.updateValue(page, forKey: page.path.lowercased()) else { continue }
      let isBlamed = other.movedTo == nil && (page.movedTo != nil || page.origin != nil || other.origin == nil)
      clash(isBlamed ? page : other, with: isBlamed ? other : page, into: &log)
    }
  }

  private func clash(_ page: Page, with other: Page, into log: inout DiagnosticLog) {
    let owner =
      other.origin.map { "\"\(other.title)\" (\($0.file))" } ?? "\"\(other.title)\", a page of the portal itself,"
    guard let origin = page.origin else {
      log.error(
        "site.address-clash", SourceLocation(file: Portal.file),
        "\"\(page.title)\" and \(owner) would both stand at \"\(page.path)\"", hint: "give one of them another title")
      return
    }
    guard page.movedTo == nil else {
      let isOwn = page.movedTo?.lowercased() == other.path.lowercased() && other.movedTo == nil
      log.error(
        "site.address-clash", origin,
        isOwn
          ? "the alias \"/\(page.path)\" is the address that the text has now"
          : "the alias \"/\(page.path)\" is the address of \(owner) already",
        hint: "remove it, or write another address")
      return
    }
    log.error(
      "site.address-clash", origin, "the address \"\(page.path)\" is that of \(owner) already",
      hint: "give the page another title")
  }
}
