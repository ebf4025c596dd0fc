import Figures
import Languages
import Vocabulary

/// What a sentence of a figure begins with: the place, the period and the value.
struct SentenceOpening {
  private let observation: PublishedObservation
  /// What the figure is of, where that is not its place.
  private let group: String?
  private let figureWords: FigureWords
  /// Whether the indicator is named above the sentence, which then names only what is left.
  private let isBrief: Bool

  /// - Parameters:
  ///   - group: what the figure is of, as it stands inside a sentence, where that is not its place.
  ///   - isBrief: whether the indicator is named above the sentence.
  init(
    of observation: PublishedObservation, for group: String? = nil, isBrief: Bool = false, in figureWords: FigureWords
  ) {
    self.observation = observation
    self.group = group
    self.isBrief = isBrief
    self.figureWords = figureWords
  }

  private var words: Words { figureWords.words }

  /// All of it, such as `Novo mesto counted 12,345 visits in 2023`.
  var text: String {
    let key = observation.key
    let period = MessageArgument.text(figureWords.period(of: observation))
    guard observation.measure != nil else {
      return words[
        .openingState,
        [
          "head": .text(head), "period": .text(words.period(key.period)),
          "state": .text(words[FigureSign.standing(for: observation.state).meaning]),
        ]]
    }
    if let clause {
      return words[
        .openingClause,
        [
          "kind": group == nil ? figureWords.kind(of: key.place) : .text("group"),
          "place": .text(
            group.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? figureWords.name(of: key.place)),
          "period": period, "clause": .text(clause),
        ]]
    }
    return words[
      .openingValue,
      ["head": .text(head), "value": .text(figureWords.phrase(observation)), "period": period]]
  }

  /// The indicator, its category and the place, or what else the figure is of.
  var head: String {
    let key = observation.key
    if isBrief { return key.category.map { figureWords.name(of: $0) } ?? figureWords.name(of: key.place) }
    // The value says its unit.
    let indicator = MessageArgument.text(figureWords.bareTitle(of: key.indicator))
    let place = MessageArgument.text(group ?? figureWords.name(of: key.place))
    guard let category = key.category else { return words[.head, ["indicator": indicator, "place": place]] }
    return words[
      .headOfCategory,
      [
        "indicator": indicator, "category": .text(figureWords.insideSentence(category)),
        "place": place,
      ]]
  }

  /// The heart of a sentence, where the unit has one and the indicator is named as its unit, so that nothing is lost when
  /// the sentence does not name the indicator.
  private var clause: String? {
    let key = observation.key
    guard key.category == nil, let value = observation.value,
      let indicator = figureWords.figures.world.indicator(key.indicator), indicator.unit.name == indicator.id.name
    else { return nil }
    return figureWords.numbers(of: key.indicator).clause(value, decimals: figureWords.decimals(of: observation))
  }
}
