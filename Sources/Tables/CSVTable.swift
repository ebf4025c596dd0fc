public import Diagnostics

/// Text with a delimiter between cells (RFC 4180), in the dialects of spreadsheets.
public struct CSVTable: TableFormat {
  public var label: String { "CSV" }
  public var ending: String { "csv" }

  public func table(_ bytes: [UInt8], file: String, _ texts: TableTexts, into log: inout DiagnosticLog) -> Table? {
    Table(bytes, file: file, languages: texts.languages, births: texts.births, into: &log)
  }
}
