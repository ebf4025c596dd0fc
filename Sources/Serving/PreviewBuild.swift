/// One build for the preview, in a process of its own: whatever becomes of it, the preview goes on.
package struct PreviewBuild: Sendable {
  /// How a build ended.
  package enum Outcome: Hashable, Sendable {
    case done(PreviewBundle)
    /// It stopped by a fault of its own, or was ended by somebody.
    case stopped(ChildProcess.End)
    /// It took longer than it may.
    case tooLong
    /// The folders changed while it went on for long.
    case outdated
    /// The system grants no process: its words.
    case refused(String)
  }

  /// The arguments of the program that builds.
  let arguments: [String]
  /// After how many seconds it is given up.
  let limit: Double

  package init(arguments: [String], limit: Double) {
    self.arguments = arguments
    self.limit = limit
  }

  /// A build that goes on for so long is given up when the folders change, because the change may be the mending.
  private static let patience = 10.0

  /// Builds, and waits for the end.
  ///
  /// - Parameters:
  ///   - first: the paths of pages that are wanted before the others.
  ///   - takeEarly: takes these over, while the rest is built.
  ///   - isOutdated: whether the folders have changed since the build began.
  package func run(
    first: [String] = [], takeEarly: ([String: [UInt8]]) -> Void = { _ in }, isOutdated: () -> Bool
  ) -> Outcome {
    let child: ChildProcess
    do throws(SocketProblem) {
      child = try ChildProcess(arguments + first.map { "--first=\($0)" })
    } catch {
      return .refused(error.reason)
    }
    let start = Socket.now
    var bytes: [UInt8] = []
    while true {
      let seconds = Socket.now - start
      if seconds > limit {
        _ = child.end(killing: true)
        return .tooLong
      }
      if seconds > PreviewBuild.patience, isOutdated() {
        _ = child.end(killing: true)
        return .outdated
      }
      guard let piece = child.read(waiting: 0.5) else { continue }
      guard piece.isEmpty else {
        bytes += piece
        if let early = PreviewBundle.takeEarly(from: &bytes) { takeEarly(early) }
        continue
      }
      // The end of what it says is its end, or nearly so.
      let end = child.end(killing: false)
      guard end == .status(0), let bundle = PreviewBundle(bytes) else { return .stopped(end) }
      return .done(bundle)
    }
  }
}
