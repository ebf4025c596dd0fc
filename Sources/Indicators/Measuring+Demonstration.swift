import Records
import Vocabulary

/// Whether a figure was made, at least in part, of demonstration records.
extension Measuring {
  func isDemonstration(_ measure: Measure, _ question: MeasureQuestion) -> Bool {
    var result = false
    for leaf in measure.leaves {
      switch leaf {
      case .cell(let index), .whole(let index):
        guard let grid else { continue }
        let openings = cells[index].hasDemonstrationOpenings
        forEachField(question, grid) { field in
          result = result || grid.demonstration[field] > 0 || !openings.isEmpty && openings[field]
        }
      case .centres, .calendarWeeks:
        guard let grid else { continue }
        forEachField(question, grid) { result = result || grid.demonstration[$0] > 0 }
      case .distinct:
        result = result || deliveries(question).contains { records.isDemonstration($0.location) }
      case .yearly:
        result = result || formsUsed(question).contains { records.isDemonstration($0.location) }
      case .residents(let ages):
        result = result || ages != nil && hasDemonstrationResidents(question)
      case .goals: result = result || goalFigures(question).contains(where: \.isDemonstration)
      case .number, .index, .answers, .asked, .binary: continue
      }
    }
    // Of a place that has no others, nothing is real: not even that it held no activities.
    let centres = question.place.centres.map { records.places.centres[$0] }
    return result || !centres.isEmpty && centres.allSatisfy(\.isDemonstration)
  }

  /// Whether residents by age were estimated for demonstration.
  private func hasDemonstrationResidents(_ question: MeasureQuestion) -> Bool {
    let invented = Set(records.sources.filter(\.isDemonstration).map(\.id))
    guard !invented.isEmpty else { return false }
    return question.place.municipalities.contains { municipality in
      (population[municipality] ?? []).contains { row in
        row.ages != nil && (row.source.map(invented.contains) ?? false)
      }
    }
  }
}

extension Records {
  /// Whether a record belongs to a source of demonstration.
  func isDemonstration(_ location: RecordLocation) -> Bool {
    guard let source = location.source, source < sources.count else { return false }
    return sources[source].isDemonstration
  }
}
