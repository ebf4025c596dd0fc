import Languages
import Vocabulary
import Wording

/// A card laid out: what it is, what was found, the drawing as large as there is room, and whose it is.
///
/// The drawing takes what the texts leave. Its letters are as large as it then can have them: rows are moved together and
/// plots made lower before they become smaller, and where a drawing is too high for a place below the title, it stands
/// beside it. One that is legible nowhere is left out, and its sentences stand for it.
struct CardLayout: Sendable {
  /// The texts, where they stand inside the margins.
  private(set) var texts = Drawing(width: CardLayout.width)
  private(set) var picture: Placed?

  /// A drawing, where it stands and how many times its size.
  struct Placed: Sendable {
    var drawing: Drawing
    var x: Double
    var y: Double
    var scale: Double
  }

  /// The size in the units of a drawing: 12 pixels of the picture are 7 of them, so that letters of 14 have 24.
  static let size = (width: 700.0, height: 367.5)
  static let margin = (side: 24.0, top: 20.0)
  static let width = size.width - 2 * margin.side
  private static let height = size.height - 2 * margin.top

  private static let (title, titleLine) = (23.0, 28.0)
  /// The letters and lines of sentences that stand for a drawing.
  private static let (large, largeLine) = (20.0, 27.0)
  /// The width of the texts beside a drawing, and what is free between them.
  private static let (column, columnGap) = (204.0, 24.0)
  /// How many times its size a drawing is shown, from the best; one of a word may be larger.
  private static let scales = [1.35, 1.25, 1.15, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]
  private static let wordScales = [3.5, 3, 2.5, 2]
  /// From the width and height of the room of a drawing to where letters are as large as they should be.
  private static let enough = 0.95
  /// The least plot, and the least and the greatest of what is free between two rows.
  private static let (leastPlot, leastGap, mostGap) = (112.0, 3.0, 22.0)
  private static let mostNotes = 3
  private static let leastFinding = 16

  private let model: ChartModel
  private let words: ChartTexts

  init(_ model: ChartModel, _ words: ChartTexts, portal: String) {
    self.model = model
    self.words = words
    let bottom = addFoot(portal)
    if words.refusal == nil, let best = best(over: bottom) {
      add(best, over: bottom)
    } else {
      addSentences(over: bottom)
    }
  }

  /// A way to lay the card out, with the drawing that has room there.
  private struct Attempt {
    var isBeside: Bool
    var head: Drawing
    var drawing: Drawing
    var notes: [String]
    var scale: Double
    /// Where the drawing may stand.
    var room: Box
  }

  /// Below the title with the finding, else without it, else beside the title: the first where letters are large enough,
  /// or where they are largest.
  private func best(over bottom: Double) -> Attempt? {
    var best: Attempt?
    for (isBeside, hasFinding) in [(false, true), (false, false), (true, true), (true, false)] {
      guard let attempt = attempt(isBeside: isBeside, hasFinding: hasFinding, over: bottom) else { continue }
      if attempt.scale >= CardLayout.enough { return attempt }
      if attempt.scale > best?.scale ?? 0 { best = attempt }
    }
    return best
  }

  private func attempt(isBeside: Bool, hasFinding: Bool, over bottom: Double) -> Attempt? {
    let head = head(width: isBeside ? CardLayout.column : CardLayout.width, hasFinding: hasFinding)
    guard !isBeside || head.height <= bottom else { return nil }
    let left = isBeside ? CardLayout.column + CardLayout.columnGap : 0
    let top = isBeside ? 0 : head.height + Spacing.text
    var notes: [String] = []
    // What is drawn says which notes it needs, and these take of its room.
    for _ in 0..<2 {
      let height = notes.isEmpty ? 0 : Type.height(notes.count) + Spacing.text
      let room = Box(left: left, top: top, right: CardLayout.width, bottom: bottom - height)
      guard let (picture, scale) = fitted(into: room) else { return nil }
      let needed = lines(below: picture)
      guard needed.count > notes.count else {
        return Attempt(
          isBeside: isBeside, head: head, drawing: picture.drawing, notes: needed, scale: scale, room: room)
      }
      notes = needed
    }
    return nil
  }

  /// The drawing as large as it fits, and how many times its size it is then.
  private func fitted(into room: Box) -> (picture: ChartPicture, scale: Double)? {
    let isWord = model.kind.plot.shape == .word
    for scale in (isWord ? CardLayout.wordScales : []) + CardLayout.scales {
      let (width, height) = ((room.width / scale).rounded(.down), room.height / scale)
      func picture(_ more: Double) -> ChartPicture {
        model.picture(
          .card(
            width,
            .init(
              plot: CardLayout.leastPlot + more, gap: min(CardLayout.leastGap + more, CardLayout.mostGap))))
      }
      let least = picture(0)
      guard least.drawing.height <= height, least.drawing.width <= width else { continue }
      // A pixel more in a plot is a pixel more of the drawing, one more between rows as many as there are rows.
      let growth = picture(1).drawing.height - least.drawing.height
      guard growth > 0 else { return (least, scale) }
      let most = picture(((height - least.drawing.height) / growth).rounded(.down))
      return (most.drawing.height <= height ? most : least, scale)
    }
    return nil
  }

  /// The title, what it leaves out, and what was found.
  private func head(width: Double, hasFinding: Bool) -> Drawing {
    var head = Drawing(width: width)
    let measure = model.measure
    func add(_ text: String, _ tone: TextRun.Tone, _ weight: TextMeasure.Weight, _ size: Double, _ line: Double) {
      guard !text.isEmpty else { return }
      let lines = measure.wrap(text, to: width, size: size, weight: weight).map { TextRun.Line($0, weight) }
      if head.height > 0 { head.height += Spacing.hair }
      head.add(TextRun(lines, x: 0, y: head.height + size, tone: tone, size: size, leading: line))
      head.height += line * Double(lines.count)
    }
    add(model.chart.title, .ink, .bold, CardLayout.title, CardLayout.titleLine)
    add(model.subtitle, .secondary, .regular, Type.subtitle, Type.subtitleLine)
    // A count without its names, such as "Up: 5.", says nothing alone.
    if hasFinding, let finding = Lead(model).sentences.first, finding.count > CardLayout.leastFinding {
      add(finding, .ink, .regular, Type.subtitle, Type.subtitleLine)
    }
    return head
  }

  /// The lines that explain what is drawn.
  private func lines(below picture: ChartPicture) -> [String] {
    let absence = model.kind.plot.absence(model).map { [$0] } ?? []
    let notes = absence + SignLegend(model, pictures: [picture], hasTable: false).notes + picture.notes
    var lines: [String] = []
    var text = ""
    for note in notes {
      let longer = text.isEmpty ? note : text + " · " + note
      let wrapped = model.measure.wrap(longer, to: CardLayout.width)
      if wrapped.count <= CardLayout.mostNotes { (text, lines) = (longer, wrapped) }
    }
    return lines
  }

  private mutating func add(_ attempt: Attempt, over bottom: Double) {
    texts.append(attempt.head)
    let first = bottom - Type.height(attempt.notes.count) + Type.ascent
    texts.add(TextRun(attempt.notes, x: 0, y: first, tone: .secondary))
    let free = attempt.room.height - attempt.drawing.height * attempt.scale
    let x = attempt.isBeside ? CardLayout.width - attempt.drawing.width * attempt.scale : 0
    picture = Placed(
      drawing: attempt.drawing,
      x: model.words.words.isRightToLeft ? CardLayout.width - x - attempt.drawing.width * attempt.scale : x,
      y: attempt.room.top + max(0, free / 2), scale: attempt.scale)
  }

  /// What there is to say in place of a drawing.
  private mutating func addSentences(over bottom: Double) {
    let head = head(width: CardLayout.width, hasFinding: false)
    texts.append(head)
    var y = head.height + Spacing.item
    for sentence in words.refusal.map({ [$0] }) ?? Lead(model).sentences {
      let lines = model.measure.wrap(sentence, to: CardLayout.width, size: CardLayout.large)
      let height = CardLayout.largeLine * Double(lines.count)
      guard y + height <= bottom else { return }
      texts.add(
        TextRun(
          lines.map { TextRun.Line($0) }, x: 0, y: y + CardLayout.large, size: CardLayout.large,
          leading: CardLayout.largeLine))
      y += height + Spacing.text
    }
  }

  /// Adds whose figures these are at the foot, and gives the y above it.
  private mutating func addFoot(_ portal: String) -> Double {
    let source = model.chart.source.split(separator: "\n").joined(separator: " · ")
    let mark = model.chart.isDemonstration ? model.demonstrationMark.capitalisedSentence + "." : ""
    let name = source.contains(portal) ? "" : portal + "."
    let lines = model.measure.wrap(
      [name, mark, source].filter { !$0.isEmpty }.joined(separator: " "), to: CardLayout.width)
    let height = Type.height(lines.count)
    let top = CardLayout.height - height
    texts.add(TextRun(lines, x: 0, y: top + Type.ascent, tone: .secondary))
    texts.add(.grid) { path in
      path.move(0, (top - Spacing.hair).snapped)
      path.across(CardLayout.width)
    }
    return top - Spacing.hair - Spacing.text
  }
}

extension String {
  /// The text as a sentence begins.
  fileprivate var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() }
}
