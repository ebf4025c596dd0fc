import Markup

extension RenderingPass {
  /// The sign that leads to a note; where there is no such note, its mark as it was written.
  mutating func reference(to name: String, to writer: inout MarkupWriter) {
    guard let (number, count) = notes.refer(to: name) else { return say("[^\(name)]", to: &writer) }
    writer.element("sup") { sup in
      sup.attribute("class", "note-sign")
      sup.element("a") { anchor in
        anchor.attribute("id", NoteNumbers.id(ofSign: number, count))
        anchor.attribute("href", "#\(NoteNumbers.id(ofNote: number))")
        anchor.attribute("role", "doc-noteref")
        anchor.attribute("aria-label", renderer.labels.footnote(number))
        anchor.text(String(number))
      }
    }
  }

  /// The notes below the text, in the order they are referred to; those that nothing refers to stand last.
  mutating func writeFootnotes(to writer: inout MarkupWriter) {
    guard !notes.isEmpty else { return }
    let unused = notes.unused
    writer.element("section") { section in
      section.attribute("class", "notes")
      section.attribute("role", "doc-endnotes")
      section.attribute("aria-label", renderer.labels.footnotes)
      section.element("ol") { list in
        var number = 1
        // A note may refer to others, which then stand behind it.
        while let note = notes[number] {
          list.element("li") { item in
            item.attribute("id", NoteNumbers.id(ofNote: number))
            write(note.content, to: &item)
            writeWaysBack(number, count: notes.count(of: note.name), to: &item)
          }
          finishLine()
          number += 1
        }
        for note in unused where notes.count(of: note.name) == 0 {
          list.element("li") { write(note.content, to: &$0) }
          finishLine()
        }
      }
    }
    writer.raw("\n")
  }

  private func writeWaysBack(_ number: Int, count: Int, to item: inout MarkupWriter) {
    for index in 1...max(count, 1) {
      item.text(" ")
      item.element("a") { anchor in
        anchor.attribute("href", "#\(NoteNumbers.id(ofSign: number, index))")
        anchor.attribute("role", "doc-backlink")
        anchor.attribute("aria-label", renderer.labels.back(number) + (index > 1 ? " (\(index))" : ""))
        // U+FE0E: an arrow and not a picture of one.
        anchor.text("\u{21A9}\u{FE0E}")
        if index > 1 { anchor.element("sup") { $0.text(String(index)) } }
      }
    }
  }
}
