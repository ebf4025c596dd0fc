public import Diagnostics
public import Figures
import Languages
public import OpenData
import Vocabulary
import Wording

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
    if written.paper != nil { rows[.places, default: .init()].add(.init(files: 1, bytes: PaperOrder.usualBytes)) }
    return rows
  }
}
