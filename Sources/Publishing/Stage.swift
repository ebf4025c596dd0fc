/// The steps of a build, in their order.
public enum Stage: String, Sendable, CaseIterable {
  case load, measure, protect, present, audit, render, pictures, reports, publish

  /// What is being done, for a line of progress.
  public var activity: String {
    switch self {
    case .load: "reading and checking the records"
    case .measure: "computing the indicators"
    case .protect: "protecting small numbers"
    case .present: "laying out the pages"
    case .render: "writing pages and charts"
    case .audit: "attacking what is to be published"
    case .pictures: "drawing pictures for shared links"
    case .reports: "writing reports for paper"
    case .publish: "exchanging the published folder"
    }
  }
}
