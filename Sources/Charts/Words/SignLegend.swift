import Figures
import Languages
import Vocabulary
import Wording

/// The signs and marks of a chart's values that need an explanation, each with what it means.
///
/// Beside a picture with a table, every sign of either; below a picture alone, only what is drawn into it.
struct SignLegend: Sendable {
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - pictures: none where nothing is drawn and the table stands alone.
  ///   - hasTable: whether a table has the sign of each value.
  init(_ model: ChartModel, pictures: [ChartPicture], hasTable: Bool) {
    let words = model.words.words
    var present: Set<FigureSign> = []
    // Of what has no value nothing is drawn hollow.
    var valued: Set<FigureSign> = []
    for (series, row) in model.grid.cells.enumerated() {
      for position in row.indices where model.grid.facts(series, position).needsSign {
        guard let observation = row.observation(position) else { continue }
        let signs = FigureSign.signs(of: observation)
        present.formUnion(signs)
        if observation.value != nil { valued.formUnion(signs) }
      }
    }
    present.remove(.demonstration)
    guard !present.isEmpty else { return }
    let texts = SignLegend.written(pictures)
    // A table has all of them, so that none is looked for.
    let pieces = hasTable ? [] : SignLegend.pieces(texts)
    var signs: [String] = []
    var hollow: [String] = []
    for sign in FigureSign.allCases where present.contains(sign) {
      let (letter, meaning) = (words[MessageKey("figure.sign." + sign.rawValue)], SignLegend.meaning(sign, words))
      var marks = hasTable || pieces.contains(letter) ? [letter] : []
      if !pictures.isEmpty, let mark = model.kind.plot.marks[sign] { marks.append(mark) }
      if sign == .lowReliability, texts.contains(where: SignLegend.isBracketed) { marks.append("( )") }
      if !marks.isEmpty {
        let mark = marks.joined(separator: ", ")
        signs.append(words[.chartSign, ["sign": .text(mark), "meaning": .text(meaning)]])
      }
      if SignLegend.tentative.contains(sign), valued.contains(sign), !pictures.isEmpty, model.kind.plot.drawsHollow {
        hollow.append(meaning)
      }
    }
    if !signs.isEmpty { notes.append(signs.joined(separator: " · ")) }
    if !hollow.isEmpty {
      notes.append(words[.chartNoteHollow, ["meanings": .text(hollow.joined(separator: "; "))]])
    }
  }

  /// The states of a value that is drawn hollow or as an outline.
  private static let tentative: Set<FigureSign> = [.lowReliability, .provisional, .estimated, .forecast, .partial]

  private static func meaning(_ sign: FigureSign, _ words: Words) -> String {
    words[MessageKey("figure.meaning." + sign.rawValue)]
  }

  private static func written(_ pictures: [ChartPicture]) -> [String] {
    pictures.flatMap(\.drawing.texts).flatMap(\.lines).flatMap { [$0.text, $0.bold] }.filter { !$0.isEmpty }
  }

  /// What stands between spaces and parentheses.
  private static func pieces(_ texts: [String]) -> Set<String> {
    Set(
      texts.flatMap { text in
        text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" || $0 == "(" || $0 == ")" }.map { String($0) }
      })
  }

  /// Whether a text has a value in parentheses, which is not the number of a note.
  private static func isBracketed(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return false }
    let inside = text[text.index(after: open)..<close]
    return text[..<open].allSatisfy { !$0.isNumber } && inside.contains(where: \.isNumber)
      && (inside.contains("\u{A0}") || inside.count > 1)
  }
}

extension CellFacts {
  /// Whether there is no value, or something to be said of it beside that it is of demonstration data.
  fileprivate var needsSign: Bool {
    standing != .nothing && (standing != .value || !flags.subtracting(.demonstration).isEmpty)
  }
}

extension MessageKey {
  static let chartNoteHollow = MessageKey("chart.note.hollow", "meanings")
}
