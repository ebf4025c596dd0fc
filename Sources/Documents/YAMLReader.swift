public import Diagnostics
import Yams

/// Reads YAML through Yams (libyaml) into values that know their place.
public enum YAMLReader {
  /// How deep a document may nest before it is refused.
  static let deepest = 32
  /// How many values a document may hold, aliases counted each time.
  static let most = 200_000

  /// The document in `bytes`, or `nil` where it can't be read; what is wrong goes to `log`.
  ///
  /// - Parameter firstLine: the line of `file` on which `bytes` begins, for front matter.
  public static func read(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, into log: inout DiagnosticLog
  ) -> YAMLValue? {
    let start = SourceLocation(file: file, line: firstLine, column: 1)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = longestValidPrefix(of: bytes)
      let place = position(of: valid, in: bytes)
      log.error(
        "text.encoding", SourceLocation(file: file, line: place.line + firstLine - 1, column: place.column),
        "byte 0x\(hexadecimal(bytes[valid])) is not UTF-8", hint: "save the file as UTF-8")
      return nil
    }
    let locate = { (offset: Int) in
      let place = position(of: offset, in: bytes)
      return SourceLocation(file: file, line: place.line + firstLine - 1, column: place.column)
    }
    if let place = YAMLBounds(bytes).excess {
      log.error(
        "yaml.too-deep", locate(place), "the document has too many values, with its aliases written out",
        hint: "write words as keys, and use no aliases of aliases")
      return nil
    }
    LetterCheck.report(bytes, locate: locate, into: &log)
    do {
      // Without a resolver of types: whatever a scalar looks like, it is a text here. The encoding is said, for Yams looks through the
      // environment for another one.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return YAMLValue(.null, at: start) }
      var converter = Converter(file: file, firstLine: firstLine, left: most)
      let value = try converter.value(of: node, depth: 0)
      for problem in converter.forbidden { log.report(problem) }
      return converter.forbidden.isEmpty ? value : nil
    } catch let problem as Diagnostic {
      log.report(problem)
    } catch let error as YamlError {
      log.report(diagnostic(for: error, file: file, firstLine: firstLine))
    } catch {
      log.error("yaml.syntax", start, "this is not YAML", hint: "check the indentation and the quotes")
    }
    return nil
  }

  /// Turns Yams's nodes into values.
  private struct Converter {
    let file: String
    let firstLine: Int
    var left: Int
    /// Texts with what no file of a site can hold.
    var forbidden: [Diagnostic] = []

    mutating func value(of node: Node, depth: Int) throws -> YAMLValue {
      let location = location(of: node)
      left -= 1
      guard depth < deepest, left > 0 else {
        throw Diagnostic(
          .error, "yaml.too-deep", location, "the document nests deeper than \(deepest) levels or has too many values",
          hint: "split it, and use no aliases")
      }
      switch node {
      case .scalar(let scalar):
        check(scalar.string, at: location)
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null"].contains(scalar.string) { return YAMLValue(.null, at: location) }
        return YAMLValue(.scalar(scalar.string, plain: isPlain), at: location)
      case .sequence(let sequence):
        return YAMLValue(.sequence(try sequence.map { try value(of: $0, depth: depth + 1) }), at: location)
      case .mapping(let mapping):
        var entries: [YAMLValue.Entry] = []
        for (key, item) in mapping {
          guard case .scalar(let name) = key else {
            throw Diagnostic(
              .error, "yaml.key", self.location(of: key), "a key is a word, not a list", hint: "put it in quotes")
          }
          check(name.string, at: self.location(of: key))
          entries.append(
            YAMLValue.Entry(
              key: name.string, location: self.location(of: key), value: try value(of: item, depth: depth + 1)))
        }
        return YAMLValue(.mapping(entries), at: location)
      case .alias:
        throw Diagnostic(
          .error, "yaml.alias", location, "an alias stands here", hint: "write the value out; aliases are not read")
      }
    }

    /// Escapes such as `\b` bring characters into a text that no file of a site can hold.
    private mutating func check(_ text: String, at location: SourceLocation) {
      guard let scalar = text.unicodeScalars.first(where: ForbiddenCharacter.contains) else { return }
      forbidden.append(
        Diagnostic(
          .error, "yaml.character", location, "the text holds the control character \(ForbiddenCharacter.name(scalar))",
          hint: "remove it; feeds and pictures can't hold it"))
    }

    private func location(of node: Node) -> SourceLocation {
      guard let mark = node.mark else { return SourceLocation(file: file, line: firstLine, column: 1) }
      return SourceLocation(file: file, line: mark.line + firstLine - 1, column: mark.column)
    }
  }

  private static func diagnostic(for error: YamlError, file: String, firstLine: Int) -> Diagnostic {
    let hint: ProblemText = "check the indentation and the quotes"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let location = SourceLocation(file: file, line: mark.line + firstLine - 1, column: mark.column)
      return Diagnostic(.error, "yaml.syntax", location, .verbatim(problem), hint: hint)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let location = SourceLocation(
        file: file, line: context.mark.line + firstLine - 1, column: context.mark.column)
      let name = duplicates.last ?? ""
      return Diagnostic(
        .error, "yaml.duplicate-key", location, "the key \"\(name)\" stands twice in one mapping",
        hint: "keep one of them")
    case .reader(let problem, let offset, _, let text):
      let place = position(of: offset ?? 0, in: Array(text.utf8))
      let location = SourceLocation(file: file, line: place.line + firstLine - 1, column: place.column)
      return Diagnostic(.error, "yaml.character", location, .verbatim(problem), hint: "remove the character")
    default:
      return Diagnostic(
        .error, "yaml.syntax", SourceLocation(file: file, line: firstLine, column: 1), "this is not YAML", hint: hint)
    }
  }
}

/// The number of leading bytes that are valid UTF-8.
package func longestValidPrefix(of bytes: [UInt8]) -> Int {
  var low = 0
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): low += UTF8.width(scalar)
    case .emptyInput, .error: return min(low, max(0, bytes.count - 1))
    }
  }
}

/// The line and column, from 1, of a byte.
package func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
  var line = 1
  var start = 0
  for index in 0..<min(offset, bytes.count) where bytes[index] == 10 {
    line += 1
    start = index + 1
  }
  return (line, offset - start + 1)
}

func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}
