public import Diagnostics
import Pictures
public import Site

/// Which pictures a build makes, decided before it: pages name no picture that nobody draws.
public struct PictureMaking: Sendable {
  public private(set) var mode: PictureMode
  /// What is said where pages go without pictures and nobody asked for that; `nil` where all is as it was asked for.
  public private(set) var note: ProblemText?
  private static let without: ProblemText =
    "Shared links go without a picture: this machine has no librsvg with fonts (apt-get install librsvg2-2)."
  private let isRefused: Bool
  let rasteriser: Rasteriser?

  /// Whether there is anything to draw with.
  public static var hasRenderer: Bool { Rasteriser.isThere }

  /// - Parameter asked: `nil` for those of the main pages, where the machine can draw them.
  public init(_ asked: PictureMode?) { self.init(asked, asked == PictureMode.none ? nil : Rasteriser()) }

  init(_ asked: PictureMode?, _ rasteriser: Rasteriser?) {
    self.rasteriser = rasteriser
    let wanted = asked ?? .main
    mode = rasteriser == nil ? .none : wanted
    isRefused = asked != nil && mode != wanted
    note = asked == nil && rasteriser == nil ? PictureMaking.without : nil
  }

  /// Says what was asked for and can't be made.
  ///
  /// - Parameter output: the published folder.
  func report(in output: String, into log: inout DiagnosticLog) {
    guard isRefused else { return }
    log.warning(
      "pictures.none", SourceLocation(file: output), "no pictures were made: this machine has no librsvg with fonts",
      hint: "install it (apt-get install librsvg2-2), or leave --pictures out")
  }
}
