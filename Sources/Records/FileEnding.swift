package import Tables

/// The ends of files' names.
package enum FileEnding {
  package static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }

  /// What spreadsheets save.
  package static let sheets: Set<String> = ["xlsx", "xls", "ods", "numbers"]

  package static func isPicture(_ path: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "heic", "tif", "tiff", "bmp"].contains(of(path).lowercased())
  }

  /// The path with the ending that is read for one that only looks like it.
  package static func mended(_ path: String, _ formats: TableFormats) -> String {
    let ending = of(path)
    let isText = path.hasPrefix("news/") || path.hasPrefix("pages/")
    let right: String? =
      switch ending.lowercased() {
      case let known where formats.endings.contains(known): known
      case "yaml", "yml": "yml"
      case "tsv",
        "txt" where !isText:
        formats.endings.first
      case let sheet where sheets.contains(sheet): formats.endings.first
      case "md", "markdown", "mdown", "mkd": "md"
      case "txt", "": isText ? "md" : nil
      default: nil
      }
    guard let right else { return path }
    return ending.isEmpty ? path + "." + right : path.dropLast(ending.count) + right
  }
}
