import Figures
import Indicators
import Records
import Vocabulary

extension DailyFigures {
  /// The hours that each centre was open, by day: what stands on its door, so that no rule withholds it.
  static func openings(_ raw: RawFigures, records: Records) -> [DailyFigures] {
    let indicators = raw.program.definitions.indices.filter {
      raw.program.isOfOpenHours($0) && raw.program.definitions[$0].protections.isEmpty
    }
    guard !indicators.isEmpty else { return [] }
    let openings = OpeningDays.all(in: records)
    return indicators.flatMap { index in
      openings.map { opening in
        let indicator = raw.program.definitions[index].id
        let place = records.places.centres[opening.centre].id
        return DailyFigures(
          indicator: indicator, place: place,
          days: opening.days.map { day, hours in
            let parts = day.parts
            let key = FigureKey(
              indicator: indicator, place: place, period: .month(year: parts.year, month: parts.month))
            return (
              day,
              PublishedObservation(
                key: key, state: hours.map { .value(.init($0)) } ?? .notApplicable,
                flags: opening.isDemonstration ? .demonstration : [], origin: .computed)
            )
          })
      }
    }
  }
}
