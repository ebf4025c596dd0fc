public import Figures
import Vocabulary

/// The figures that others published, as JSON with their sources; never mixed with the computed ones.
public enum ReportedJSON {
  public static func file(_ figures: PublishedFigures) -> [UInt8] {
    var json = JSONText()
    json.open("{")
    json.member("asOf", figures.cutOff.iso)
    // No licence of the portal's: what others published is theirs, each source under its own.
    json.name("sources")
    json.open("[")
    let named = Set(figures.reported.map(\.source))
    for source in figures.sources where named.contains(source.id) {
      json.separate()
      write(source, to: &json)
    }
    json.close("]")
    json.name("figures")
    json.open("[")
    for figure in figures.reported {
      json.separate()
      write(figure, to: &json)
    }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  static func write(_ source: Source, to json: inout JSONText) {
    json.open("{")
    json.member("id", source.id)
    json.localized("title", source.title)
    json.member("publisher", source.publisher)
    if !source.address.isEmpty { json.member("address", source.address) }
    if let day = source.day { json.member("date", day.iso) }
    if let licence = source.licence {
      json.member("licence", licence.name)
      if !licence.address.isEmpty { json.member("licenceAddress", licence.address) }
    }
    if !source.method.texts.isEmpty { json.localized("method", source.method) }
    json.close("}")
  }

  private static func write(_ figure: ReportedFigure, to json: inout JSONText) {
    json.open("{")
    json.member("indicator", figure.key.indicator.name)
    json.member("place", figure.key.place.name)
    json.member("period", figure.key.period.code)
    if let category = figure.key.category {
      json.member("dimension", category.dimension)
      json.member("category", category.value)
    }
    json.member("value", figure.value)
    if let printed = figure.asPrinted { json.member("asPrinted", printed) }
    if !figure.flags.letters.isEmpty { json.member("status", figure.flags.letters) }
    json.member("source", figure.source)
    if let note = figure.note { json.localized("note", note) }
    json.close("}")
  }
}
