import Figures
import Languages
import Vocabulary

/// Where a figure comes from, in words: the same for its page and for `kazalo explain`.
struct LineageWords {
  let figureWords: FigureWords

  private var words: Words { figureWords.words }

  /// Everything that may be told of a figure, in the order in which it is told.
  ///
  /// Of a figure that is not published this is no more than that: its rules or files could tell why.
  func facts(of observation: PublishedObservation) -> [LineageFact] {
    let key = observation.key
    let figure = fact(.figure, "\(SentenceOpening(of: observation, in: figureWords).head), \(words.period(key.period))")
    let value = fact(.value, figureWords.phrase(observation))
    guard let measure = observation.measure, let origin = figureWords.figures.origin(of: observation) else {
      return [figure, value]
    }
    var facts: [LineageFact?] = [figure, value]
    if let indicator = figureWords.figures.world.indicator(key.indicator), indicator.isReported {
      facts += published(indicator, origin)
    } else if let indicator = figureWords.figures.world.indicator(key.indicator) {
      facts += [fact(.formula, indicator.formula), fact(.spoken, figureWords.text(indicator.spokenFormula))]
    }
    facts += [
      measure.numerator.map { fact(.numerator, part($0)) }, measure.denominator.map { fact(.denominator, part($0)) },
      residents(observation),
      figureWords.interval(observation).map { fact(.interval, $0) },
      measure.base.map { fact(.base, words[.lineageBase, ["n": .integer($0)]]) },
      coverage(measure),
      LineageFact(
        kind: .rules, name: words[LineageFact.Kind.rules.name], texts: rules(origin, of: observation)),
      flags(observation), missing(origin), origin.change.map { fact(.change, figureWords.sentence($0)) }, files(origin),
    ]
    // Who published a reported figure stands above.
    if case .computed = observation.origin { facts.append(sources(origin)) }
    return facts.compactMap { $0 }
  }

  /// How many records of a file went in; `nil` for a file about persons.
  func records(of file: LineageFile) -> String? {
    file.records.map { words[.lineageRecords, ["n": .integer($0)]] }
  }

  private func fact(_ kind: LineageFact.Kind, _ texts: String...) -> LineageFact {
    LineageFact(kind: kind, name: words[kind.name], texts: texts)
  }

  /// A part of a ratio: whole where it is whole, else with two decimals.
  private func part(_ value: Double) -> String {
    words.number(value, decimals: value == value.rounded() ? 0 : 2)
  }

  /// Nothing where all is covered, as it is printed.
  private func coverage(_ measure: PublishedObservation.Value) -> LineageFact? {
    guard let coverage = measure.coverage, coverage < 0.995 else { return nil }
    return fact(.coverage, words[.lineageCoverage, ["share": .text(words.percent(coverage, decimals: 0))]])
  }

  private func flags(_ observation: PublishedObservation) -> LineageFact? {
    let texts = figureWords.legend([observation]).map { sign, meaning in
      words[.lineageFlag, ["sign": .text(sign), "meaning": .text(meaning)]]
    }
    return texts.isEmpty ? nil : LineageFact(kind: .flags, name: words[LineageFact.Kind.flags.name], texts: texts)
  }

  /// On which days the residents were counted, and that newer ones are not known yet where that is so.
  private func residents(_ observation: PublishedObservation) -> LineageFact? {
    guard let days = observation.measure?.residentDays, !days.isEmpty else { return nil }
    let names = words.list(days.map { words.date($0) })
    var texts = [words[.lineageResidents, ["days": .text(names)]]]
    if observation.flags.contains(.estimated) {
      texts.append(words[.lineageOldResidents, ["period": .text(words.period(observation.key.period))]])
    }
    return LineageFact(kind: .residents, name: words[LineageFact.Kind.residents.name], texts: texts)
  }

  private func missing(_ origin: FigureOrigin) -> LineageFact? {
    let texts = origin.gaps.map(GapWords(figureWords: figureWords).sentence)
    return texts.isEmpty ? nil : LineageFact(kind: .missing, name: words[LineageFact.Kind.missing.name], texts: texts)
  }

  private func files(_ origin: FigureOrigin) -> LineageFact? {
    guard !origin.files.isEmpty else { return nil }
    let files = MessageArgument.integer(origin.files.count)
    let counts = origin.files.compactMap(\.records)
    guard !counts.isEmpty else { return fact(.files, words[.lineageFiles, ["files": files]]) }
    return fact(
      .files, words[.lineageFilesWithRecords, ["files": files, "records": .integer(counts.reduce(0, +))]])
  }

  /// By whom a figure was published, how it was made, and under which licence.
  private func published(_ indicator: Indicator, _ origin: FigureOrigin) -> [LineageFact?] {
    let methods = [indicator.notes.method] + origin.sources.map(\.method)
    let method = methods.first { !$0.texts.isEmpty }.map(figureWords.text)
    let licences = origin.sources.compactMap(\.licence).map { licence in
      [licence.name, licence.address].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return [
      LineageFact(kind: .published, name: words[LineageFact.Kind.published.name], texts: texts(of: origin.sources)),
      method.map { fact(.method, $0) },
      licences.isEmpty
        ? nil : LineageFact(kind: .licence, name: words[LineageFact.Kind.licence.name], texts: licences),
    ]
  }

  private func sources(_ origin: FigureOrigin) -> LineageFact? {
    let texts = texts(of: origin.sources)
    return texts.isEmpty ? nil : LineageFact(kind: .sources, name: words[LineageFact.Kind.sources.name], texts: texts)
  }

  private func texts(of sources: [Source]) -> [String] {
    sources.map { source in
      let day = source.day.map { words.date($0, .short) } ?? ""
      return [figureWords.text(source.title), source.publisher, day, source.address].filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
  }

  /// The rules of a figure with their thresholds, a sentence to a rule.
  private func rules(_ origin: FigureOrigin, of observation: PublishedObservation) -> [String] {
    let none: MessageKey = observation.origin == .computed ? .lineageNoRule : .lineageNoRuleReported
    return origin.rules.isEmpty ? [words[none]] : origin.rules.map(RuleWords(figureWords: figureWords).sentence)
  }
}
