import Configuration
import Languages
import Vocabulary

extension Lexicon {
  /// A file of the lexicon for another language: with the names of its months, and else with empty lists, each below the
  /// words of this one.
  func template(for language: Language, from source: Language) -> String {
    let words = Words(language: language)
    let months = (1...12).map { words.month($0, short: true).lowercased().filter(\.isLetter) }
    let areMonths = Set(months).count == 12 && months.allSatisfy { !$0.isEmpty }
    var text = """
      # The words by which the checks of running text (kazalo check) tell percent, people and visits, and by which data about
      # persons are known. A word is the beginning of a word, in small letters. Each list stands below that of "\(source)".


      """
    let lists: [(String, [String], [String])] = [
      ("by", by.sorted(), []), ("points", points.map { $0.joined(separator: " … ") }, []), ("people", people, []),
      ("not_people", notPeople, []), ("visits", visits, []), ("birth", birth, []),
      ("months", self.months, areMonths ? months : []), ("personal_columns", personalColumns.sorted(), []),
      ("text_columns", textColumns.sorted(), []),
    ]
    for (name, original, translation) in lists {
      if !original.isEmpty { text += "# \(source): \(original.joined(separator: ", "))\n" }
      text += "\(name): [\(translation.joined(separator: ", "))]\n"
    }
    return text
  }
}
