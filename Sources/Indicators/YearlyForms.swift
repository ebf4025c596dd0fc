import Records
import Vocabulary

/// Entries of the yearly forms. A place without a form of its own has the sum of those below it, if none is missing.
struct YearlyForms: Sendable {
  private let forms: [PlaceAndPeriod: KeyFigures]
  private let months: RecordedMonths
  private let places: [MeasuredPlace]
  private let municipalities: [Municipality]

  init(_ records: Records, _ months: RecordedMonths) {
    forms = Dictionary(records.keyFigures.map { (PlaceAndPeriod(place: $0.place, period: .year($0.year)), $0) }) { $1 }
    places = MeasuredPlace.all(of: records.places)
    municipalities = records.places.municipalities
    self.months = months
  }

  /// The years that there are forms of.
  var periods: [Period] { forms.keys.map(\.period) }

  /// What is entered for a year; `nil` where it is not known of the place or of one below it.
  func value(of column: FormColumn, _ question: MeasureQuestion) -> Double? {
    guard question.selection == nil || column == .staffFTE, case .year(let year) = question.period else { return nil }
    return value(of: column, question.place, year)
  }

  private func value(of column: FormColumn, _ place: MeasuredPlace, _ year: Int) -> Double? {
    if let own = forms[PlaceAndPeriod(place: place.id, period: .year(year))]?.value(of: column) { return own }
    let parts = parts(of: place, year)
    guard !parts.isEmpty else { return nil }
    var total = 0.0
    for part in parts {
      guard let value = value(of: column, part, year) else { return nil }
      total += value
    }
    return total
  }

  /// The places right below that kept records in a year, or should have, or have a form of it, and count in it.
  private func parts(of place: MeasuredPlace, _ year: Int) -> [MeasuredPlace] {
    switch place.kind {
    case .centre: []
    case .municipality:
      places.filter { part in
        part.kind == .centre && part.centres.allSatisfy(place.centres.contains)
          && (months.hasRecords(part, .year(year)) || months.isMissing(part, in: .year(year))
            || forms[PlaceAndPeriod(place: part.id, period: .year(year))] != nil)
      }
    case .network:
      places.filter { part in
        part.kind == .municipality
          && (months.hasRecords(part, .year(year)) || months.isMissing(part, in: .year(year))
            || !used(at: part, year).isEmpty)
          && part.municipalities.allSatisfy { municipalities[$0].isMember(in: year) }
      }
    }
  }

  /// The forms that a place's entries come from.
  func used(for question: MeasureQuestion) -> [KeyFigures] {
    guard case .year(let year) = question.period else { return [] }
    return used(at: question.place, year)
  }

  private func used(at place: MeasuredPlace, _ year: Int) -> [KeyFigures] {
    let below = parts(of: place, year).flatMap { used(at: $0, year) }
    return (forms[PlaceAndPeriod(place: place.id, period: .year(year))].map { [$0] } ?? []) + below
  }

  /// Whether everybody can look the money up anyway: a municipality's own accounts, or centres that publish theirs.
  func hasPublicAccounts(_ question: MeasureQuestion) -> Bool {
    guard question.period.kind == .year else { return false }
    if let own = forms[question.key] {
      return own.hasPublicAccounts || question.place.kind != .centre
    }
    let forms = used(for: question)
    return !forms.isEmpty && forms.allSatisfy(\.hasPublicAccounts)
  }
}

extension KeyFigures {
  fileprivate func value(of column: FormColumn) -> Double? {
    switch column {
    case .targetGroup: targetGroup.map(Double.init)
    case .staffFTE: staffFTE
    case .staffCost: staffCost
    case .premisesCost: premisesCost
    case .otherCost: otherCost
    case .income: income
    }
  }
}
