import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What places say of themselves by one framework, as readers are told the places.
struct SelfChecks {
  let framework: QualityFramework
  /// From A to Z.
  let checks: [(place: Place, check: SelfCheck)]

  /// Those of a framework of which anything is known.
  init?(_ framework: QualityFramework, in context: PageContext) {
    self.init(framework, context.figures, context.words)
  }

  init?(_ framework: QualityFramework, _ figures: PublishedFigures, _ words: FigureWords) {
    let known = framework.checks.compactMap { check in
      figures.world.place(check.place).map { (place: $0, check: check) }
    }
    guard !known.isEmpty else { return nil }
    self.framework = framework
    checks = words.words.sorted(known) { words.name(of: $0.place.id) }
  }

  /// All years that any place speaks of, the newest first.
  var years: [Int] { Set(checks.flatMap { $0.check.years.map(\.year) }).sorted(by: >) }
}

extension SelfChecks {
  /// The places of a portal that say where they stand, each once, by whatever frameworks.
  static func all(in site: Site, _ words: FigureWords) -> [(place: Place, check: SelfCheck)] {
    var seen: Set<PlaceID> = []
    // A town stands for its centre: where both have a file, two pages have one address, and that is told.
    return site.content.quality.flatMap { framework in SelfChecks(framework, site.figures, words)?.checks ?? [] }
      .filter { seen.insert($0.check.place).inserted }
  }

  /// Whether any place of a portal says where it stands.
  static func are(in site: Site) -> Bool {
    site.content.quality.contains { $0.checks.contains { site.figures.world.place($0.place) != nil } }
  }
}

/// What a place says of itself by one framework, in words.
struct ToldCheck {
  let framework: QualityFramework
  let check: SelfCheck
  let context: PageContext

  /// The words of an answer's state; of none that it is left open.
  func name(of answer: SelfCheck.Answer?) -> String {
    answer.map { context.words.text(framework.states[$0.state].name) } ?? context.text(.qualityOpen)
  }

  /// Where it stands today on a statement and since when, or that it is open.
  func standing(on statement: String) -> String {
    let since = check.since(statement)
    guard let answer = check.latest.answers[statement] else {
      return since.map { context.text(.qualityOpenSince, ["year": .text(String($0))]) } ?? context.text(.qualityNever)
    }
    guard let since, since < check.latest.year else { return name(of: answer) }
    return context.text(.qualityStateSince, ["state": .text(name(of: answer)), "year": .text(String(since))])
  }

  /// `Self-check for 2025, agreed on 20 November 2025. Answered by: head of the youth office.`
  func who(_ year: SelfCheck.Year) -> String {
    context.text(
      .qualityWho,
      [
        "year": .text(String(year.year)), "date": .text(context.words.words.date(year.day, .short)),
        "role": .text(context.words.text(year.role)),
      ])
  }
}

extension MessageKey {
  static let qualityOpen = MessageKey("site.quality.open")
  static let qualityWho = MessageKey("site.quality.who", "year", "date", "role")
  static let qualityOpenSince = MessageKey("site.quality.open-since", "year")
  static let qualityNever = MessageKey("site.quality.never")
  static let qualityStateSince = MessageKey("site.quality.since", "state", "year")
}
