public import Vocabulary

extension Words {
  public enum DateStyle: Sendable {
    /// `6. julij 2020`
    case long
    /// `6. 7. 2020`
    case short
  }

  public enum PeriodStyle: Sendable {
    /// `julij 2020`, `1. polletje 2020`, `šolsko leto 2020/21`
    case long
    /// For ticks and table heads: `jul. 2020`, `2020/21`
    case short
    /// As it stands after "in": `v juliju 2020`, `in July 2020`, `v letu 2020`
    case locative

    fileprivate func choose(_ long: MessageKey, _ short: MessageKey, _ locative: MessageKey) -> MessageKey {
      switch self {
      case .long: long
      case .short: short
      case .locative: locative
      }
    }
  }

  public func date(_ day: Day, _ style: DateStyle = .long) -> String {
    let (year, month, number) = day.parts
    let pattern = style == .long ? data.patterns.long : data.patterns.short
    return pattern.text(year: year, month: month, day: number, names: data.names, style: self.style)
  }

  public func period(_ period: Period, _ style: PeriodStyle = .long) -> String {
    switch (period, style) {
    case (.month(let year, let month), .long):
      data.patterns.month.text(year: year, month: month, names: data.names, style: self.style)
    case (.month(let year, let month), .short):
      data.patterns.shortMonth.text(year: year, month: month, names: data.names, style: self.style)
    case (.month(let year, let month), .locative):
      self[.monthLocative, ["month": .integer(month), "year": .text(yearText(year))]]
    case (.quarter(let year, let quarter), _):
      self[
        style.choose(.quarter, .quarterShort, .quarterLocative),
        ["quarter": .integer(quarter), "year": .text(yearText(year))]]
    case (.halfYear(let year, let half), _):
      self[
        style.choose(.halfYear, .halfYearShort, .halfYearLocative),
        ["half": .integer(half), "year": .text(yearText(year))]]
    case (.year(let year), .locative): self[.yearLocative, ["year": .text(yearText(year))]]
    case (.year(let year), _): yearText(year)
    case (.schoolYear, .long): self[.schoolYear, ["years": .text(period.code)]]
    case (.schoolYear, .locative): self[.schoolYearLocative, ["years": .text(period.code)]]
    case (.schoolYear, .short): period.code
    case (.week(let year, let week), _):
      self[
        style.choose(.week, .weekShort, .weekLocative), ["week": .integer(week), "year": .text(yearText(year))]]
    case (.declared(let declared), _):
      self[
        style.choose(.declared, .declared, .declaredLocative),
        [
          "title": .text(declared.span.title[language] ?? declared.span.id),
          "years": .text(declared.crossesYears ? declared.years : yearText(declared.year)),
        ]]
    }
  }

  /// The name of a month 1...12 by itself: `julij`; the digits of any other number.
  public func month(_ month: Int, short: Bool = false) -> String {
    let known = short ? data.names.standaloneShortMonths : data.names.standaloneMonths
    return known.indices.contains(month - 1) ? known[month - 1] : String(month)
  }

  private func yearText(_ year: Int) -> String { data.patterns.year.text(year: year, names: data.names, style: style) }
}

extension DeclaredPeriod {
  /// Of what goes on over the new year: `2025/26`.
  fileprivate var years: String { "\(padded(year, 4))/\(padded((year + 1) % 100, 2))" }
}
