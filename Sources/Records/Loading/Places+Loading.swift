import Diagnostics
import Documents
import Tables
import Vocabulary

extension Places {
  static func load(_ loading: inout TableLoading, years: ClosedRange<Int>, languages: [Language]) -> Places {
    var municipalities = loading.rows(of: .municipalities, municipalityColumns) {
      municipalityReader($0, years, languages)
    }
    municipalities = loading.unique(
      municipalities, at: \.location, what: "the municipality", by: \.value.id)
    warnOfLostZeros(municipalities, &loading)
    let names = WordIndex(
      municipalities.map(\.value.id.name), meaning: "a municipality", isOpen: loading.isFaulty(.municipalities))
    var centres = loading.rows(of: .centres, centreColumns) { centreReader($0, names, years, languages) }
    centres = loading.unique(centres, at: \.location, what: "the centre", by: \.value.id)
    centres = loading.limited(centres, "centres", of: .centres)
    for place in municipalities.map({ ($0.value.id, $0.location) }) + centres.map({ ($0.value.id, $0.location) })
    where place.0 == network {
      loading.log.error(
        "places.reserved", SourceLocation(file: loading.records[place.1.file].path, line: place.1.line, column: 1),
        "no place can have the id \"network\"", hint: "choose another id; it means all places")
    }
    for centre in centres where names.index(of: centre.value.id.name) != nil {
      loading.log.error(
        "places.reserved",
        SourceLocation(file: loading.records[centre.location.file].path, line: centre.location.line, column: 1),
        "a municipality has the id \"\(centre.value.id)\" too", hint: "give the centre another id")
    }
    return Places(municipalities.map(\.value), centres.map(\.value))
  }

  /// Codes have one length; spreadsheets that take them for numbers drop the zeros at their beginning.
  private static func warnOfLostZeros(_ found: [Located<Municipality>], _ loading: inout TableLoading) {
    let codes = found.filter { !$0.value.code.isEmpty && $0.value.code.utf8.allSatisfy { $0 &- 48 < 10 } }
    guard let longest = codes.map(\.value.code).max(by: { $0.utf8.count < $1.utf8.count }) else { return }
    let short = codes.filter { $0.value.code.utf8.count < longest.utf8.count }
    guard let first = short.first else { return }
    let code = first.value.code
    let full = String(repeating: "0", count: longest.utf8.count - code.utf8.count) + code
    let more: ProblemText = short.count == 1 ? "" : "; \(short.count - 1) more codes are"
    loading.log.warning(
      "places.code-zeros",
      SourceLocation(file: loading.records[first.location.file].path, line: first.location.line, column: 1),
      "the code \"\(code)\" is shorter than \"\(longest)\"\(more)",
      hint: "did you mean \"\(full)\"? Spreadsheets drop zeros; import the column as text")
  }

  /// In the order of their ids, with the centres' indexes of municipalities to match.
  private init(_ municipalities: [Municipality], _ centres: [Centre]) {
    let order = municipalities.indices.sorted { municipalities[$0].id < municipalities[$1].id }
    var position = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { position[old] = new }
    self.init(
      municipalities: order.map { municipalities[$0] },
      centres: centres.map { centre in
        var centre = centre
        centre.municipality = position[centre.municipality]
        return centre
      }.sorted { $0.id < $1.id })
  }

  private struct Located<Value> {
    let value: Value
    let location: RecordLocation
  }

  static let municipalityColumns = ColumnSet([
    .init("id", .slug, required: true, "Its name in files and addresses: letters a-z, digits and hyphens.", "konstanz"),
    .init("code", .text, required: true, "Its official key; the cell may be empty.", "335043").orEmpty,
    .init("name", .text, "Its name, where it is the same in all languages.", "Konstanz"),
    .init("name_", .text, "Its name in each language; one of them or `name` is needed.", "Konstanz"),
    .init("official_languages", .text, "Tags of its official languages, with spaces between.", "de"),
    .init(
      "member_years", .text, "The years in which it takes part, with spaces between; empty for always.",
      "2018-2020 2022-2025"),
    .init("source", .reference(to: "sources"), "A source of sources.yml for this row.", "statistics-office"),
  ])

  private static func municipalityReader(_ table: Table, _ span: ClosedRange<Int>, _ languages: [Language])
    -> TableLoading.Reader<Located<Municipality>>
  {
    let (id, code) = (table.column("id"), table.column("code"))
    let names = LocalizedColumns(table, "name_", commonTo: languages)
    let (official, years, source) = (
      table.column("official_languages"), table.column("member_years"), table.column("source")
    )
    return { rows, location in
      guard let place = rows.slug(id, "id") else { return nil }
      var municipality = Municipality(
        id: PlaceID(place), code: rows.key(code) ?? "", name: rows.names(names, or: id),
        officialLanguages: rows.languages(official), memberYears: rows.spans(years, in: span),
        source: rows.key(source))
      municipality.location = location
      return Located(value: municipality, location: location)
    }
  }

  static let centreColumns = ColumnSet([
    .init(
      "id", .slug, required: true,
      "Its name in files and addresses: letters a-z, digits and hyphens; never the name of a municipality.", "mitte"),
    .init("municipality", .reference(to: "municipalities"), required: true, "The municipality it lies in.", "konstanz"),
    .init("name", .text, "Its name, where it is the same in all languages.", "JuZe"),
    .init("name_", .text, "Its name in each language; one of them or `name` is needed.", "Jugendtreff Mitte"),
    .init("opened", .day, "The day it opened.", "2018-01-01"),
    .init("closed", .day, "The last day of a centre that is no more.", "2024-12-31"),
    .init("demonstration", .boolean, "`yes` where the centre is invented.", "no"),
    .init("address", .text, "Where it is: street and town.", "Am Markt 1, Konstanz"),
    .init("hours", .text, "When it is open, where that is the same in all languages.", "Mo–Fr 14–20"),
    .init("hours_", .text, "When it is open, in each language.", "Mo–Fr 14–20"),
    .init("web", .text, "Its own site on the web.", "https://mitte.example.org"),
  ])

  private static func centreReader(
    _ table: Table, _ municipalities: WordIndex, _ years: ClosedRange<Int>, _ languages: [Language]
  ) -> TableLoading.Reader<Located<Centre>> {
    // Houses may be older than any record.
    let lifetimes = years.lowerBound - 150...years.upperBound
    let (id, municipality) = (table.column("id"), table.column("municipality"))
    let names = LocalizedColumns(table, "name_", commonTo: languages)
    let hours = LocalizedColumns(table, "hours_", commonTo: languages)
    let (address, web) = (table.column("address"), table.column("web"))
    let (opened, closed, demonstration) = (
      table.column("opened"), table.column("closed"), table.column("demonstration")
    )
    return { rows, location in
      guard let place = rows.slug(id, "id"), !rows.misses(municipality, "municipality"),
        let above = rows.code(municipality, of: municipalities, "records.unknown-municipality")
      else { return nil }
      let (first, last) = (rows.day(opened, in: lifetimes), rows.day(closed, in: lifetimes))
      if let first, let last, let closed, last < first {
        rows.report("places.closed", closed, "the centre closed before it opened", hint: "exchange the days")
      }
      var centre = Centre(
        id: PlaceID(place), municipality: above, name: rows.names(names, or: id), opened: first, closed: last,
        isDemonstration: rows.boolean(demonstration) ?? false)
      centre.visiting = Visiting(
        address: address.flatMap { rows.prose($0) }, hours: hours.text(&rows), web: rows.webAddress(web))
      centre.location = location
      return Located(value: centre, location: location)
    }
  }
}

extension TableRows {
  /// An address on the web that a reader can be led to.
  fileprivate mutating func webAddress(_ column: Int?) -> String? {
    guard let column, let text = prose(column) else { return nil }
    guard let fault = WebAddress.fault(in: text, allowing: WebAddress.pages) else { return text }
    report("places.web", column, "\"\(text.prefix(80))\" \(fault.what)", hint: fault.hint)
    return nil
  }

  /// A name of the letters a–z, digits and hyphens.
  fileprivate mutating func slug(_ column: Int?, _ name: String) -> String? {
    guard let column, !misses(column, name) else { return nil }
    let isSlug = cell(column).allSatisfy { ($0 | 32) &- 97 < 26 && $0 >= 97 || $0 &- 48 < 10 || $0 == 45 }
    guard isSlug, cell(column).count <= Shape.mostOfSlug else {
      report(
        "table.slug", column, "\(shown(column)) can't be part of an address",
        hint: "use the letters a-z, digits and hyphens, at most \(Shape.mostOfSlug) of them")
      return nil
    }
    return text(column)
  }

  /// The names in each language; at least one must be there.
  fileprivate mutating func names(_ names: LocalizedColumns, or column: Int?) -> LocalizedText {
    let text = names.text(&self)
    if text.texts.isEmpty, isSound, let column = names.first ?? column {
      report(
        "places.no-name", column, "the place has no name",
        hint: "fill in name, or name_ and the language, such as name_en")
    }
    return text
  }

  /// Languages with spaces between.
  fileprivate mutating func languages(_ column: Int?) -> [Language] {
    guard let column, let text = prose(column) else { return [] }
    let tags = text.split(separator: " ").map { String($0) }
    for tag in tags where !Language(tag).isWellFormed {
      report("language.tag", column, "\"\(tag)\" is not a language tag", hint: "use tags such as sl, en or sv")
    }
    return tags.map { Language($0) }
  }

  /// Spans of years such as `2018-2020 2022`.
  fileprivate mutating func spans(_ column: Int?, in limits: ClosedRange<Int>) -> [ClosedRange<Int>] {
    guard let column, let text = prose(column) else { return [] }
    var spans: [ClosedRange<Int>] = []
    for word in text.split(separator: " ") {
      let years = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      guard (1...2).contains(years.count), let first = years.first, let last = years.last, first <= last,
        limits.contains(first), limits.contains(last)
      else {
        report(
          "places.years", column, "\"\(word)\" is not a span of years",
          hint: "write 2018-2020 or 2022, of the years \(limits.lowerBound) to \(limits.upperBound)")
        continue
      }
      spans.append(first...last)
    }
    return spans
  }
}
