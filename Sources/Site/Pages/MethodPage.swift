import Configuration
import Content
import Figures
public import Languages
public import Vocabulary
import Wording

/// The method page: how numbers are made, protected and compared, with every formula and sign.
struct MethodPage: PageKind {
  var title: String
  var lead: String
  var sections: [Chapter]
  var signs: [SignMeaning]
  var indicators: [IndicatorItem]
  var formulaTitle: String
  var formulaLead: String
  var formulaRule: String
  var formulaGroups: [WordGroup]
  var sources: [Fact]
  var discrepancies: NamedLink

  /// A heading and what is said below it.
  struct Chapter: ViewModel {
    var id: String
    var title: String
    var body: String
    /// The language that it is written in, where that is not the page's.
    var language: String?

    static let fields: ViewFields<Chapter> = [
      .text("id", \.id), .text("title", \.title), .markup("body", \.body), .text("language", ifAny: \.language),
    ]
  }

  /// The words of one sort of the formulas' language.
  struct WordGroup: ViewModel {
    var id: String
    var title: String
    var words: [WordItem]

    static let fields: ViewFields<WordGroup> = [.text("id", \.id), .text("title", \.title), .list("words", \.words)]
  }

  /// A word with its meaning and a formula that uses it, of an indicator where one does.
  struct WordItem: ViewModel {
    var text: String
    var meaning: String
    var example: String
    var use: NamedLink?

    static let fields: ViewFields<WordItem> = [
      .text("text", \.text), .text("meaning", \.meaning), .text("example", \.example), .view("use", \.use),
    ]
  }

  static let template = "pages/method"
  static let sections: [Section] = [.method]
  static let messages: [MessageKey] =
    [.methodLead, .formulaTitle, .formulaLead, .formulaRule] + FormulaWord.Kind.allCases.map(wordKind)
  static let fields: ViewFields<MethodPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("sections", \.sections), .list("signs", \.signs),
    .list("indicators", \.indicators), .text("formulaTitle", \.formulaTitle), .text("formulaLead", \.formulaLead),
    .text("formulaRule", \.formulaRule), .list("formulaGroups", \.formulaGroups), .list("sources", \.sources),
    .view("discrepancies", \.discrepancies),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [set.door(.method, description: set.text(.methodLead)) { context, _ in MethodPage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.method.title)
    lead = context.text(.methodLead)
    discrepancies = context.door(.discrepancies)
    sections = MethodPage.chapters(context)
    signs = MethodPage.signs(context)
    indicators = context.site.inOrder(context.figures.indicators.filter { !$0.isReported }).map {
      IndicatorItem($0, in: context)
    }
    formulaTitle = context.text(.formulaTitle)
    formulaLead = context.text(.formulaLead)
    formulaRule = context.text(.formulaRule)
    formulaGroups = FormulaWord.Kind.allCases.compactMap { MethodPage.words($0, context) }
    sources = Fact.sources(in: context)
  }

  /// What is true of this portal: one of real records says nothing of invented ones.
  private static func chapters(_ context: PageContext) -> [Chapter] {
    let facts = ProseFacts(site: context.site, words: context.words)
    return (context.site.prose.method[context.language] ?? []).compactMap { chapter in
      chapter.body(facts).map { body in
        let language = chapter.language == context.language ? nil : chapter.language.tag
        return Chapter(id: chapter.id, title: chapter.title, body: body, language: language)
      }
    }
  }

  private static func meaning(of word: FormulaWord, _ context: PageContext) -> String {
    word.title.map { context.words.text($0) + "." } ?? context.text(.formula(word))
  }

  /// The words of one sort; `nil` where there are none.
  private static func words(_ kind: FormulaWord.Kind, _ context: PageContext) -> WordGroup? {
    let examples = context.figures.formulaWords.filter { $0.word.kind == kind }
    guard !examples.isEmpty else { return nil }
    let words = examples.map { example in
      WordItem(
        text: example.word.text, meaning: meaning(of: example.word, context), example: example.formula,
        use: example.indicator.map {
          NamedLink(title: context.words.title(of: $0), address: context.link(.indicator($0)))
        })
    }
    return WordGroup(id: "formula-\(kind.rawValue)", title: context.text(wordKind(kind)), words: words)
  }

  /// Every sign that can stand beside a figure, whether it occurs today or not.
  private static func signs(_ context: PageContext) -> [SignMeaning] {
    guard let indicator = context.figures.indicators.first, let place = context.figures.places.first else { return [] }
    let key = FigureKey(indicator: indicator.id, place: place.id, period: .year(context.site.year))
    var flags: [ObservationFlags] = [
      .lowReliability, .breakBefore, .provisional, .estimated, .forecast, .definitionDiffers, .partial,
    ]
    if context.figures.hasDemonstration { flags.append(.demonstration) }
    let states: [PublishedObservation.State] = [.withheld, .notAvailable, .notApplicable]
    return context.legend(
      states.map { PublishedObservation(key: key, state: $0, origin: .computed) }
        + flags.map { PublishedObservation(key: key, state: .value(.init(1)), flags: $0, origin: .computed) })
  }

  private static func wordKind(_ kind: FormulaWord.Kind) -> MessageKey {
    MessageKey("formula.kinds.\(kind.rawValue)")
  }
}

extension Fact {
  /// Where figures come from that the portal did not record itself.
  static func sources(in context: PageContext) -> [Fact] {
    context.figures.sources.map { source in
      let day = source.day.map { ", \(context.words.words.date($0))" } ?? ""
      return Fact(
        name: context.words.text(source.title), value: "\(source.publisher)\(day)",
        address: source.address.isEmpty ? nil : source.address)
    }
  }
}

extension Section {
  static let method = Section("method")
}

extension MessageKey {
  /// What a word of the formulas' language means.
  public static func formula(_ word: FormulaWord) -> MessageKey {
    MessageKey("formula.\(word.kind.rawValue).\(word.id)")
  }

  fileprivate static let methodLead = MessageKey("site.lead.method")
  fileprivate static let formulaTitle = MessageKey("formula.title")
  fileprivate static let formulaLead = MessageKey("formula.lead")
  fileprivate static let formulaRule = MessageKey("formula.rule")
}
