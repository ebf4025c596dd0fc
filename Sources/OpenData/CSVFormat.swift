import Figures
import Releases
import Vocabulary

/// Tables as every program reads them.
public struct CSVFormat: DataFormat {
  public var label: String { "CSV" }
  public var ending: String { "csv" }

  public func holds(_ file: DataFile) -> Bool { file != .release }

  public func bytes(of contents: DataContents, _ data: PublicData) -> [UInt8] {
    switch contents {
    case .figures(_, let parts): return FigureCSV.file(parts, columns: FigureCSV.columns(of: data.figures.world))
    case .rows(let rows): return FigureCSV.file(rows, in: data.figures)
    case .changes: return ChangeCSV.file(data.figures, surveyChange: data.surveyChange)
    case .reported: return ReportedCSV.file(data.figures)
    case .answers:
      let rows = data.figures.answers.flatMap(\.statements).flatMap(\.shares)
      return FigureCSV.file(rows.map { (nil, $0) }, in: data.figures)
    case .revisions: return RevisionCSV.file(data.history, languages: data.languages)
    case .release: return []
    }
  }
}
