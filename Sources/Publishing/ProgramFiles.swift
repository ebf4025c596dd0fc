import Diagnostics
import Glibc

/// Where the files are that the program itself brings along: templates, messages, lexicon, styles, script and texts.
public enum ProgramFiles {
  /// What their folder is called, the program's and a portal's own.
  public static let name = "site-templates"

  /// The folder of the program that is running, or where it should be: in `share/kazalo` beside the `bin` that the
  /// program is installed in, or in the checkout that it was built in.
  public static var folder: String { folder(of: executable) }

  /// Where a portal has its own such files, unless it says otherwise: beside its content.
  public static func folder(beside content: String) -> String {
    var parts = content.split(separator: "/", omittingEmptySubsequences: true)
    let isAbsolute = content.hasPrefix("/")
    // What a folder of these names lies in is another question than what they are written in.
    if [".", ".."].contains(parts.last ?? ".") { parts.append("..") } else { parts.removeLast() }
    return (isAbsolute ? "/" : "") + (parts + [name[...]]).joined(separator: "/")
  }

  /// - Parameters:
  ///   - executable: the program's absolute path.
  ///   - isThere: whether something is at a path.
  static func folder(of executable: String, isThere: (String) -> Bool = isThere) -> String {
    let folders = DiskPath.folders(of: Array(executable.utf8)).map { String(decoding: $0, as: UTF8.self) }
    let installed = (folders.dropFirst().first ?? "") + "/share/kazalo/" + name
    let checkouts = folders.filter { isThere("\($0)/Package.swift") }.map { "\($0)/\(name)" }
    return ([installed] + checkouts).first(where: isThere) ?? installed
  }

  /// The problem that they are not where they should be.
  static func missing(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "program.files", SourceLocation(file: folder),
      "the templates, messages and texts of Kazalo are not there",
      hint: "install Kazalo anew, its bin and its share side by side")
  }

  private static func isThere(_ path: String) -> Bool {
    DiskPath(path).call { unsafe access($0, F_OK) } == 0
  }

  /// The absolute path of the program that is running, with every link followed; empty where nobody mounted /proc.
  private static var executable: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    let path = String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // So the system calls a program whose file was replaced while it runs, as an upgrade does.
    return path.hasSuffix(" (deleted)") ? String(path.dropLast(" (deleted)".utf8.count)) : path
  }
}
