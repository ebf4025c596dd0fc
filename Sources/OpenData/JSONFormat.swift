import Figures
import Vocabulary

/// What programs read: the rows of the CSV with what they mean.
public struct JSONFormat: DataFormat {
  public var label: String { "JSON" }
  public var ending: String { "json" }

  public func holds(_ file: DataFile) -> Bool {
    if case .place = file { false } else { file != .changes && file != .revisions }
  }

  public func bytes(of contents: DataContents, _ data: PublicData) -> [UInt8] {
    let figures = data.figures
    switch contents {
    case .figures(let indicator, let parts):
      return FigureJSON.file(
        of: indicator, parts, asOf: figures.cutOff, licence: data.licence,
        sources: indicator.isReported ? sources(of: parts, in: figures) : [])
    case .rows(let rows):
      let isOwn = !rows.contains { if case .reported = $0.observation.origin { true } else { false } }
      return FigureJSON.file(rows, asOf: figures.cutOff, licence: isOwn ? data.licence : nil)
    case .reported: return ReportedJSON.file(figures)
    case .answers: return AnswerJSON.file(figures, licence: data.licence)
    case .release: return ReleaseJSON.file(data.history, figures, program: data.program, inputs: data.inputs)
    case .changes, .revisions: return []
    }
  }

  /// Who published the figures of a file.
  private func sources(of parts: [FigurePart], in figures: PublishedFigures) -> [Source] {
    var named: Set<String> = []
    for part in parts {
      for case .reported(let source) in part.observations.map(\.origin) { named.insert(source) }
    }
    return figures.sources.filter { named.contains($0.id) }
  }
}
