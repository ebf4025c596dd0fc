import Diagnostics
import Documents
import Markdown

/// What a reference or the file of a chart asks for, as it was written: words that are not yet held against anything.
struct FigureQuestion: Hashable, Sendable {
  /// A word and where it stands.
  struct Word: Hashable, Sendable {
    var text: String
    var location: SourceLocation

    init(_ text: String, at location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  var scheme: Reference.Scheme
  var location: SourceLocation
  var indicator: Word
  var places: [Word] = []
  var period: Word?
  var from: Word?
  var category: Word?
  var by: Word?
  /// Further indicators that stand in rows beside the first.
  var alongside: [Word] = []
  var form: Word?
  /// Which of several scales of answers, counted from 1.
  var scale: Word?
  var source: Word?
  /// The place that is drawn as the reader's own, and the one that it is held against.
  var highlight: Word?
  var compare: Word?
  /// What stands before a word that is added to a reference; `nil` in a file.
  private var separator: String?

  init(_ reference: Reference) {
    func word(_ name: String) -> Word? { reference[name].map { Word($0.value, at: $0.location) } }
    scheme = reference.scheme
    location = reference.location
    indicator = Word(reference.subject, at: reference.subjectLocation)
    from = word("from")
    form = word("as")
    readShared(word)
    separator = reference.parameters.isEmpty ? "?" : "&"
    places = FigureQuestion.words(word("place"))
    alongside = FigureQuestion.words(word("with"))
  }

  /// The words between commas, each at its place.
  private static func words(_ list: Word?) -> [Word] {
    guard let list else { return [] }
    var words: [Word] = []
    var offset = 0
    for name in list.text.split(separator: ",", omittingEmptySubsequences: false) {
      words.append(Word(String(name), at: list.location.moved(by: offset)))
      offset += name.utf8.count + 1
    }
    return words
  }

  /// The words of a chart's file, which has its shape.
  init(chart document: YAMLValue) {
    func word(_ name: String) -> Word? {
      document[name].flatMap { value in
        // Two breakdowns that are crossed may be a list.
        let text =
          value.text ?? (value.elements.isEmpty ? nil : value.elements.compactMap(\.text).joined(separator: "*"))
        return text.map { Word($0, at: value.location) }
      }
    }
    scheme = .chart
    location = document.location
    indicator = word("indicator") ?? Word("", at: document.location)
    func words(_ name: String) -> [Word] {
      (document[name]?.elements ?? []).compactMap { value in value.text.map { Word($0, at: value.location) } }
    }
    places = words("places")
    alongside = words("with")
    form = word("kind")
    readShared(word)
  }

  /// The words that have one name in references and in files.
  private mutating func readShared(_ word: (String) -> Word?) {
    period = word("period")
    category = word("category")
    by = word("by")
    scale = word("scale")
    source = word("source")
    highlight = word("highlight")
    compare = word("compare")
  }

  /// A word as it would be added: `&by=gender`, or `by: gender` in a file.
  func spelled(_ name: String, _ value: String) -> String {
    separator.map { "\($0)\(name)=\(value)" } ?? "\(name): \(value)"
  }
}
