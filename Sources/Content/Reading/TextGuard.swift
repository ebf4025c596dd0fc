import Diagnostics
import Tables

/// Looks for data about persons in the texts of posts and pages, as the guard of records does in tables.
///
/// A personal number is an error whatever is said of it. All else is a warning, until it is said to be public.
struct TextGuard {
  private let file: String
  private let isPublic: [(words: String, entry: PublicText)]
  /// What the portal says of itself.
  private let known: [String]
  private let births: BirthWords
  /// What is said of a text that may not stay as it is.
  var advice: ProblemText =
    "remove it, or say in the front matter why everybody may read it: public: [{ text: …, reason: … }]"
  /// Where the entries stand that something found is said to be public by.
  private(set) var used: Set<SourceLocation> = []
  /// What was found, so that it is not told once more as libcmark reads it.
  private var found: Set<String> = []

  init(file: String, isPublic: [PublicText], known: [String], births: BirthWords) {
    self.file = file
    self.isPublic = isPublic.map { (TextGuard.folded($0.text), $0) }
    self.known = known.map(TextGuard.folded)
    self.births = births
  }

  /// Looks through the bytes of a file, paragraph by paragraph.
  mutating func check(file bytes: [UInt8], into log: inout DiagnosticLog) {
    let own = Set(isPublic.map(\.entry.location).filter { $0.file == file }.map(\.line))
    for paragraph in TextGuard.paragraphs(of: bytes) {
      var place = (line: paragraph.line, start: paragraph.range.lowerBound)
      var index = place.start
      for finding in PersonalTrait.all(inProse: Array(bytes[paragraph.range]), births: births) {
        let offset = paragraph.range.lowerBound + finding.range.lowerBound
        while index < offset {
          if bytes[index] == 10 { place = (place.line + 1, index + 1) }
          index += 1
        }
        let words = String(decoding: bytes[offset..<offset + finding.range.count], as: UTF8.self)
        // What is said to be public stands there too, which is no use of it.
        if own.contains(place.line), finding.trait != .personalNumber { continue }
        let location = SourceLocation(file: file, line: place.line, column: offset - place.start + 1)
        report(finding.trait, words, location, into: &log)
      }
    }
  }

  /// Looks through words as they are read, in which no entity or mark stands between letters.
  mutating func check(_ text: String, at location: SourceLocation, into log: inout DiagnosticLog) {
    let bytes = Array(text.utf8)
    for finding in PersonalTrait.all(inProse: bytes, births: births) {
      let words = String(decoding: bytes[finding.range], as: UTF8.self)
      if !found.contains(TextGuard.folded(words)) { report(finding.trait, words, location, into: &log) }
    }
  }

  private mutating func report(
    _ trait: PersonalTrait, _ words: String, _ location: SourceLocation, into log: inout DiagnosticLog
  ) {
    let folded = TextGuard.folded(words)
    found.insert(folded)
    // Never the words themselves: a log is read by more people than should read them.
    guard trait != .personalNumber else {
      log.error(
        "content.personal-number", location, "\(trait.name) stands in the text",
        hint: "remove it; a personal number is never published")
      return
    }
    if let entry = isPublic.first(where: { $0.words.contains(folded) })?.entry {
      used.insert(entry.location)
      return
    }
    guard !known.contains(folded) else { return }
    log.warning(
      "content.personal", location, "\(trait.name) stands in the text",
      hint: advice)
  }

  /// Letters and digits alone, for the same number is written with blanks and hyphens or without.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "@" || $0 == "+" })
  }

  // MARK: Paragraphs

  private struct Paragraph {
    var range: Range<Int>
    /// The line it begins on, from 1.
    var line: Int
  }

  private static func paragraphs(of bytes: [UInt8]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var line = 1
    var start: (offset: Int, line: Int)?
    var lineStart = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 10 {
      let isBlank = bytes[lineStart..<index].allSatisfy { $0 <= 32 }
      if isBlank, let begun = start {
        paragraphs.append(Paragraph(range: begun.offset..<lineStart, line: begun.line))
        start = nil
      } else if !isBlank, start == nil {
        start = (lineStart, line)
      }
      line += 1
      lineStart = index + 1
    }
    if let start { paragraphs.append(Paragraph(range: start.offset..<bytes.count, line: start.line)) }
    return paragraphs
  }
}
