import Markup

extension RenderingPass {
  /// The sign that leads to a note; where there is no such note, its mark as it was written.
  ///
  /// Ids have an underscore, which no id of a heading has.
  mutating func reference(to name: String, to writer: inout MarkupWriter) {
    guard footnotes[name] != nil else { return say("[^\(name)]", to: &writer) }
    if numbers[name] == nil {
      referred.append(name)
      numbers[name] = referred.count
    }
    let count = references[name, default: 0] + 1
    references[name] = count
    let number = numbers[name] ?? referred.count
    writer.element("sup") { sup in
      sup.attribute("class", "note-sign")
      sup.element("a") { anchor in
        anchor.attribute("id", RenderingPass.sign(number, count))
        anchor.attribute("href", "#\(RenderingPass.note(number))")
        anchor.attribute("role", "doc-noteref")
        anchor.attribute("aria-label", renderer.labels.footnote(number))
        anchor.text(String(number))
      }
    }
  }

  /// The notes below the text, in the order they are referred to; those that nothing refers to stand last.
  mutating func writeFootnotes(to writer: inout MarkupWriter) {
    guard !footnotes.isEmpty else { return }
    let unused = footnotes.values.filter { references[$0.name] == nil }.sorted { $0.location < $1.location }
    writer.element("section") { section in
      section.attribute("class", "notes")
      section.attribute("role", "doc-endnotes")
      section.attribute("aria-label", renderer.labels.footnotes)
      section.element("ol") { list in
        var number = 0
        // A note may refer to others, which then stand behind it.
        while number < referred.count {
          number += 1
          let name = referred[number - 1]
          guard let note = footnotes[name] else { continue }
          list.element("li") { item in
            item.attribute("id", RenderingPass.note(number))
            write(note.content, to: &item)
            writeWaysBack(number, count: references[name] ?? 0, to: &item)
          }
          finishLine()
        }
        for note in unused where references[note.name] == nil {
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
        anchor.attribute("href", "#\(RenderingPass.sign(number, index))")
        anchor.attribute("role", "doc-backlink")
        anchor.attribute("aria-label", renderer.labels.back(number) + (index > 1 ? " (\(index))" : ""))
        // U+FE0E: an arrow and not a picture of one.
        anchor.text("\u{21A9}\u{FE0E}")
        if index > 1 { anchor.element("sup") { $0.text(String(index)) } }
      }
    }
  }

  private static func note(_ number: Int) -> String { "note_\(number)" }
  private static func sign(_ number: Int, _ count: Int) -> String { "sign_\(number)" + (count > 1 ? "_\(count)" : "") }
}
