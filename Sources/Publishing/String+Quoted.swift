extension String {
  /// Whether all of it is what YAML calls printable, without tabs and ends of lines.
  var isOneLine: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
  }

  /// A cell of a table with commas.
  var quotedForCSV: String {
    contains { ",;\"".contains($0) } ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }
}
