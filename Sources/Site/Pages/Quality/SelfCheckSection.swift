import Configuration
import Content
import Languages
import Vocabulary
import Wording

/// What a place says by one framework.
struct SelfCheckSection: ViewModel {
  var id: String
  var title: String
  var text: String?
  var source: NamedLink
  /// Who said it, and when.
  var who: String
  var openTitle: String
  /// The statements that are left open in the latest year.
  var open: [Fact]
  /// What is different from the year before in which it said anything; `nil` in the first.
  var changesTitle: String?
  var changes: [Fact]
  var unchanged: String?
  var table: String
  var evidenceTitle: String
  var years: [SaidYear]

  static let messages: [MessageKey] =
    [
      .qualityOpenTitle, .qualityNoneOpen, .qualityChanges, .qualityUnchanged, .qualityChange,
      .qualityYears, .qualityEvidenceTitle,
    ] + SaidYear.messages
  static let fields: ViewFields<SelfCheckSection> = [
    .text("id", \.id), .text("title", \.title), .text("text", ifAny: \.text), .view("source", \.source),
    .text("who", \.who), .text("openTitle", \.openTitle), .list("open", \.open),
    .text("changesTitle", ifAny: \.changesTitle), .list("changes", \.changes), .text("unchanged", ifAny: \.unchanged),
    .markup("table", \.table), .text("evidenceTitle", \.evidenceTitle), .list("years", \.years),
  ]

  init(_ told: ToldCheck, named place: String) {
    let (framework, check, context) = (told.framework, told.check, told.context)
    let words = context.words
    id = "framework-\(framework.id)"
    title = words.text(framework.title)
    text = framework.text.texts.isEmpty ? nil : words.text(framework.text)
    source = NamedLink(title: context.text(.qualitySource), address: framework.source)
    let latest = check.latest
    let year = MessageArgument.text(String(latest.year))
    who = told.who(latest)
    let unanswered = framework.statements.filter { latest.answers[$0.id] == nil }
    openTitle = context.text(
      unanswered.isEmpty ? .qualityNoneOpen : .qualityOpenTitle, ["n": .integer(unanswered.count), "year": year])
    open = unanswered.map {
      Fact(name: words.text($0.text), value: told.standing(on: $0.id), address: $0.link)
    }
    let before = check.years.dropLast().last
    changes = before.map { SelfCheckSection.changes(told, from: $0) } ?? []
    changesTitle = before.map { context.text(.qualityChanges, ["year": .text(String($0.year))]) }
    unchanged = before != nil && changes.isEmpty ? context.text(.qualityUnchanged) : nil
    table =
      StateTable(
        caption: context.text(.qualityYears, ["framework": .text(title), "place": .text(place)]),
        rowHead: context.text(.qualityStatement),
        columns: check.years.map { StateTable.Column(title: String($0.year), answers: $0.answers) },
        framework: framework, context: context
      ).markup
    evidenceTitle = context.text(.qualityEvidenceTitle)
    years = check.years.reversed().map { SaidYear($0, told) }
  }

  private static func changes(_ told: ToldCheck, from before: SelfCheck.Year) -> [Fact] {
    let context = told.context
    return told.framework.statements.compactMap { statement in
      let (old, new) = (before.answers[statement.id], told.check.latest.answers[statement.id])
      guard old?.state != new?.state else { return nil }
      let words = ["before": told.name(of: old), "now": told.name(of: new)].mapValues { MessageArgument.text($0) }
      return Fact(name: context.words.text(statement.text), value: context.text(.qualityChange, words), address: nil)
    }
  }
}

/// What a place said of a year, statement by statement, with what shows it.
struct SaidYear: ViewModel {
  var title: String
  /// Who said it, and when.
  var who: String
  var isLatest: Bool
  var answers: [Said]

  /// An answer with what shows it.
  struct Said: ViewModel {
    /// Where it stands on the page; `nil` of earlier years, which have the same statements.
    var id: String?
    var statement: String
    /// Where the statement stands in full; `nil` where that is no address of its own.
    var address: String?
    var state: String
    var evidence: String?
    /// The language of the evidence, where it is not the page's.
    var language: String?
    var proof: NamedLink?

    static let fields: ViewFields<Said> = [
      .text("id", ifAny: \.id), .text("statement", \.statement), .text("address", ifAny: \.address),
      .text("state", \.state),
      .text("evidence", ifAny: \.evidence), .text("language", ifAny: \.language), .view("proof", \.proof),
    ]
  }

  static let messages: [MessageKey] = [.qualityProof, .qualityNoEvidence]
  static let fields: ViewFields<SaidYear> = [
    .text("title", \.title), .text("who", \.who), .flag("isLatest", \.isLatest), .list("answers", \.answers),
  ]

  init(_ year: SelfCheck.Year, _ told: ToldCheck) {
    title = String(year.year)
    who = told.who(year)
    let isLatest = year == told.check.latest
    self.isLatest = isLatest
    answers = told.framework.statements.compactMap { statement in
      year.answers[statement.id].map { answer in
        var said = Said(
          answer, on: statement, standing: isLatest ? told.standing(on: statement.id) : told.name(of: answer),
          in: told.context)
        said.id = isLatest ? "\(told.framework.id)-\(statement.id)" : nil
        return said
      }
    }
  }
}

extension SaidYear.Said {
  fileprivate init(
    _ answer: SelfCheck.Answer, on statement: QualityFramework.Statement, standing: String, in context: PageContext
  ) {
    self.statement = context.words.text(statement.text)
    address = statement.link
    state = standing
    proof = answer.link.map { NamedLink(title: context.text(.qualityProof), address: $0) }
    let text = context.words.text(answer.evidence)
    guard !text.isEmpty else {
      // Nothing has to be shown of what is not there.
      evidence = answer.state > 0 ? context.text(.qualityNoEvidence) : nil
      return
    }
    evidence = text
    let other = context.site.portal.languages.first { answer.evidence[$0] != nil }
    language = answer.evidence[context.language] == nil ? other?.tag : nil
  }
}

extension MessageKey {
  fileprivate static let qualityOpenTitle = MessageKey("site.quality.open-title", "n", "year")
  fileprivate static let qualityNoneOpen = MessageKey("site.quality.none-open", "year")
  fileprivate static let qualityChanges = MessageKey("site.quality.changes", "year")
  fileprivate static let qualityUnchanged = MessageKey("site.quality.unchanged")
  fileprivate static let qualityChange = MessageKey("site.quality.change", "before", "now")
  fileprivate static let qualityYears = MessageKey("site.quality.years", "framework", "place")
  fileprivate static let qualityEvidenceTitle = MessageKey("site.quality.evidence")
  fileprivate static let qualityProof = MessageKey("site.quality.proof")
  fileprivate static let qualityNoEvidence = MessageKey("site.quality.no-evidence")
}
