import Foundation

/// Where the templates are that came with the program.
enum ProgramTemplates {
  /// Those beside the content, where there are any with a starter; else those of the installed program.
  static var usual: String {
    let own = "site-templates"
    let isThere = { (folder: String) in FileManager.default.fileExists(atPath: "\(folder)/starter") }
    guard !isThere(own) else { return own }
    let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let paths = [Bundle.main.executableURL?.resolvingSymlinksInPath() ?? program, program].map { executable in
      executable.deletingLastPathComponent().deletingLastPathComponent().appending(path: "share/kazalo/site-templates")
        .path
    }
    return paths.first(where: isThere) ?? own
  }
}
