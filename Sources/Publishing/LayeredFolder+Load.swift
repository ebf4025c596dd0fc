import Diagnostics
import Documents

extension LayeredFolder {
  /// The program's folder and the portal's over it; `nil`, with a problem in `log`, where one is not there that must be.
  static func load(_ settings: BuildSettings, into log: inout DiagnosticLog) -> LayeredFolder? {
    let own = Folder(settings.templates)
    if own == nil, !settings.mayLackTemplates || isThere(settings.templates) {
      log.error(
        "folder.missing", SourceLocation(file: settings.templates), "there is no such folder",
        hint: "name the folder that has the portal's own templates, or none: the program brings its own")
      return nil
    }
    guard let program = settings.program else { return LayeredFolder(own, named: settings.templates) }
    guard let base = Folder(program) else {
      log.report(ProgramFiles.missing(program))
      return nil
    }
    // A checkout is a portal too: its folder is that of the program, and nothing lies over it.
    let isOne = own?.root == base.root
    let folder = LayeredFolder(
      own, named: settings.templates, over: isOne ? nil : Layer(base, named: program))
    for layer in folder.layers { for problem in layer.problems { log.report(problem) } }
    return folder
  }

  /// Whether something is at a path that is no folder.
  private static func isThere(_ path: String) -> Bool { ((try? FileSystem.status(DiskPath(path))) ?? nil) != nil }
}
