import Records
import Vocabulary

/// Entries of the yearly forms. A place without a form of its own has the sum of those below it, if none is missing.
extension Measuring {
  func yearly(_ column: FormColumn, _ question: MeasureQuestion) -> Double? {
    guard question.selection == nil || column == .staffFTE, case .year(let year) = question.period else { return nil }
    return yearly(column, question.place, year)
  }

  private func yearly(_ column: FormColumn, _ place: MeasuredPlace, _ year: Int) -> Double? {
    if let own = forms[Delivery(place: place.id, period: .year(year))]?.value(of: column) { return own }
    let parts = parts(of: place, year)
    guard !parts.isEmpty else { return nil }
    var total = 0.0
    for part in parts {
      guard let value = yearly(column, part, year) else { return nil }
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
          && (hasRecords(part, .year(year)) || isMissing(part, in: .year(year))
            || forms[Delivery(place: part.id, period: .year(year))] != nil)
      }
    case .network:
      places.filter { part in
        part.kind == .municipality
          && (hasRecords(part, .year(year)) || isMissing(part, in: .year(year)) || !formsUsed(part, year).isEmpty)
          && part.municipalities.allSatisfy { records.places.municipalities[$0].isMember(in: year) }
      }
    }
  }

  /// The forms that a place's entries come from.
  func formsUsed(_ question: MeasureQuestion) -> [KeyFigures] {
    guard case .year(let year) = question.period else { return [] }
    return formsUsed(question.place, year)
  }

  private func formsUsed(_ place: MeasuredPlace, _ year: Int) -> [KeyFigures] {
    let below = parts(of: place, year).flatMap { formsUsed($0, year) }
    return (forms[Delivery(place: place.id, period: .year(year))].map { [$0] } ?? []) + below
  }

  /// Whether everybody can look the money up anyway: a municipality's own accounts, or centres that publish theirs.
  func hasPublicAccounts(_ question: MeasureQuestion) -> Bool {
    guard case .year(let year) = question.period else { return false }
    if let own = forms[Delivery(place: question.place.id, period: .year(year))] {
      return own.hasPublicAccounts || question.place.kind != .centre
    }
    let forms = formsUsed(question)
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
