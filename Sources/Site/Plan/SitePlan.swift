public import Diagnostics
public import Figures
import Languages
public import OpenData
import Vocabulary
import Wording

/// How many files a site will have and how large they will be, told before it is written.
///
/// Its pages are all known beforehand; how large they are and what they bring along is taken from a sample of every kind.
public struct SitePlan: Sendable {
  public struct Row: Hashable, Sendable {
    public var files = 0
    /// Estimated, but for data and what is no page.
    public var bytes = 0

    public init(files: Int = 0, bytes: Int = 0) {
      self.files = files
      self.bytes = bytes
    }

    mutating func add(_ other: Row) {
      files += other.files
      bytes += other.bytes
    }
  }

  public private(set) var rows: [PlannedFiles: Row] = [:]
  /// The pages that were written to estimate the others.
  public let sampled: Int
  public let pages: Int

  public var total: Row {
    rows.values.reduce(into: Row()) { sum, row in sum.add(row) }
  }

  init(sampled: Int, pages: Int) {
    self.sampled = sampled
    self.pages = pages
  }

  public mutating func add(_ file: OutputFile) {
    rows[PlannedFiles(path: file.path), default: Row()].add(Row(files: 1, bytes: file.bytes.count))
  }

  /// Adds the list of all files.
  public mutating func add(_ list: Row) { add(list, as: .others) }

  mutating func add(_ row: Row, as files: PlannedFiles) { rows[files, default: Row()].add(row) }
}

/// Pages that are alike: of one kind, language and part of the site, and of the same topic or indicator where several are.
struct PageStratum: Sendable {
  let pages: [Page]

  /// More of those that differ from each other.
  private static let (fewest, most) = (4, 12)

  /// Those that stand for all, the same in every run.
  ///
  /// By a mixture of their paths: every seventh would always be the same topic.
  var sample: [Page] {
    let isMixed = Set(pages.map(\.lastComponent)).count > 1
    let count = isMixed ? PageStratum.most : PageStratum.fewest
    guard pages.count > count else { return pages }
    return pages.map { (page: $0, order: fnv1a($0.path)) }.sorted { $0.order < $1.order }.prefix(count).map(\.page)
  }

  /// The pages of a site in strata, which do not depend on their order.
  static func all(of pages: [Page]) -> [PageStratum] {
    let kinds = Dictionary(grouping: pages) { page in
      [page.kind.template, page.language.tag, page.section?.id ?? "", page.movedTo == nil ? "" : "moved"]
    }
    let strata = kinds.values.flatMap { pages in
      let names = Dictionary(grouping: pages, by: \.lastComponent)
      let alone = pages.filter { names[$0.lastComponent]?.count == 1 }
      return names.values.filter { $0.count > 1 }.map { PageStratum(pages: $0) }
        + (alone.isEmpty ? [] : [PageStratum(pages: alone)])
    }
    return strata.sorted { $0.pages[0].path.utf8.lexicographicallyPrecedes($1.pages[0].path.utf8) }
  }
}

extension Page {
  fileprivate var lastComponent: Substring { path.split(separator: "/").last ?? "" }
}

/// A number that mixes a text well enough to draw a sample by (isthe.com/chongo/tech/comp/fnv).
private func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// Who plans a site.
public struct SitePlanner: Sendable {
  let site: Site

  public init(_ site: Site) { self.site = site }

  /// What the site would come to; what is wrong goes to `log`.
  ///
  /// - Parameters:
  ///   - workers: how many tasks write the sample; the plan does not depend on it.
  ///   - data: the files of its data, which are known.
  ///   - audit: what attacking them amounted to.
  public func plan(
    workers: Int, data: [WrittenData], audit: AuditSummary, into log: inout DiagnosticLog
  ) async -> SitePlan {
    let catalogue = DataCatalogue(data, of: site)
    let addresses = site.pages(audit, catalogue, into: &log)
    let pages = addresses.filter { !$0.isRule }
    let strata = PageStratum.all(of: pages)
    let sample = strata.flatMap { stratum in
      let sample = stratum.sample
      return sample.map { (page: $0, weight: Double(stratum.pages.count) / Double(sample.count)) }
    }
    let frames = Frames(site: site, pages: sample.map(\.page))
    let written = await concurrentMap(sample, workers: workers) { one in
      counted(one.page, frames: frames)
    }
    var sums: [PlannedFiles: (files: Double, bytes: Double)] = [:]
    for (one, counts) in zip(sample, written) {
      for (files, row) in counts {
        sums[files, default: (0, 0)].files += one.weight * Double(row.files)
        sums[files, default: (0, 0)].bytes += one.weight * Double(row.bytes)
      }
    }
    var plan = SitePlan(sampled: sample.count, pages: pages.count)
    for (files, sum) in sums {
      plan.add(.init(files: Int(sum.files.rounded()), bytes: Int(sum.bytes.rounded())), as: files)
    }
    for file in data { plan.add(OutputFile(path: file.path, bytes: file.bytes)) }
    plan.add(OutputFile(path: DataCatalogue.path, bytes: catalogue.archive))
    for file in site.supplements(pages, addresses) { plan.add(file) }
    return plan
  }

  /// What a page and the files of its charts come to.
  private func counted(_ page: Page, frames: Frames) -> [PlannedFiles: SitePlan.Row] {
    let written = site.write(page, frames: frames)
    var rows: [PlannedFiles: SitePlan.Row] = [:]
    for file in written.files {
      rows[PlannedFiles(path: file.path, beside: page), default: .init()]
        .add(.init(files: 1, bytes: file.bytes.count))
    }
    for _ in written.orders { rows[.cards, default: .init()].add(.init(files: 1, bytes: PictureOrder.usualBytes)) }
    return rows
  }
}
