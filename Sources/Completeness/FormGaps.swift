import Diagnostics
import Records
import Vocabulary

/// Yearly forms that some places handed over and others, which belong to the same sum, did not.
///
/// A place should hand over the form of a year if one beside it did (a centre of the same municipality that has no form of
/// its own, or a municipality that did so the year before), and every column that one beside it fills in.
struct FormGaps {
  private(set) var found: [FoundGap] = []
  private let places: Places
  private let forms: [PlaceID: [Int: KeyFigures]]
  private let years: ClosedRange<Int>

  init(_ records: Records, _ cutOff: Day) {
    places = records.places
    let known = Set(records.keyFigures.map(\.year))
    forms = Dictionary(grouping: records.keyFigures, by: \.place).mapValues { own in
      Dictionary(own.map { ($0.year, $0) }) { first, _ in first }
    }
    // A year that is not over at the cut-off has no form yet.
    let last = Day(number: cutOff.number + 1).parts.year - 1
    let first = known.min() ?? last
    years = min(first, last)...last
    guard !known.isEmpty else { return }
    for municipality in places.municipalities.indices { check(municipality) }
    checkMunicipalities()
  }

  private mutating func check(_ municipality: Int) {
    let centres = places.centres.indices.filter { places.centres[$0].municipality == municipality }
    let id = places.municipalities[municipality].id
    var missing: [PlaceID: [String: [Int]]] = [:]
    for year in years where forms[id]?[year] == nil {
      let there = centres.filter { centre in
        let register = Register(centre, places)
        return Period.year(year).months.contains(where: register.isThere)
      }.map { places.centres[$0].id }
      let brought = there.compactMap { forms[$0]?[year] }
      guard !brought.isEmpty else { continue }
      for place in there {
        guard let own = forms[place]?[year] else {
          missing[place, default: [:]]["", default: []].append(year)
          continue
        }
        let columns = KeyFigures.columnNames.filter { name, value in
          value(own) == nil && brought.contains { value($0) != nil }
        }
        guard !columns.isEmpty else { continue }
        missing[place, default: [:]][columns.map(\.name).joined(separator: ", "), default: []].append(year)
      }
    }
    add(missing)
  }

  /// Municipalities that had a form and have none in a year of which others do.
  private mutating func checkMunicipalities() {
    let handing = places.municipalities.indices.filter { municipality in
      years.contains { hasForm(municipality, in: $0) }
    }
    guard handing.count > 1 else { return }
    var missing: [PlaceID: [String: [Int]]] = [:]
    for municipality in handing {
      let place = places.municipalities[municipality]
      guard let first = years.first(where: { hasForm(municipality, in: $0) }) else { continue }
      for year in first...years.upperBound where place.isMember(in: year) && !hasForm(municipality, in: year) {
        let others = handing.count { $0 != municipality && hasForm($0, in: year) }
        guard others * 2 >= handing.count - 1, isAtWork(municipality, in: year) else { continue }
        missing[place.id, default: [:]]["", default: []].append(year)
      }
    }
    add(missing)
  }

  private func hasForm(_ municipality: Int, in year: Int) -> Bool {
    let id = places.municipalities[municipality].id
    return forms[id]?[year] != nil || places.centres(of: id).contains { forms[places.centres[$0].id]?[year] != nil }
  }

  private func isAtWork(_ municipality: Int, in year: Int) -> Bool {
    let centres = places.centres(of: places.municipalities[municipality].id)
    return centres.isEmpty
      || centres.contains { Period.year(year).months.contains(where: Register($0, places).isThere) }
  }

  private mutating func add(_ missing: [PlaceID: [String: [Int]]]) {
    for (place, details) in missing.sorted(by: { $0.key < $1.key }) {
      for (detail, years) in details.sorted(by: { $0.key < $1.key }) {
        let gap = RecordGap(.forms, at: place, periods: FormGaps.spans(of: years))
        found.append(FoundGap(gap, at: lastForm(of: place), detail: .verbatim(detail)))
      }
    }
  }

  /// Where the last form of a place, or of one below it, stands; else where the place is listed.
  private func lastForm(of place: PlaceID) -> RecordLocation? {
    let own = [place] + places.centres(of: place).map { places.centres[$0].id }
    let last = own.lazy.compactMap { forms[$0]?.max { $0.key < $1.key }?.value.location }.first
    return last ?? places.centreIndex(place).flatMap { places.centres[$0].location }
  }

  private static func spans(of years: [Int]) -> [ClosedRange<Period>] {
    var spans: [ClosedRange<Int>] = []
    for year in years {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans.map { Period.year($0.lowerBound)...Period.year($0.upperBound) }
  }
}

extension KeyFigures {
  /// The columns that are added up over places, by their names.
  fileprivate static let columnNames: [(name: String, value: @Sendable (KeyFigures) -> Double?)] = [
    ("target_group", { $0.targetGroup.map(Double.init) }), ("staff_fte", { $0.staffFTE }),
    ("staff_cost", { $0.staffCost }), ("premises_cost", { $0.premisesCost }), ("other_cost", { $0.otherCost }),
    ("income", { $0.income }),
  ]
}
