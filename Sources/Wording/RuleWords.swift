import Figures
import Languages
import Vocabulary

/// The rules of protection in words: a sentence to a rule, with its thresholds.
struct RuleWords {
  let figureWords: FigureWords

  /// A rule as it stands with a figure that it holds for.
  func sentence(_ statement: RuleStatement) -> String {
    figureWords.words[.rule(statement, in: "lineage"), arguments(of: statement)]
  }

  /// The numbers of a rule for its sentence; `most` is the largest count that is withheld.
  func arguments(of statement: RuleStatement) -> [String: MessageArgument] {
    var arguments: [String: MessageArgument] = [:]
    for number in statement.numbers {
      let isWhole = number.value == number.value.rounded()
      arguments[number.name] =
        isWhole ? .integer(Int(number.value)) : .number(number.value, decimals: 1)
      if number.name == "least" { arguments["most"] = .integer(Int(number.value) - 1) }
    }
    if !statement.indicators.isEmpty {
      arguments["indicators"] = .text(statement.indicators.map(figureWords.title).joined(separator: ", "))
    }
    if statement.namesParts {
      let names = parts(of: statement.rule).map { figureWords.words.insideSentence(figureWords.text($0.title)) }
      arguments["parts"] = .text(names.isEmpty ? "none" : names.joined(separator: ", "))
    }
    return arguments
  }

  /// The lists of which a rule holds the parts: those by which visits are counted, or by which answers are told apart.
  private func parts(of rule: RuleID) -> [Dimension] {
    let figures = figureWords.figures
    let asked = figures.indicators.filter { $0.isSurvey || $0.isResponseRate }.flatMap(\.breakdowns)
      .flatMap { Category.parts(of: $0) }
    return figures.dimensions.filter { list in
      !list.values.isEmpty && list.crossed.isEmpty
        && (rule == .survey ? asked.contains(list.id) : list.scope == .visits)
    }
  }
}

extension RuleStatement {
  /// Whether its sentence tells of what parts of persons it holds: those that the portal has.
  var namesParts: Bool { rule == .visitsBySubgroup || rule == .survey }
}
