import Configuration
import Diagnostics
import Tables
import Vocabulary

/// The names of columns that hold data about persons, or texts that could: they are refused, whatever stands in them.
struct PersonalColumns: Sendable {
  /// Words of names of columns, as `parts` folds them.
  private let words: Set<String>
  /// Words of names of columns that hold free texts about what happened.
  private let prose: Set<String>

  init(_ lexicon: Lexicon) {
    words = Set(lexicon.personalColumns.map { PersonalColumns.parts(of: $0).joined() })
    prose = Set(lexicon.textColumns.map { PersonalColumns.parts(of: $0).joined() })
  }

  /// Why a column must not be in a table of records; `nil` where its name is harmless.
  func refusal(of name: String) -> ColumnSet.Refusal? {
    let parts = PersonalColumns.parts(of: name)
    let joined = parts.joined()
    if words.contains(joined) || parts.contains(where: words.contains)
      || zip(parts, parts.dropFirst()).contains(where: { words.contains($0 + $1) })
    {
      return ColumnSet.Refusal(
        id: "records.personal-column",
        message: "the column \(PersonalTrait.quoted(header: name, isColumn: true)) seems to hold data about persons",
        hint: "delete the column from the file: names, contacts and birth dates must not reach the portal")
    }
    guard parts.contains(where: prose.contains) else { return nil }
    return ColumnSet.Refusal(
      id: "records.free-text-column",
      message: "the column \(PersonalTrait.quoted(header: name, isColumn: true)) seems to hold free text",
      hint: "delete the column from the file: remarks may be about persons and are not read")
  }

  /// The words of a name in lower case, without the marks of č, ö, å and the like, which many leave out in such names.
  private static func parts(of name: String) -> [String] {
    let isPart = { (character: Character) in character.isLetter || character.isNumber }
    return name.lowercased().withoutMarks.split { !isPart($0) }.map(String.init)
  }
}

/// The words by which data about persons are known in tables.
struct PersonalWords: Sendable {
  let columns: PersonalColumns
  let births: BirthWords

  init(_ lexicon: Lexicon) {
    columns = PersonalColumns(lexicon)
    births = BirthWords(births: lexicon.birth, months: lexicon.months)
  }
}
