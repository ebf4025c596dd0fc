import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// The data page: every file, its licence, and what its columns mean.
struct DataPage: PageKind {
  var title: String
  var lead: String
  var licence: NamedLink
  var licenceLabel: String
  /// That figures of others are under licences of their own; `nil` where no source names one.
  var licencesNote: String?
  var licences: [Fact]
  /// The heads of the table: a column to a format.
  var formats: [String]
  var rows: [Row]
  var columns: [Fact]
  /// What else there is of data.
  var doors: [NamedLink]

  /// A file of data, with a cell to each format.
  struct Row: ViewModel {
    var title: String
    var address: String?
    var cells: [FormatCell]

    static let fields: ViewFields<Row> = [
      .text("title", \.title), .text("address", ifAny: \.address), .list("cells", \.cells),
    ]
  }

  /// One format of it; without an address where that format does not hold it.
  struct FormatCell: ViewModel {
    var title: String
    var address: String?

    static let fields: ViewFields<FormatCell> = [.text("title", \.title), .text("address", ifAny: \.address)]
  }

  static let template = "pages/data"
  static let sections: [Section] = [.data]
  static let messages: [MessageKey] =
    [.dataLead, .licencesNote, .changesFile, .answersFile, .reported] + FigureCSV.columns.map(column)
  static let fields: ViewFields<DataPage> = [
    .text("title", \.title), .text("lead", \.lead), .view("licence", \.licence), .text("licenceLabel", \.licenceLabel),
    .text("licencesNote", ifAny: \.licencesNote), .list("licences", \.licences), .texts("formats", \.formats),
    .list("rows", \.rows), .list("columns", \.columns), .list("doors", \.doors),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [set.door(.data, description: set.text(.dataLead)) { context, _ in DataPage(in: context) }]
  }

  private init(in context: PageContext) {
    let portal = context.site.portal
    title = context.text(Section.data.title)
    lead = context.text(.dataLead)
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
    formats = DataFormats.all.map(\.label)
    rows = DataPage.rows(context)
    columns = FigureCSV.columns(of: context.figures.world).map { name in
      Fact(
        name: name, value: context.text(DataPage.column(name), ["whole": context.site.told.kindOfWhole]), address: nil)
    }
    doors = [context.door(.discrepancies)]
    if !context.site.ownCharts.isEmpty { doors.append(context.door(.charts)) }
    if context.site.hasReleases { doors.append(context.door(.releases)) }
  }

  /// The files of indicators, then those of the whole.
  private static func rows(_ context: PageContext) -> [Row] {
    func row(_ file: DataFile, _ title: String, address: String? = nil) -> Row {
      let cells = DataFormats.all.map { format in
        FormatCell(title: format.label, address: format.holds(file) ? context.link(file.path(format)) : nil)
      }
      return Row(title: title, address: address, cells: cells)
    }
    var rows = context.site.inOrder(context.figures.indicators).map { indicator in
      row(
        .figures(indicator.id, at: nil), context.words.title(of: indicator.id),
        address: context.link(.indicator(indicator.id)))
    }
    rows.append(row(.changes, context.text(.changesFile)))
    rows.append(row(.reported, context.text(.reported)))
    if !context.figures.answers.isEmpty { rows.append(row(.answers, context.text(.answersFile))) }
    return rows
  }

  /// What a column means.
  private static func column(_ name: String) -> MessageKey {
    name == "place" ? MessageKey("site.column.place", "whole") : MessageKey("site.column.\(name)")
  }
}

extension Section {
  static let data = Section("data")
}

extension MessageKey {
  fileprivate static let dataLead = MessageKey("site.lead.data")
  fileprivate static let licencesNote = MessageKey("site.published.licences")
  fileprivate static let changesFile = MessageKey("trust.changes.file")
  fileprivate static let answersFile = MessageKey("trust.answers.file")
  fileprivate static let reported = TemplateLabels.key("reported")
}
