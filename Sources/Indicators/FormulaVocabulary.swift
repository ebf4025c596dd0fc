import Records
import Vocabulary

/// What the formulas of one portal can speak of: its own code lists, columns, indexes, ages and forms.
///
/// The reference of the formulas' language is made of it, so that no example names what the portal does not have.
struct FormulaVocabulary {
  private let codes: CodeLists
  private let columns: Set<NumberColumn>
  private let persons: Set<Formula.DeliveredColumn>
  private let forms: Set<FormColumn>
  private let indexes: [String]
  private let hasAnswers: Bool
  private let hasGoals: Bool
  /// The ages of which residents were counted, as formulas write them; empty for all together, `nil` where none are.
  private let ages: String?

  init(_ records: Records) {
    codes = records.codes
    columns = FormulaVocabulary.columns(of: records)
    persons = Set(
      Formula.DeliveredColumn.allCases.filter { column in
        records.visitors.contains { count in
          switch column {
          case .visitors: true
          case .producers: count.producers != nil
          case .volunteers: count.volunteers != nil
          }
        }
      })
    forms = Set(
      FormColumn.allCases.filter { column in
        records.keyFigures.contains { form in
          switch column {
          case .targetGroup: form.targetGroup != nil
          case .staffFTE: form.staffFTE != nil
          case .staffCost: form.staffCost != nil
          case .premisesCost: form.premisesCost != nil
          case .otherCost: form.otherCost != nil
          case .income: form.income != nil
          }
        }
      })
    indexes = records.questionnaires.flatMap { $0.indexes.map(\.id) }
    hasAnswers = !records.questionnaires.isEmpty
    hasGoals = !records.targets.isEmpty
    let counted = records.population.lazy.compactMap(\.ages).first.map { "\($0.lowerBound)-\($0.upperBound)" }
    ages = records.population.isEmpty ? nil : counted ?? ""
  }

  /// The lists that conditions can ask for.
  private var lists: [Dimension] { codes.dimensions.filter { codes.place(of: $0.id) != nil && !$0.values.isEmpty } }

  private var numbers: [NumberColumn] {
    NumberColumn.everywhere + codes.columns.enumerated().map { .own($0.offset, $0.element) }
  }

  /// Every word and sign of the language, those of the portal's own lists and columns among their like.
  var words: [FormulaWord] {
    let usual = FormulaWord.all
    let ownLists = lists.filter { !Dimension.usual.contains($0.id) }.map { list in
      FormulaWord(.code, CodeLists.column(of: list.id), title: list.title, "{code}")
    }
    let ownColumns = codes.columns.map { column in
      let name = CodeLists.column(of: column.id)
      return FormulaWord(.column, name, title: column.title, "sum(\(name))")
    }
    return FormulaWord.Kind.allCases.flatMap { kind in
      (usual + ownColumns + ownLists).filter { $0.kind == kind }
    }
  }

  /// An example of a word in the portal's own terms; `nil` where the portal has nothing that the word is about.
  func example(of word: FormulaWord) -> String? {
    guard has(word) else { return nil }
    if word.kind == .code, let list = lists.first(where: { CodeLists.column(of: $0.id) == word.text }) {
      return "sum(\(list.scope == .visits ? "visits" : "hours")) where \(word.text) = \(list.values[0].id)"
    }
    return filled(word.usage)
  }

  private func has(_ word: FormulaWord) -> Bool {
    switch word.kind {
    case .column: numbers.first { $0.name == word.text }.map(columns.contains) ?? true
    case .person: Formula.DeliveredColumn(rawValue: word.text).map(persons.contains) ?? true
    case .form: FormColumn(rawValue: word.text).map(forms.contains) ?? true
    case .code: word.text == "status" || lists.contains { CodeLists.column(of: $0.id) == word.text }
    case .counted:
      switch word.text {
      case "answers", "asked": hasAnswers
      case "goals", "goals_reached": hasGoals
      default: true
      }
    case .function:
      switch word.text {
      case "index": !indexes.isEmpty
      case "residents": ages != nil
      case "yearly": !forms.isEmpty
      case "distinct": !persons.isEmpty
      default: true
      }
    case .week, .condition, .sign, .unit: true
    }
  }

  private func filled(_ usage: String) -> String {
    let own = lists.first { $0.scope == .activities }
    let name = own.map { CodeLists.column(of: $0.id) } ?? "status"
    let values = own?.values.prefix(2).map(\.id) ?? ["held", "planned"]
    return
      usage
      .replacing("{code}", with: "\(name) = \(values[0])").replacing("{uncode}", with: "\(name) != \(values[0])")
      .replacing("{codes}", with: "\(name) in (\(values.joined(separator: ", ")))")
      .replacing("{index}", with: indexes.first ?? "").replacing("{ages}", with: ages ?? "")
      .replacing("{column}", with: columns.contains(.youthHours) ? "youth_hours" : "visits")
      .replacing("{form}", with: FormColumn.allCases.first(where: forms.contains)?.rawValue ?? "")
      .replacing("{person}", with: Formula.DeliveredColumn.allCases.first(where: persons.contains)?.rawValue ?? "")
  }

  /// The columns in which anything was recorded.
  private static func columns(of records: Records) -> Set<NumberColumn> {
    let activities = records.activities
    var columns: Set<NumberColumn> = [.hours, .visits]
    if activities.firstTime.contains(where: { $0 != Activities.absent }) { columns.insert(.firstTime) }
    if activities.youthHours.contains(where: { !$0.isNaN }) { columns.insert(.youthHours) }
    if activities.producers.contains(where: { $0 != Activities.absent }) { columns.insert(.producers) }
    if activities.volunteers.contains(where: { $0 != Activities.absent }) { columns.insert(.volunteers) }
    if activities.staffHours.contains(where: { !$0.isNaN }) { columns.insert(.staffHours) }
    for (index, column) in zip(activities.own.indices, records.codes.columns)
    where activities.own[index].contains(where: { !$0.isNaN }) {
      columns.insert(.own(index, column))
    }
    return columns
  }
}
