public import Figures
import Languages
public import Vocabulary

/// What things are called: indicators, places, categories and units.
extension FigureWords {
  /// The title of an indicator; of one that stands for a further unit with that.
  public func title(of indicator: IndicatorID) -> String {
    let title = bareTitle(of: indicator)
    return figures.world.indicator(indicator)?.sibling == nil ? title : "\(title) (\(unit(of: indicator)))"
  }

  /// The title alone, which indicators of several units share.
  func bareTitle(of indicator: IndicatorID) -> String {
    figures.world.indicator(indicator).map { text($0.title) } ?? indicator.name
  }

  public func name(of place: PlaceID) -> String { figures.world.place(place).map { text($0.name) } ?? place.name }

  /// The name of a category's value: `dekleta`.
  public func name(of category: Category) -> String {
    let value = figures.world.dimension(category.dimension)?.values.first { $0.id == category.value }
    return value.map { text($0.title) } ?? category.value
  }

  /// A name as it stands inside a sentence, where it is that of a figure's category: `v centru`.
  public func insideSentence(_ name: String, of observation: PublishedObservation) -> String {
    observation.key.category.flatMap { self.name(of: $0) == name ? insideSentence($0) : nil } ?? name
  }

  /// The name of a category inside a sentence: `dekleta`, and of two lists that are crossed `dekleta, v centru`.
  func insideSentence(_ category: Category) -> String {
    category.parts.map { words.insideSentence(name(of: $0)) }.joined(separator: ", ")
  }

  /// The name of a breakdown's dimension: `spol`.
  public func title(ofDimension dimension: String) -> String {
    figures.world.dimension(dimension).map { text($0.title) } ?? dimension
  }

  /// The unit for an axis or a column head: `obiski`, `%`, `ure na teden`.
  public func unit(of indicator: IndicatorID) -> String {
    guard let unit = figures.world.indicator(indicator)?.unit else { return "" }
    return words.message(named: "unit.\(unit).axis") ?? unit.name
  }

  /// What an indicator measures, with its unit where the title does not hold it: `Visits`, `Reach (%)`.
  public func measure(of indicator: IndicatorID) -> String {
    let (title, unit) = (title(of: indicator), unit(of: indicator))
    return unit.isEmpty || title.lowercased().contains(unit.lowercased()) ? title : "\(title) (\(unit))"
  }

  /// A text in this language, else in one somebody wrote it in; never empty where there is any.
  public func text(_ localized: LocalizedText) -> String { localized.text(in: words.language, or: []) }

  /// The kind of a place, by which a message chooses its words: a network has an article where a town has none.
  func kind(of place: PlaceID) -> MessageArgument { .text(figures.world.place(place)?.kind.rawValue ?? "") }
}
