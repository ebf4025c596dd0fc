public import Tables
import Vocabulary

/// A kind of table as the reference tells it: the columns are those by which it is loaded.
public struct TableDeclaration: Hashable, Sendable {
  /// The kind, as `kazalo schema` names it.
  public var name: String
  public var kind: RecordFile.Kind
  /// What a row of it is.
  public var meaning: String
  public var columns: [TableColumn]
  /// The columns whose cells together stand once in all its files.
  public var key: [String]

  /// A path that such a file may have, below the folder of content.
  public var path: String {
    let ending = TableFormats.csv.ending
    return kind.stem.map { "\($0).\(ending)" } ?? kind.folder.map { "\($0)/<name>.\(ending)" } ?? ""
  }

  private init(
    _ name: String, _ kind: RecordFile.Kind, _ columns: [TableColumn], key: [String] = [], _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.columns = columns
    self.key = key
    self.meaning = meaning
  }

  /// Every kind of table, places and records first.
  public static let all: [TableDeclaration] = [
    .init(
      "municipalities", .municipalities, Places.municipalityColumns.declared, key: ["id"],
      "A municipality of the portal."),
    .init(
      "centres", .centres, Places.centreColumns.declared, key: ["id"], "A centre: the place where records are made."),
    .init(
      "population", .population, ResidentCount.columns.declared, key: ["municipality", "date", "age"],
      "How many people lived in a municipality on a day. Further files may stand in `places/population/`."),
    .init(
      "activities", .activities, ActivityColumn.declared,
      "One activity, with those who came. Any number of files, with any names."),
    .init("openings", .openings, Opening.columns.declared, "One day of a centre: whether and when it was open."),
    .init(
      "visitors", .visitors, VisitorCount.declared,
      "How many different persons came in a period. They can't be added up over places or periods."),
    .init(
      "key-figures", .keyFigures, KeyFigures.columns.declared, key: ["place", "year"],
      "The yearly form of a place: whom it wants to reach, its posts and its money."),
    .init(
      "reported", .reported, ReportedFigure.columns.declared,
      "A figure that somebody else published. Two sources may differ; one source says a figure once."),
    .init(
      "waves", .waves, Wave.columns.declared, key: ["id"], "A survey that was taken in a time, with a questionnaire."),
    .init(
      "responses", .responses, AnswerForm.declared,
      "The answers of one person. Never a name, never a time of day."),
    .init(
      "targets", .targets, Target.columns.declared,
      "A value that should be reached: one for each indicator, place, year and kind."),
    .init(
      "breaks", .breaks, SeriesBreak.columns.declared,
      "A day on which figures began to be made otherwise: what stands before and behind it is not compared."),
    .init(
      "annotations", .annotations, Annotation.columns.declared, "Something that helps to read the charts of its time."),
  ]

  /// The tables whose rows have an id by which others name them.
  static let keyed = Set(all.filter { $0.key == ["id"] }.map(\.name))
}
