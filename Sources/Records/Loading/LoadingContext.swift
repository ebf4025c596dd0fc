import Tables
import Vocabulary

/// What every reader of rows needs to know: the code lists, the places and the sources, ready to be looked up.
struct LoadingContext: Sendable {
  let codes: CodeLists
  let places: Places
  let sources: [Source]
  /// The source of each data file; `nil` where it has none.
  let sourceOfFile: [Int?]
  let cutOff: Day

  let centres: WordIndex
  let municipalities: WordIndex
  /// Network, municipalities and centres, as in `Places.all`.
  let placeIDs: [PlaceID]
  let allPlaces: WordIndex
  let indicators: WordIndex
  let genders: WordIndex
  let ages: WordIndex
  let kinds: WordIndex
  let modes: WordIndex
  let topics: WordIndex
  let statuses = WordIndex(["held", "cancelled", "planned"], meaning: "a status")
  /// The first and last day of each centre, as `Day.number`.
  let opened: [Int32]
  let closed: [Int32]
  /// Which centres are invented for demonstration.
  let isDemonstration: [Bool]

  init(
    codes: CodeLists, places: Places, sources: [Source], sourceOfFile: [Int?], cutOff: Day,
    indicators: [IndicatorID]
  ) {
    self.codes = codes
    self.places = places
    self.sources = sources
    self.sourceOfFile = sourceOfFile
    self.cutOff = cutOff
    centres = WordIndex(places.centres.map(\.id.name), meaning: "a centre")
    municipalities = WordIndex(places.municipalities.map(\.id.name), meaning: "a municipality")
    placeIDs = places.all
    allPlaces = WordIndex(placeIDs.map(\.name), meaning: "a place")
    self.indicators = WordIndex(indicators.map(\.name), meaning: "an indicator")
    genders = WordIndex(codes.gender.map(\.id), meaning: "a gender of the code list")
    ages = WordIndex(codes.age.map(\.id), meaning: "an age band of the code list")
    kinds = WordIndex(codes.kind.map(\.id), meaning: "a kind of activity")
    modes = WordIndex(codes.mode.map(\.id), meaning: "a mode")
    topics = WordIndex(codes.topic.map(\.id), meaning: "a topic")
    opened = places.centres.map { $0.opened?.number ?? .min }
    closed = places.centres.map { $0.closed?.number ?? .max }
    isDemonstration = places.centres.map(\.isDemonstration)
  }
}
