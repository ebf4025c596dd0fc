import Documents
import FoundationEssentials
import Glibc

/// What the last build of a published folder saw and left, so that one that would do the same again does nothing.
///
/// It says so by digests of the names, sizes, times and i-nodes of all files that a build reads and of all that it published:
/// whatever writes a file changes the time of its last change, which nobody can set back. It stands in a folder beside the
/// published one, is of no effect on what is published, and may be thrown away at any time. A record that can't be read is none.
public struct BuildRecord: Sendable {
  /// What an unchanged site consists of.
  public struct Last: Hashable, Sendable {
    public var files: Int
    public var warnings: Int

    public init(files: Int, warnings: Int) {
      self.files = files
      self.warnings = warnings
    }
  }

  private let path: DiskPath
  private let folder: DiskPath
  private let output: String
  private let inputs: String
  /// Whether what is looked at tells of every change: not where a file changed so lately that another change could bear the
  /// same time, nor where a link leads to what is elsewhere.
  private let isRecordable: Bool

  private static let folderName = ".kazalo"
  private static let header = "kazalo build record 1"
  /// Some file systems tell times in steps of two seconds.
  private static let step: Int64 = 2_000_000_000

  /// Looks at what a build would read.
  ///
  /// - Parameters:
  ///   - asked: what else the site depends on: how the build was asked for.
  public init(_ settings: BuildSettings, asked: String, output: String) {
    self.init(settings, asked: asked, output: output, step: BuildRecord.step)
  }

  /// - Parameter step: in which the file system tells times, in nanoseconds.
  init(_ settings: BuildSettings, asked: String, output: String, step: Int64) {
    let resolved = URL(filePath: FileSystem.resolved(output))
    self.output = resolved.path
    folder = DiskPath(resolved.deletingLastPathComponent().path) / BuildRecord.folderName
    path = folder / resolved.lastPathComponent
    let folders = [settings.content, settings.templates] + [settings.program].compactMap { $0 }
    let signature = FolderSignature(of: folders)
    var text: [UInt8] = []
    for line in [
      ProgramVersion.current, asked, settings.content, settings.templates, settings.program ?? "-",
      "\(settings.today)", "\(settings.includesDrafts) \(settings.marksUnpublished) \(settings.mayLackTemplates)",
    ] { text += Array(line.utf8) + [0] }
    signature.append(to: &text)
    let program = (try? FileSystem.status(DiskPath(FileSystem.resolved("/proc/self/exe")))) ?? nil
    if let program { FolderSignature.append(program, to: &text) }
    inputs = SHA256.hexadecimal(of: text)
    let isFresh = signature.lastChange.map { $0 > BuildRecord.now - step } ?? true
    isRecordable = !isFresh && !signature.hasLinks
  }

  private static var now: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// What was built last, where all of it still stands and was built of the same; `nil` where there is something to do.
  public var unchanged: Last? {
    guard let data = try? Data(contentsOf: URL(filePath: path.text)), data.count < 4096,
      let lines = String(validating: data, as: UTF8.self)?.split(separator: "\n"), lines.count == 5,
      lines[0] == BuildRecord.header, lines[1] == inputs, let files = Int(lines[3]), let warnings = Int(lines[4]),
      lines[2] == BuildRecord.outputs(output)
    else { return nil }
    return Last(files: files, warnings: warnings)
  }

  /// Writes down what was published. Where that can't be done, the next build does everything again.
  public func write(_ last: Last) {
    guard isRecordable else { return remove() }
    let lines = [
      BuildRecord.header, inputs, BuildRecord.outputs(output), "\(last.files)", "\(last.warnings)",
    ]
    try? FileSystem.makeFolder(folder)
    let ignoring = URL(filePath: (folder / ".gitignore").text)
    if !FileManager.default.fileExists(atPath: ignoring.path) {
      try? Data("*\n".utf8).write(to: ignoring)
    }
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path.text), options: .atomic)
  }

  /// Forgets what was built.
  public func remove() { try? FileManager.default.removeItem(atPath: path.text) }

  private static func outputs(_ folder: String) -> String {
    var text: [UInt8] = []
    FolderSignature(of: [folder]).append(to: &text)
    return SHA256.hexadecimal(of: text)
  }
}
