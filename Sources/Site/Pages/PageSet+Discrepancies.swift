import Figures
import Languages
import Vocabulary
import Wording

extension PageSet {
  /// Where the figures that others published do not agree: what was published, by whom, and why we think so.
  func discrepancies() -> Page {
    Page(
      path: addresses.section(.discrepancies, language), language: language, title: text(Section.discrepancies.title),
      description: text(.discrepanciesLead), template: "pages/discrepancies",
      translations: translations { addresses.section(.discrepancies, $0) }, trail: trail(.method)
    ) { composer in
      var view = composer.view(Shapes.discrepancies)
      view["title"] = .text(composer.text(Section.discrepancies.title))
      view["lead"] = .text(composer.text(.discrepanciesLead))
      view["items"] = .list(composer.notes.map { composer.discrepancy($0) })
      view["hasItems"] = .flag(!composer.notes.isEmpty)
      return view
    }
  }
}

extension PageComposer {
  /// What is told in this language: a post is spoken of where it can be read.
  var notes: [Discrepancy] { figures.notes.filter { $0.language.map { $0 == language } ?? true } }

  func discrepancy(_ note: Discrepancy) -> View {
    let rows = reportedRows(note.figures)
    return View(
      Shapes.discrepancy,
      [
        "id": .text(anchor(of: note)), "title": .text(title(of: note)), "text": .text(sentence(of: note)),
        "reason": .text(note.reason.map { words.text($0) } ?? ""), "hasReason": .flag(note.reason != nil),
        "rows": .list(rows), "hasRows": .flag(!rows.isEmpty),
      ])
  }

  private func title(of note: Discrepancy) -> String {
    let kind = text(DiscrepancyText.title(note.kind))
    guard let key = note.figures.first?.key else { return kind }
    let subject = text(
      .discrepancyTitle,
      [
        "indicator": .text(words.title(of: key.indicator)), "place": .text(words.name(of: key.place)),
        "period": .text(words.words.period(key.period)),
      ])
    return "\(kind): \(subject)"
  }

  private func sentence(of note: Discrepancy) -> String {
    let printed = { (value: Double?) -> String in
      guard let value, let indicator = note.figures.first?.key.indicator else { return "" }
      return words.value(value, of: indicator)
    }
    return text(
      DiscrepancyText.sentence(note.kind),
      [
        "stated": .text(printed(note.stated)), "found": .text(printed(note.found)),
        "quote": .text(note.quote.map { words.text($0) } ?? ""),
        "order": .text(isOrderKnown(note) ? "known" : "unknown"),
        "words": .text(isPrinted(note) ? "printed" : "told"),
      ])
  }

  /// Whether it is known which of the two values was published first.
  private func isOrderKnown(_ note: Discrepancy) -> Bool {
    let days = [note.stated, note.found].map { value in
      note.figures.first { $0.value == value }.flatMap { figures.source($0.source)?.day }
    }
    guard let first = days[0], let second = days[1] else { return false }
    return first < second
  }

  /// Whether the words that do not fit were printed so, by a source or in a post; else they are the portal's own note.
  private func isPrinted(_ note: Discrepancy) -> Bool {
    note.language != nil
      || note.figures.contains { figure in
        figure.asPrinted.map { printed in note.quote?.texts.values.contains { printed.contains($0) } ?? false } ?? false
      }
  }

  /// The note's id as a fragment: without the points, which selectors would have to escape.
  private func anchor(of note: Discrepancy) -> String { note.id.split(separator: ".").joined(separator: "-") }

  /// Where a reader finds what does not fit a reported figure; `nil` where nothing is known.
  func discrepancyAddress(of figure: ReportedFigure) -> String? {
    let note = notes.first { note in
      note.figures.contains { $0.key == figure.key && $0.source == figure.source }
    }
    return note.map { "\(link(addresses.section(.discrepancies, language)))#\(anchor(of: $0))" }
  }
}
