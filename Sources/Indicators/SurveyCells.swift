import Records
import Statistics
import Vocabulary

/// The answers of all questionnaires, summed by centre, year and background.
struct SurveyCells: Sendable {
  /// The years that waves speak for; empty where nothing was asked.
  let years: Range<Int>
  let slots: Slots
  /// Sums of an index, by centre, year and slot.
  private var indexes: [String: [ShareIndex]] = [:]
  /// Persons who answered at least one item.
  private var persons: [Int]
  private var demonstration: [Int]
  /// The questionnaires that were used, as bits, by centre and year.
  private var questionnaires: [UInt64]

  /// - Parameter dimensions: those that figures of answers are broken down by.
  init(_ records: Records, indexes wanted: Set<String>, dimensions: [String]) {
    let asked = records.waves.map(\.year).filter((1...9999).contains)
    let start = asked.min() ?? 0
    years = start..<min((asked.max() ?? start - 1) + 1, start + 200)
    slots = Slots(dimensions, records.codes)
    let fields = records.places.centres.count * years.count
    persons = Array(repeating: 0, count: fields * slots.count)
    demonstration = Array(repeating: 0, count: fields)
    questionnaires = Array(repeating: 0, count: fields)
    for id in wanted { indexes[id] = Array(repeating: ShareIndex(), count: fields * slots.count) }
    for (number, questionnaire) in records.questionnaires.enumerated() where number < records.responses.count {
      add(records.responses[number], to: questionnaire, number, records, wanted)
    }
  }

  private mutating func add(
    _ responses: Responses, to questionnaire: Questionnaire, _ number: Int, _ records: Records, _ wanted: Set<String>
  ) {
    let items = questionnaire.items.map { ItemRule($0, questionnaire.scales) }
    var active: [Int?] = []
    for row in 0..<responses.count { active.append(field(of: row, responses, records)) }
    for row in 0..<responses.count {
      guard let field = active[row] else { continue }
      let answered = items.indices.contains { items[$0].isAnswer(responses.answers[$0][row]) }
      guard answered else { continue }
      questionnaires[field] |= 1 << UInt64(min(number, 63))
      if responses.isDemonstration[row] { demonstration[field] += 1 }
      for slot in slotsOf(row, responses) { persons[field * slots.count + slot] += 1 }
    }
    for index in questionnaire.indexes where wanted.contains(index.id) {
      guard var sums = indexes[index.id] else { continue }
      for row in 0..<responses.count {
        guard let field = active[row] else { continue }
        var positive = 0
        var answered = 0
        for item in index.items {
          let code = responses.answers[item][row]
          guard items[item].isAnswer(code) else { continue }
          answered += 1
          if items[item].positive.contains(Int(code)) { positive += 1 }
        }
        for slot in slotsOf(row, responses) {
          sums[field * slots.count + slot].add(positive: positive, answered: answered, minimum: index.minimum)
        }
      }
      indexes[index.id] = sums
    }
  }

  /// What counts as an answer to an item, and as a positive one.
  private struct ItemRule {
    let positive: Set<Int>
    private let scale: Questionnaire.Scale

    init(_ item: Questionnaire.Item, _ scales: [Questionnaire.Scale]) {
      scale = scales[item.scale]
      positive = item.isReversed ? scale.reversedPositive : scale.positive
    }

    func isAnswer(_ code: Int8) -> Bool { scale.isAnswer(code) }
  }

  private func field(of row: Int, _ responses: Responses, _ records: Records) -> Int? {
    let wave = Int(responses.wave[row])
    let centre = Int(responses.centre[row])
    guard wave < records.waves.count, centre < records.places.centres.count,
      years.contains(records.waves[wave].year)
    else { return nil }
    return centre * years.count + records.waves[wave].year - years.lowerBound
  }

  private func slotsOf(_ row: Int, _ responses: Responses) -> [Int] {
    [0]
      + slots.blocks.compactMap { block in
        var value = 0
        for axis in block.axes {
          // A list that no table of these answers has a column for.
          guard axis.number < responses.groups.count, row < responses.groups[axis.number].count else { return nil }
          let own = responses.groups[axis.number][row]
          guard own != Responses.noCode else { return nil }
          value = value * axis.count + Int(own)
        }
        return block.offset + value
      }
  }

  // MARK: Reading

  func index(_ id: String, centres: [Int], year: Int, slots wanted: [Int]) -> ShareIndex {
    guard let sums = indexes[id] else { return ShareIndex() }
    return fields(centres, year).reduce(ShareIndex()) { total, field in
      wanted.reduce(total) { $0 + sums[field * slots.count + $1] }
    }
  }

  func persons(centres: [Int], year: Int, slots wanted: [Int]) -> Int {
    fields(centres, year).reduce(0) { total, field in
      wanted.reduce(total) { $0 + persons[field * slots.count + $1] }
    }
  }

  func isDemonstration(centres: [Int], year: Int) -> Bool {
    fields(centres, year).contains { demonstration[$0] > 0 }
  }

  func questionnaires(centres: [Int], year: Int) -> UInt64 {
    fields(centres, year).reduce(0) { $0 | questionnaires[$1] }
  }

  private func fields(_ centres: [Int], _ year: Int) -> [Int] {
    guard years.contains(year) else { return [] }
    return centres.map { $0 * years.count + year - years.lowerBound }
  }
}
