import Records
import Vocabulary

/// Whether a figure was made, at least in part, of demonstration records.
extension Measuring {
  func isDemonstration(_ measure: Measure, _ question: MeasureQuestion) -> Bool {
    var result = false
    for leaf in measure.leaves {
      switch leaf {
      case .cell(let index), .whole(let index):
        guard let grid = months.grid else { continue }
        let openings = cells[index].hasDemonstrationOpenings
        months.forEachField(question, grid) { field in
          result = result || grid.demonstration[field] > 0 || !openings.isEmpty && openings[field]
        }
      case .centres, .calendarWeeks:
        guard let grid = months.grid else { continue }
        months.forEachField(question, grid) { result = result || grid.demonstration[$0] > 0 }
      case .distinct:
        result = result || delivered[question].contains { records.isDemonstration($0.location) }
      case .yearly:
        result = result || forms.used(for: question).contains { records.isDemonstration($0.location) }
      case .residents(let ages):
        result = result || ages != nil && residents.isDemonstration(question)
      case .goals: result = result || goalFigures(question).contains(where: \.isDemonstration)
      case .number, .index, .answers, .asked, .reported, .binary: continue
      }
    }
    // Of a place that has no others, nothing is real: not even that it held no activities.
    let centres = question.place.centres.map { records.places.centres[$0] }
    return result || !centres.isEmpty && centres.allSatisfy(\.isDemonstration)
  }
}

extension Records {
  /// Whether a record belongs to a source of demonstration.
  func isDemonstration(_ location: RecordLocation) -> Bool {
    guard let source = location.source, source < sources.count else { return false }
    return sources[source].isDemonstration
  }
}
