import Figures
import Wording

extension PageComposer {
  /// Where a figure comes from, in the words of `kazalo explain`: what was divided and how sure it is beside the formula,
  /// the rules, signs, files and sources in details below it.
  ///
  /// The figure, its value, its formula and the sentence of change stand elsewhere on the page.
  func addLineage(of observation: PublishedObservation, to view: inout View) {
    let facts = words.lineage(of: observation)
    let parts = facts.filter { [.numerator, .denominator, .residents, .interval, .base, .coverage].contains($0.kind) }
    view["hasParts"] = .flag(!parts.isEmpty)
    view["parts"] = .list(
      parts.map { fact in
        View(Shapes.fact, ["name": .text(fact.name), "value": .text(fact.texts.joined(separator: " "))])
      })
    let details = facts.filter { [.rules, .flags, .missing, .files, .sources].contains($0.kind) }
    let files = figures.origin(of: observation)?.files ?? []
    view["hasLineage"] = .flag(!details.isEmpty)
    view["lineageTitle"] = .text(words.lineageTitle)
    view["lineage"] = .list(details.map { lineageFact($0, files: $0.kind == .files ? files : []) })
  }

  private func lineageFact(_ fact: LineageFact, files: [LineageFile]) -> View {
    View(
      Shapes.lineageFact,
      [
        "name": .text(fact.name),
        "texts": .list(fact.texts.map { View(Shapes.paragraph, ["text": .text($0)]) }),
        "hasFiles": .flag(!files.isEmpty),
        "files": .list(
          files.map { file in
            View(
              Shapes.lineageFile,
              [
                "path": .text(file.path), "digest": .text(file.digest), "records": .text(words.records(of: file) ?? ""),
              ])
          }),
      ])
  }
}
