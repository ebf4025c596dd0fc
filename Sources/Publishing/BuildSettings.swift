public import Releases
public import Site
public import Vocabulary

/// What a build is told: folders, workers and the day it is.
public struct BuildSettings: Hashable, Sendable {
  /// The portal's folder, as given.
  public var content: String
  /// The portal's own folder of templates, messages, styles and scripts, as given; its files stand for the program's.
  public var templates: String
  /// Whether it is no problem that the portal has no such folder.
  public var mayLackTemplates = false
  /// The program's own folder of the same kind; `nil` where the portal's is all there is.
  public var program: String?
  /// How many tasks a heavy stage uses; 1 or more. The output does not depend on it.
  public var workers: Int
  /// The day by which posts are published or expired.
  public var today: Day
  /// Whether drafts are shown.
  public var includesDrafts: Bool
  /// Whether what is not published is marked as such, for a preview.
  public var marksUnpublished = false
  /// What the build is released as; `nil` for an ordinary build.
  public var release: ReleaseName?
  /// Which pictures are made of charts, and which reports for paper.
  public var making = MadeBeside()

  public init(
    content: String, templates: String, workers: Int, today: Day, includesDrafts: Bool = false,
    release: ReleaseName? = nil
  ) {
    self.content = content
    self.templates = templates
    self.workers = max(1, workers)
    self.today = today
    self.includesDrafts = includesDrafts
    self.release = release
  }
}
