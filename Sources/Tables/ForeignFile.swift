import Diagnostics

/// What is no table of text, whatever its name says, by how its bytes begin.
enum ForeignFile {
  /// What a file is; `nil` where it may be text.
  static func kind(of bytes: [UInt8]) -> ProblemText? {
    switch true {
    case begins(bytes, [0x50, 0x4B, 3, 4]): "a spreadsheet (XLSX or ODS)"
    case begins(bytes, [0xD0, 0xCF, 0x11, 0xE0]): "a spreadsheet of an older Excel (XLS)"
    case begins(bytes, Array("%PDF".utf8)): "a PDF"
    case begins(bytes, [0x1F, 0x8B]): "a compressed file"
    case isMarkup(bytes): "a web page"
    default: nil
    }
  }

  private static func begins(_ bytes: [UInt8], _ sign: [UInt8]) -> Bool { bytes.starts(with: sign) }

  /// Some programs export a web page and call it a table.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(200).drop { $0 <= 32 || $0 >= 0x80 }
    guard text.first == UInt8(ascii: "<") else { return false }
    let start = String(decoding: text, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<table", "<meta"].contains { start.hasPrefix($0) }
  }
}
