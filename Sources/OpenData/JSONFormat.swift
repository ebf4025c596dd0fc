import Figures
import Vocabulary

/// What programs read: the rows of the CSV with what they mean.
public struct JSONFormat: DataFormat {
  public var label: String { "JSON" }
  public var ending: String { "json" }

  public func holds(_ file: DataFile) -> Bool { file != .changes && file != .revisions }

  public func bytes(of contents: DataContents, _ data: PublicData) -> [UInt8] {
    let figures = data.figures
    switch contents {
    case .figures(let indicator, let parts):
      return FigureJSON.file(of: indicator, parts, asOf: figures.cutOff, licence: data.licence)
    case .rows(let rows): return FigureJSON.file(rows, asOf: figures.cutOff, licence: data.licence)
    case .reported: return ReportedJSON.file(figures, licence: data.licence)
    case .answers: return AnswerJSON.file(figures, licence: data.licence)
    case .release: return ReleaseJSON.file(data.history, figures, program: data.program, inputs: data.inputs)
    case .changes, .revisions: return []
    }
  }
}
