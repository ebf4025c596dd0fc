import Configuration
import Content
import Figures
import Languages
import OpenData
import Releases
import Vocabulary
import Wording

/// The catalogue of data: everything in one file, then a row to each indicator, the files of places, what signs and formats
/// mean, and what the data can't bear.
struct DataPage: PageKind {
  var title: String
  var lead: String
  var all: NamedLink
  var allNote: String
  var licence: NamedLink
  var licenceLabel: String
  /// That figures of others are under licences of their own; `nil` where no source names one.
  var licencesNote: String?
  var licences: [Fact]
  var rows: [Row]
  /// When the figures of an indicator changed last, where there were releases.
  var changedHead: String?
  var others: [OtherFile]
  var places: [NamedLink]
  var example: String?
  var withheld: String?
  var json: String?
  var columns: [Fact]
  var limits: String
  var citation: String
  /// What else there is of data.
  var doors: [NamedLink]

  /// An indicator with what its file holds.
  struct Row: ViewModel {
    var title: String
    var address: String
    var topic: String
    var places: String
    var years: String
    var rows: String
    var changed: String?
    var files: [NamedLink]

    static let fields: ViewFields<Row> = [
      .text("title", \.title), .text("address", \.address), .text("topic", \.topic), .text("places", \.places),
      .text("years", \.years), .text("rows", \.rows), .text("changed", ifAny: \.changed), .list("files", \.files),
    ]
  }

  /// A file that is no indicator's.
  struct OtherFile: ViewModel {
    var title: String
    var files: [NamedLink]

    static let fields: ViewFields<OtherFile> = [.text("title", \.title), .list("files", \.files)]
  }

  static let template = "pages/data"
  static let sections: [Section] = [.data]
  static let explainsWords = false
  static let messages: [MessageKey] =
    [
      .dataLead, .licencesNote, .changesFile, .answersFile, .reported, .dataAll, .dataAllNote, .kilobytes, .megabytes,
      .dataChanged, .fileNamed,
    ] + DataArchive.messages + FigureCSV.columns.map(column)
  static let fields: ViewFields<DataPage> = [
    .text("title", \.title), .text("lead", \.lead), .view("all", \.all), .text("allNote", \.allNote),
    .view("licence", \.licence), .text("licenceLabel", \.licenceLabel), .text("licencesNote", ifAny: \.licencesNote),
    .list("licences", \.licences), .list("rows", \.rows), .text("changedHead", ifAny: \.changedHead),
    .list("others", \.others), .list("places", \.places), .text("example", ifAny: \.example),
    .text("withheld", ifAny: \.withheld), .text("json", ifAny: \.json), .list("columns", \.columns),
    .text("limits", \.limits), .text("citation", \.citation), .list("doors", \.doors),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    let catalogue = set.catalogue
    return [
      set.door(.data, description: set.text(.dataLead)) { context, _ in DataPage(catalogue, in: context) }
    ]
  }

  private init(_ catalogue: DataCatalogue, in context: PageContext) {
    let portal = context.site.portal
    let words = FileWords(context: context)
    title = context.text(Section.data.title)
    lead = context.text(.dataLead)
    all = context.link(
      named: context.text(.dataAll, ["size": .text(words.size(catalogue.archive.count))]), to: DataCatalogue.path)
    allNote = context.text(.dataAllNote, ["date": .text(context.words.words.date(context.figures.cutOff, .short))])
    licence = NamedLink(title: portal.licence.name, address: portal.licence.address)
    licenceLabel = context.text(context.figures.licenceLabel)
    licences = context.figures.sources.compactMap { source in
      source.licence.map { licence in
        Fact(
          name: "\(context.words.text(source.title)) (\(source.publisher))", value: licence.name,
          address: licence.address.isEmpty ? nil : licence.address)
      }
    }
    licencesNote = licences.isEmpty ? nil : context.text(.licencesNote)
    let made = Maker(catalogue: catalogue, context: context)
    rows = made.rows()
    changedHead = rows.contains { $0.changed != nil } ? context.text(.dataChanged) : nil
    others = made.others()
    places = made.places()
    (example, withheld, json) = (catalogue.example?.csv, catalogue.example?.withheld, catalogue.example?.json)
    let told = FigureCSV.columns(of: context.figures.world).filter(DataPage.signs.contains)
    columns = told.map { name in
      Fact(name: name, value: words.meaning(ofColumn: name), address: nil)
    }
    limits = context.text(.compareLimits)
    citation = context.citation(of: title, at: context.path)
    doors = [context.door(.discrepancies)]
    if !context.site.ownCharts.isEmpty { doors.append(context.door(.charts)) }
    if context.site.hasReleases { doors.append(context.door(.releases)) }
  }

  /// The columns that say how a figure is to be read, and of what it is. All of them are explained in the file that holds everything.
  private static let signs: Set<String> = ["place", "value", "n", "status", "confidentiality", "demonstration"]

  /// What a column means.
  fileprivate static func column(_ name: String) -> MessageKey {
    name == "place" ? MessageKey("site.column.place", "whole") : MessageKey("site.column.\(name)")
  }
}

extension DataPage {
  /// Makes the rows of files.
  private struct Maker {
    let catalogue: DataCatalogue
    let context: PageContext

    func rows() -> [Row] {
      let days = changes()
      return IndicatorGroup.all(of: context.figures.indicators, in: context).flatMap { group in
        group.indicators.map { indicator in
          let places = context.figures.places.filter { context.figures.hasFigures(indicator, at: $0) }
          return Row(
            title: context.words.title(of: indicator.id), address: context.link(.indicator(indicator.id)),
            topic: group.title, places: context.words.words.number(Double(places.count)),
            years: years(of: indicator, at: places),
            rows: catalogue.rows(of: indicator.id).map { context.words.words.number(Double($0)) } ?? "–",
            changed: days.map { days in
              days[indicator.id].map { context.words.words.date($0, .short) } ?? "–"
            }, files: links(.figures(indicator.id, at: nil)))
        }
      }
    }

    /// The first and the last year of which there is a figure, of all together or of a part.
    private func years(of indicator: Indicator, at places: [Place]) -> String {
      let years = places.flatMap { place in
        context.figures.observations(of: indicator, at: place).filter { $0.key.period.kind == .year && $0.isKnown }
          .map(\.key.period)
      }
      guard let first = years.min(), let last = years.max() else { return "–" }
      return first == last ? context.words.words.period(first, .short) : context.span([first, last])
    }

    /// When each indicator changed last: with the release that first had it, or with a later one; `nil` where there was none.
    private func changes() -> [IndicatorID: Day]? {
      let history = context.site.history
      guard let first = history.entries.first?.release ?? history.current else { return nil }
      var days = Dictionary(context.figures.indicators.map { ($0.id, first.date) }) { first, _ in first }
      for step in history.steps {
        guard let release = step.release else { continue }
        for change in step.changes { days[change.key.indicator] = release.date }
      }
      return days
    }

    func others() -> [OtherFile] {
      var others = [
        OtherFile(title: context.text(.changesFile), files: links(.changes)),
        OtherFile(title: context.text(.reported), files: links(.reported)),
      ]
      if !context.figures.answers.isEmpty {
        others.append(OtherFile(title: context.text(.answersFile), files: links(.answers)))
      }
      return others
    }

    /// The files of single places: municipalities and the network; centres have theirs on their pages.
    func places() -> [NamedLink] {
      context.placesByName.filter { $0.kind != .centre }.compactMap { place in
        let path = DataFile.place(place.id).path(DataFormats.csv)
        let words = FileWords(context: context)
        return catalogue.size(path).map { size in
          context.link(
            named: context.text(
              .fileNamed, ["name": .text(context.words.name(of: place.id)), "size": .text(words.size(size))]),
            to: path)
        }
      }
    }

    private func links(_ file: DataFile) -> [NamedLink] {
      context.site.data.formats(of: file).compactMap { format in
        let path = file.path(format)
        guard let size = catalogue.size(path) else { return nil }
        // The figures are the same in every format, so that one size tells how many there are.
        guard format.ending == DataFormats.csv.ending else { return context.link(named: format.label, to: path) }
        let words = FileWords(context: context)
        return context.link(
          named: context.text(.fileNamed, ["name": .text(format.label), "size": .text(words.size(size))]), to: path)
      }
    }
  }
}

/// Files of data in words.
struct FileWords {
  let context: PageContext

  /// What a column means.
  func meaning(ofColumn name: String) -> String {
    context.text(DataPage.column(name), ["whole": context.site.told.kindOfWhole])
  }

  /// How big a file is: `0.9 MB`.
  func size(_ bytes: Int) -> String {
    let kilobytes = (Double(bytes) / 1000).rounded(.up)
    return kilobytes < 1000
      ? context.text(.kilobytes, ["n": .number(kilobytes, decimals: 0)])
      : context.text(.megabytes, ["n": .number(Double(bytes) / 1_000_000, decimals: 1)])
  }
}

extension Section {
  static let data = Section("data")
}

extension MessageKey {
  static let dataLead = MessageKey("site.lead.data")
  fileprivate static let licencesNote = MessageKey("site.published.licences")
  fileprivate static let changesFile = MessageKey("trust.changes.file")
  fileprivate static let answersFile = MessageKey("trust.answers.file")
  fileprivate static let reported = TemplateLabels.key("reported")
  fileprivate static let dataAll = MessageKey("site.data.all", "size")
  fileprivate static let dataAllNote = MessageKey("site.data.all-note", "date")
  fileprivate static let dataChanged = MessageKey("site.data.changed")
  fileprivate static let kilobytes = MessageKey("site.data.kilobytes", "n")
  fileprivate static let megabytes = MessageKey("site.data.megabytes", "n")
  fileprivate static let fileNamed = MessageKey("site.data.file", "name", "size")
}
