public import Diagnostics

/// The program's folder of a kind with the portal's folder of that kind laid over it, file by file.
///
/// A file of the portal stands for the program's file of the same path; what the portal doesn't have is the program's.
public struct LayeredFolder: Sendable {
  /// A folder and the name by which people know it.
  public struct Layer: Sendable {
    public let folder: Folder
    public let name: String

    /// - Parameter name: the folder's name as it stands in problems, such as `site-templates`; an empty one leaves the
    ///   paths as they are.
    public init(_ folder: Folder, named name: String) {
      self.folder = folder
      self.name = name
    }

    /// Where a file of this layer stands in problems.
    public func location(of path: String) -> SourceLocation { LayeredFolder.location(of: path, in: name) }

    /// What is in the folder and can't be listed or named.
    public var problems: [Diagnostic] {
      folder.problems.map { problem in
        var problem = problem
        problem.location.file = location(of: problem.location.file).file
        return problem
      }
    }
  }

  /// The portal's folder; `nil` where it has none, or where the program's is all there is.
  public let own: Layer?
  /// The program's folder; `nil` where the portal's is all there is.
  public let base: Layer?
  /// The relative paths of all files, each once, sorted by bytes.
  public let files: [String]
  /// The folder in which a file that is nowhere would be looked for first.
  private let home: String

  /// - Parameter name: the name of the portal's folder in problems, whether it is there or not.
  public init(_ own: Folder?, named name: String, over base: Layer? = nil) {
    self.own = own.map { Layer($0, named: name) }
    self.base = base
    home = name
    files = Set((own?.files ?? []) + (base?.folder.files ?? []))
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The folders there are, the one below first.
  public var layers: [Layer] { [base, own].compactMap { $0 } }

  /// The files below `folder` whose name ends in `.ending`, in order.
  public func files(in folder: String, ending: String) -> [String] {
    files.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix("." + ending) }
  }

  public func contains(_ path: String) -> Bool { layer(of: path) != nil }

  /// Where a file stands in problems: in the layer that it is read from, or where it would be looked for first.
  public func location(of path: String) -> SourceLocation {
    layer(of: path)?.location(of: path) ?? LayeredFolder.location(of: path, in: home)
  }

  /// The bytes of a file, of the portal's where it has one.
  ///
  /// - Parameter limit: the most bytes that are read; a larger file is refused.
  public func read(_ path: String, limit: Int = 1 << 30) throws(Folder.Problem) -> [UInt8] {
    guard let layer = layer(of: path) else { throw .missing }
    return try layer.folder.read(path, limit: limit)
  }

  /// The bytes of a file; `nil`, with a problem in `log`, where it can't be read.
  public func bytes(_ path: String, limit: Int = 1 << 30, into log: inout DiagnosticLog) -> [UInt8]? {
    do {
      return try read(path, limit: limit)
    } catch {
      log.report(error.diagnostic(at: location(of: path)))
      return nil
    }
  }

  private func layer(of path: String) -> Layer? {
    [own, base].compactMap { $0 }.first { $0.folder.contains(path) }
  }

  private static func location(of path: String, in name: String) -> SourceLocation {
    SourceLocation(file: name.isEmpty ? path : "\(name)/\(path)")
  }
}
