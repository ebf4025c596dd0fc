public import Diagnostics
public import Vocabulary

/// A way in which tables are written in files.
///
/// A new one is a file with a type beside the others, and its place in `TableFormats.all`: records in its files are then
/// found, opened, cut into pieces, named in hints and traced like all others.
public protocol TableFormat: Sendable {
  /// What people call it: `CSV`.
  var label: String { get }
  /// Of its files' names, without the dot.
  var ending: String { get }

  /// The table in the bytes of a file: its header and rows, with the place of every cell.
  ///
  /// - Returns: `nil`, with a problem in `log`, where there is no table in them.
  func table(_ bytes: [UInt8], file: String, _ texts: TableTexts, into log: inout DiagnosticLog) -> Table?
}

/// What is known of the texts of a table before it is read.
public struct TableTexts: Sendable {
  /// Those that they may be in.
  public let languages: [Language]
  /// The words for birth of these languages.
  public let births: BirthWords

  public init(languages: [Language] = [], births: BirthWords = .any) {
    self.languages = languages
    self.births = births
  }
}

/// The formats in which tables are read.
public struct TableFormats: Sendable {
  public static let csv = CSVTable()
  /// Those that there are; hints name the first.
  public static let all = TableFormats([csv])

  public let formats: [any TableFormat]

  public init(_ formats: [any TableFormat]) { self.formats = formats }

  public var endings: [String] { formats.map(\.ending) }

  /// The format of a file, by its name; `nil` where it is no table.
  public func format(of path: String) -> (any TableFormat)? { formats.first { path.hasSuffix("." + $0.ending) } }

  /// The path of a table without the ending of its format; `nil` where it is none.
  public func stem(of path: String) -> String? {
    format(of: path).map { String(path.dropLast($0.ending.count + 1)) }
  }

  /// What a table is called in each format, the first being the one to recommend.
  public func paths(ofStem stem: String) -> [String] { endings.map { "\(stem).\($0)" } }
}
