import Diagnostics

/// What styles may say: nothing that asks for a file, and nothing that only looks harmless.
enum SVGStyle {
  /// What is wrong with a style sheet, or with the value of an attribute; `nil` where nothing is.
  static func fault(in text: String, isSheet: Bool) -> ProblemText? {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): return "holds an escape"
      case UInt8(ascii: "@") where isSheet:
        let name = bytes[(index + 1)...].prefix { isName($0) }
        let rule = String(decoding: name, as: UTF8.self).lowercased()
        if !["media", "supports", "font-face", "keyframes"].contains(rule) {
          return "holds a rule @\(rule.prefix(20))"
        }
      case UInt8(ascii: "("):
        if let fault = fault(ofFunctionAt: index, in: bytes) { return fault }
      default: continue
      }
    }
    return nil
  }

  private static func fault(ofFunctionAt index: Int, in bytes: [UInt8]) -> ProblemText? {
    var start = index
    while start > 0, isName(bytes[start - 1]) { start -= 1 }
    guard start < index else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    if name == "url" {
      let target = bytes[(index + 1)...].drop { $0 <= 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      return target.first == UInt8(ascii: "#") ? nil : "asks for something from elsewhere"
    }
    return functions.contains(name) ? nil : "holds \(name.prefix(20))(…)"
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == 45 || byte == 95 || byte >= 0x80
  }

  /// Of colours, lengths, transforms, shapes and filters, and of selectors.
  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "icc-color", "calc",
    "min",
    "max", "clamp", "var", "translate", "translatex", "translatey", "translate3d", "scale", "scalex", "scaley",
    "rotate",
    "skew", "skewx", "skewy", "matrix", "matrix3d", "perspective", "cubic-bezier", "steps", "inset", "circle",
    "ellipse",
    "polygon", "path", "rect", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert",
    "opacity", "saturate", "sepia", "format", "local", "not", "is", "where", "nth-child", "nth-of-type",
    "nth-last-child",
    "lang",
  ]
}
