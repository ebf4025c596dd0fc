import Configuration
import Content
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// A municipality among those that are like it: a row to a rate or index, with where it stands and what each of them has.
struct SimilarTable {
  let similar: SimilarPlaces
  let matrix: ComparisonMatrix

  private var context: PageContext { matrix.context }
  private var places: [Place] { [similar.own.place] + similar.others.map(\.place) }

  init(_ similar: SimilarPlaces, in context: PageContext) {
    self.similar = similar
    matrix = ComparisonMatrix(in: context)
  }

  /// What a place is called in pictures and columns: `A` for the nearest.
  static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) }

  /// The figures that stand in it.
  var observations: [PublishedObservation] { matrix.groups.flatMap(\.columns).flatMap { figures(of: $0) } }

  /// The own, those of the others, and the network's.
  private func figures(of column: ComparedFigures.Column) -> [PublishedObservation] {
    (places + (context.site.network.map { [$0] } ?? [])).map {
      context.observation(column.indicator.id, $0.id, column.period)
    }
  }

  func markup(caption: String) -> String {
    Markup(capacity: 16_384) { writer in
      writer.element("table") { table in
        table.attribute("class", "matrix among")
        table.element("caption") { $0.text(caption) }
        table.element("thead") { head in head.element("tr") { writeHeads(&$0) } }
        for group in matrix.groups {
          table.raw("\n")
          table.element("tbody") { body in
            body.element("tr") { row in
              row.element("th") { head in
                head.attribute("scope", "rowgroup")
                head.attribute("colspan", String(places.count + 3))
                head.text(group.title)
              }
            }
            for column in group.columns { write(column, &body) }
          }
        }
      }
    }.string
  }

  private func writeHeads(_ row: inout MarkupWriter) {
    row.element("th") {
      $0.attribute("scope", "col")
      $0.text(context.text(.indicator))
    }
    row.element("td") { $0.attribute("class", "dots") }
    for (index, place) in places.enumerated() {
      row.element("th") { head in
        head.attribute("scope", "col")
        head.attribute("data-place", place.id.name)
        if index > 0 {
          head.element("b") { $0.text(SimilarTable.letter(index - 1)) }
          head.raw(" ")
        }
        head.text(context.words.name(of: place.id))
      }
    }
    guard let network = context.site.network else { return }
    row.element("th") { head in
      head.attribute("scope", "col")
      head.attribute("data-place", network.id.name)
      head.text(context.words.name(of: network.id))
    }
  }

  private func write(_ column: ComparedFigures.Column, _ body: inout MarkupWriter) {
    let figures = figures(of: column)
    let id = column.indicator.id
    body.raw("\n")
    body.element("tr") { row in
      row.attribute("data-indicator", id.name)
      row.attribute("data-period", column.period.code)
      row.element("th") { head in
        head.attribute("scope", "row")
        head.element("a") {
          $0.attribute("href", context.link(.figure(id, similar.own.place.id)))
          $0.text(context.words.title(of: id))
        }
        let year = context.words.words.period(column.period, .short)
        head.element("small") { $0.text([year, pairs(figures)].filter { !$0.isEmpty }.joined(separator: ", ")) }
      }
      row.element("td") { cell in
        // Dots have the colours of charts.
        cell.attribute("class", "dots ch-spark")
        cell.raw(bytes: Array(dots(figures).markup.utf8))
      }
      for (index, observation) in figures.enumerated() {
        row.element("td") { matrix.write(observation, index == 0 ? "mine" : "", isTold: index == 0, &$0) }
      }
    }
  }

  private func dots(_ figures: [PublishedObservation]) -> DotRow {
    func dot(_ observation: PublishedObservation, _ letter: String) -> DotRow.Dot? {
      observation.value.map {
        DotRow.Dot(
          value: $0, letter: letter,
          isHollow: !observation.isWhole || observation.flags.contains(.lowReliability))
      }
    }
    return DotRow(
      own: dot(figures[0], ""), interval: figures[0].measure?.interval,
      others: similar.others.indices.compactMap { dot(figures[$0 + 1], SimilarTable.letter($0)) },
      network: figures.count > similar.others.count + 1 ? figures[similar.others.count + 1].value : nil)
  }

  /// What may be said of the own survey figure against each of the others; empty for figures made from records.
  private func pairs(_ figures: [PublishedObservation]) -> String {
    guard let own = figures.first, own.measure?.base != nil else { return "" }
    var names: [PairStanding: [String]] = [:]
    for (index, other) in similar.others.enumerated() {
      let standing = PairStanding(of: own, against: figures[index + 1], in: context)
      names[standing, default: []].append(context.words.name(of: other.place.id))
    }
    return [PairStanding.higher, .lower, .unclear, .untold].compactMap { standing in
      names[standing].map {
        context.text(standing.amongOthers, ["names": .text(context.words.words.list($0))])
      }
    }.joined(separator: "; ")
  }
}

extension PairStanding {
  /// How it is told of several places at once.
  var amongOthers: MessageKey {
    let name =
      switch self {
      case .higher: "higher"
      case .lower: "lower"
      case .unclear: "unclear"
      case .untold: "untold"
      }
    return MessageKey("site.similar.\(name)", "names")
  }

  static let messages: [MessageKey] = [PairStanding.higher, .lower, .unclear, .untold].map(\.amongOthers)
}
