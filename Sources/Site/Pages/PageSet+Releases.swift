import Figures
import Languages
import OpenData
import Releases
import Vocabulary
import Wording

extension PageSet {
  /// What was published when, and which published figures changed since: old value, new value, reason.
  func releases() -> Page {
    Page(
      path: addresses.section(.releases, language), language: language, title: text(Section.releases.title),
      description: text(.releasesLead), template: "pages/releases",
      translations: translations { addresses.section(.releases, $0) }, trail: trail(.data)
    ) { composer in
      var view = composer.view(Shapes.releases)
      let steps = composer.site.history.steps.reversed().map { composer.releaseStep($0) }
      view["title"] = .text(composer.text(Section.releases.title))
      view["lead"] = .text(composer.text(.releasesLead))
      view["status"] = .text(composer.releaseStatus())
      view["listTitle"] = .text(composer.text(.releaseList))
      view["table"] = .text(composer.releaseTable().markup)
      view["steps"] = .list(steps)
      view["hasSteps"] = .flag(!steps.isEmpty)
      view["noRevision"] = .text(composer.text(.releaseNoRevision))
      view["file"] = .text(composer.text(.releaseFile))
      view["fileAddress"] = .text(composer.link(DataFile.revisions.path(DataFormats.csv)))
      return view
    }
  }
}

extension PageComposer {
  /// The release that a page belongs to, for its foot: `Release 2026-1`; `nil` where there are none.
  func releaseName() -> String? {
    if let current = site.history.current { return text(.releaseName, ["id": .text(current.id)]) }
    return site.history.entries.last.map { text(.releaseDraftName, ["id": .text($0.release.id)]) }
  }

  func releaseStatus() -> String {
    if let current = site.history.current {
      return text(
        .releaseIs,
        [
          "id": .text(current.id), "date": .text(words.words.date(current.date, .short)),
          "cutoff": .text(words.words.date(current.cutOff, .short)),
        ])
    }
    guard let last = site.history.entries.last?.release else { return "" }
    return text(.releaseIsDraft, ["id": .text(last.id), "date": .text(words.words.date(last.date, .short))])
  }

  /// The releases, the newest first, with the number of figures each published and revised.
  func releaseTable() -> FigureTable {
    let history = site.history
    var releases = history.entries.map(\.release)
    if history.isNew, let current = history.current { releases.append(current) }
    let revised = Dictionary(
      history.steps.map { step in (step.release?.id ?? "", step.changes.count { $0.kind == .revised }) }
    ) { first, _ in first }
    func number(_ value: Int) -> FigureTable.Cell {
      .text(words.words.number(Double(value), decimals: 0), Double(value))
    }
    let rows = releases.reversed().map { release in
      FigureTable.Row(
        name: release.id, address: nil,
        cells: [
          .text(words.words.date(release.date, .short)), .text(words.words.date(release.cutOff, .short)),
          number(release.figures),
          revised[release.id].map(number) ?? .text("–"),
        ])
    }
    return FigureTable(
      words: words, caption: text(.releaseCaption), rowHead: text(.releaseHead),
      heads: [text(.releaseDay), text(.releaseCutOff), text(.releaseFigures), text(.releaseRevised)], rows: rows,
      isSortable: false)
  }

  /// One step: the revisions by their reasons, and how much is no longer published.
  func releaseStep(_ step: ReleaseHistory.Step) -> View {
    let title =
      step.release.map { text(.releaseName, ["id": .text($0.id)]) }
      ?? text(.releaseSince, ["id": .text(step.after.id)])
    var groups: [(reason: FigureChange.Reason?, changes: [FigureChange])] = []
    for change in step.changes where change.kind == .revised {
      if let index = groups.firstIndex(where: { $0.reason == change.reason }) {
        groups[index].changes.append(change)
      } else {
        groups.append((change.reason, [change]))
      }
    }
    var notes: [String] = []
    let withheld = step.changes.count { $0.kind == .withheld }
    let gone = step.changes.count { $0.kind == .gone }
    if withheld > 0 { notes.append(text(.releaseWithheld, ["n": .integer(withheld)])) }
    if gone > 0 { notes.append(text(.releaseGone, ["n": .integer(gone)])) }
    if groups.isEmpty, notes.isEmpty { notes.append(text(.releaseNoRevision)) }
    return View(
      Shapes.releaseStep,
      [
        "id": .text(step.release.map { "release-\($0.id)" } ?? "draft"), "title": .text(title),
        "groups": .list(groups.map { revisionGroup($0.reason, $0.changes) }),
        "notes": .list(notes.map { View(Shapes.paragraph, ["text": .text($0)]) }),
      ])
  }

  /// A long list is no help: whole years of everybody together come first, and the file has the rest.
  private static let mostRows = 40

  private func revisionGroup(_ reason: FigureChange.Reason?, _ changes: [FigureChange]) -> View {
    let told: String =
      switch reason {
      case .provisional: text(.releaseProvisional)
      case .stated(let reason): words.text(reason)
      case nil: text(.releaseNoReason)
      }
    // What differs only behind the printed decimals would read as no change at all.
    let visible = changes.filter { printed($0.before, $0.key) != printed($0.after, $0.key) }
    let main = visible.filter { $0.key.category == nil && $0.key.period.kind == .year }
    let shown = Array((main.isEmpty ? visible : main).prefix(PageComposer.mostRows))
    let rows = shown.map { change in
      View(
        Shapes.revision,
        [
          "indicator": .text(words.title(of: change.key.indicator)), "place": .text(words.name(of: change.key.place)),
          "period": .text(words.words.period(change.key.period, .short)), "part": .text(part(of: change.key)),
          "before": .text(printed(change.before, change.key)), "after": .text(printed(change.after, change.key)),
        ])
    }
    return View(
      Shapes.revisionGroup,
      [
        "reason": .text(told), "count": .text(text(.releaseCount, ["n": .integer(changes.count)])),
        "label": .text(text(.releaseTable, ["reason": .text(told)])), "rows": .list(rows),
        "hasRows": .flag(!rows.isEmpty), "hasPart": .flag(shown.contains { $0.key.category != nil }),
        "beforeHead": .text(text(.releaseBefore)), "afterHead": .text(text(.releaseAfter)),
        "hasMore": .flag(changes.count > shown.count),
        "more": .text(text(.releaseMore, ["n": .integer(changes.count - shown.count)])),
      ])
  }

  private func printed(_ value: String?, _ key: FigureKey) -> String {
    value.flatMap { Double($0) }.map { words.value($0, of: key.indicator) } ?? ""
  }

  private func part(of key: FigureKey) -> String { key.category.map { words.name(of: $0) } ?? "" }
}
