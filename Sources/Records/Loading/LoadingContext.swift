import Diagnostics
import Tables
import Vocabulary

/// What every reader of rows needs to know: the code lists, the places and the sources, ready to be looked up.
struct LoadingContext: Sendable {
  let codes: CodeLists
  let places: Places
  let sources: [DeclaredSource]
  /// The source of each data file; `nil` where it has none.
  let sourceOfFile: [Int?]
  let cutOff: Day
  /// The years that records may speak of: a few decades around the cut-off, so that a slip such as 0202 or 9999 is found
  /// and no series is as long as the calendar.
  let years: ClosedRange<Int>
  /// The languages that texts in tables may be in.
  let languages: [Language]
  /// The terms and seasons that the portal declares.
  let periodSets: PeriodSets
  /// The file of the centres, for hints.
  let centresPath: String

  let centres: WordIndex
  let municipalities: WordIndex
  /// Network, municipalities and centres, as in `Places.all`.
  let placeIDs: [PlaceID]
  let allPlaces: WordIndex
  let indicators: WordIndex
  /// The units of each indicator, the main one first.
  let units: [IndicatorID: [IndicatorUnit]]
  /// The values of each code list, in the order of the lists.
  let lists: [WordIndex]
  let statuses = WordIndex(LoadingContext.statuses, meaning: "a status")
  /// The first and last day of each centre, as `Day.number`.
  let opened: [Int32]
  let closed: [Int32]
  /// Which centres are invented for demonstration.
  let isDemonstration: [Bool]

  /// What a cell may hold at most: more is a slip, such as two cells in one, and so large that sums of many cells would not
  /// be exact.
  static let counts = 0...100_000_000
  /// Visits, or people, of one activity.
  static let visits = 0...1_000_000
  /// Euros of a place in a year.
  static let money = 0.0...1e9
  /// What an activity's status can be, in the order of `Activities.Status`.
  static let statuses = ["held", "cancelled", "planned"]
  /// Posts, in full-time equivalents.
  static let staff = 0.0...100_000
  /// What a column of the portal's own holds of one activity, in its unit or in euros.
  static let amounts = -1e7...1e7
  /// Figures of others and goals, in any unit.
  static let values = -1e10...1e10

  /// The years that records may speak of, around the day until which they are complete.
  static func years(around cutOff: Day) -> ClosedRange<Int> { cutOff.parts.year - 50...cutOff.parts.year + 30 }

  /// - Parameter arePlacesKnown: whether the tables of places have no faults, so that none is missing.
  init(
    codes: CodeLists, places: Places, sources: [DeclaredSource], sourceOfFile: [Int?], cutOff: Day,
    languages: [Language], periodSets: PeriodSets = .none, indicators: [IndicatorID], units: [IndicatorUnit] = [],
    centresPath: String, arePlacesKnown: Bool = true
  ) {
    self.periodSets = periodSets
    self.units = Dictionary(grouping: units, by: \.named)
    self.centresPath = centresPath
    self.codes = codes
    self.places = places
    self.sources = sources
    self.sourceOfFile = sourceOfFile
    self.cutOff = cutOff
    self.languages = languages
    years = LoadingContext.years(around: cutOff)
    centres = WordIndex(
      places.centres.map(\.id.name), meaning: "a centre", titles: places.centres.map { Array($0.name.texts.values) },
      home: centresPath, isOpen: !arePlacesKnown)
    municipalities = WordIndex(
      places.municipalities.map(\.id.name), meaning: "a municipality",
      titles: places.municipalities.map { Array($0.name.texts.values) }, isOpen: !arePlacesKnown)
    placeIDs = places.all
    allPlaces = WordIndex(placeIDs.map(\.name), meaning: "a place", isOpen: !arePlacesKnown)
    self.indicators = WordIndex(indicators.map(\.name), meaning: "an indicator")
    lists = codes.dimensions.map { list in
      WordIndex(
        list.values.map(\.id), meaning: LoadingContext.meaning(of: list.id),
        titles: list.values.map { Array($0.title.texts.values) }, home: "codes.yml",
        isOpen: codes.soundness == .faulty)
    }
    opened = places.centres.map { $0.opened?.number ?? .min }
    closed = places.centres.map { $0.closed?.number ?? .max }
    isDemonstration = places.centres.map(\.isDemonstration)
  }

  /// What a value of a list is, for problems.
  private static func meaning(of list: String) -> ProblemText {
    switch list {
    case "gender": "a gender of the code list"
    case "age": "an age band of the code list"
    case "kind": "a kind of activity"
    case "mode": "a mode"
    case "topic": "a topic"
    default: "a value of \"\(list)\" in codes.yml"
    }
  }
}
