import Figures
import Vocabulary

/// The cells of a series by position; `nil` where it has nothing there.
///
/// The series' own cells and where they stand: a copy of a cell counts a dozen texts.
struct CellRow: RandomAccessCollection, Sendable {
  private let cells: [Chart.GridCell]
  /// By position; `nil` where the cells are in order and none is missing.
  private let places: [Int?]?

  init(_ cells: [Chart.GridCell], at places: [Int?]? = nil) {
    self.cells = cells
    self.places = places
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places?.count ?? cells.count }

  subscript(position: Int) -> Chart.GridCell? { place(position).map { cells[$0] } }

  func observation(_ position: Int) -> PublishedObservation? { place(position).map { cells[$0].observation } }

  /// The facts of the series' cells by position.
  func placed(_ facts: [CellFacts]) -> [CellFacts] {
    guard let places else { return facts }
    return places.map { $0.map { facts[$0] } ?? CellFacts() }
  }

  private func place(_ position: Int) -> Int? {
    guard let places else { return position }
    return places[position]
  }
}

/// What is drawn of a cell: its value, or why there is none, and what must be said of it.
struct CellFacts: Sendable {
  enum Standing: Sendable {
    case value, withheld, notAvailable, notApplicable
    /// The series has no cell there.
    case nothing
  }

  var standing = Standing.nothing
  var value = 0.0
  var interval: ClosedRange<Double>?
  var flags: ObservationFlags = []

  init() {}

  init(_ state: PublishedObservation.State, _ flags: ObservationFlags) {
    self.flags = flags
    switch state {
    case .value(let measure):
      standing = .value
      value = measure.value
      interval = measure.interval
    case .withheld: standing = .withheld
    case .notAvailable: standing = .notAvailable
    case .notApplicable: standing = .notApplicable
    }
  }
}
