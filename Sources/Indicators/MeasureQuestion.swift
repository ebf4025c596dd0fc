import Vocabulary

/// What is asked for: a place, a span of months and the values of a dimension, or all.
struct MeasureQuestion {
  var place: MeasuredPlace
  var period: Period
  var selection: Selection?
  /// Months whose activities are missing are left out, with all that is held against them.
  var leavesOutMissing = false

  /// One or more values of a dimension.
  struct Selection: Hashable {
    var category: Category
    var dimension: String
    var values: [Int]
  }

  /// By what is delivered, or written into a form, for a place and period is found.
  var key: PlaceAndPeriod { PlaceAndPeriod(place: place.id, period: period) }
}

/// A place and a period.
struct PlaceAndPeriod: Hashable {
  var place: PlaceID
  var period: Period
}
