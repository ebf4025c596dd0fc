/// What a site is published with beside its pages.
public struct MadeBeside: Hashable, Sendable {
  /// Which pictures are made of charts.
  public var pictures: PictureMode
  public var reports: ReportMode

  public init(pictures: PictureMode = .none, reports: ReportMode = .html) {
    self.pictures = pictures
    self.reports = reports
  }
}

/// Whether reports are published for paper too.
public enum ReportMode: String, Sendable, CaseIterable {
  case html, pdf
}
