public import Diagnostics

/// A link or picture that stands for a figure, a chart, a table or a video: `value:visits?place=brda&period=2020`.
///
/// Only its form is known here; what its words mean is known where the figures are.
public struct Reference: Hashable, Sendable {
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    case value, change, chart, table, video

    /// The parameters that may follow the question mark.
    public var parameterNames: [String] {
      switch self {
      case .value: ["place", "period", "category", "source"]
      case .change: ["place", "period", "from", "category", "source"]
      case .chart: ["place", "period", "category", "by", "with", "as", "highlight", "compare", "scale", "source"]
      case .table: ["place", "period", "category", "by", "source"]
      case .video: []
      }
    }

    /// Whether it is written as a picture, `![…](…)`, or as a link.
    public var isPicture: Bool {
      switch self {
      case .value, .change: false
      case .chart, .table, .video: true
      }
    }
  }

  /// A name and a value after the question mark, with escapes such as `%3D` read.
  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String
    public var location: SourceLocation
  }

  public var scheme: Scheme
  /// What stands between the colon and the question mark: an indicator, a file, an address.
  public var subject: String
  public var subjectLocation: SourceLocation
  public var parameters: [Parameter]
  public var location: SourceLocation

  public subscript(name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// Reads what follows the scheme; `nil` where it has problems, which go to `log`.
  ///
  /// - Parameter location: where the destination begins, its scheme included.
  public init?(_ scheme: Scheme, _ rest: String, at location: SourceLocation, into log: inout DiagnosticLog) {
    self.scheme = scheme
    self.location = location
    let start = scheme.rawValue.utf8.count + 1
    self.subjectLocation = location.moved(by: start)
    self.parameters = []
    guard scheme != .video else {
      self.subject = rest
      return
    }
    let halves = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.subject = percentDecoded(halves[0]) ?? ""
    guard !subject.isEmpty else {
      log.error(
        "reference.subject", subjectLocation, "nothing stands after \"\(scheme.rawValue):\"",
        hint: "name an indicator, such as \(scheme.rawValue):visits")
      return nil
    }
    guard halves.count == 2 else { return }
    guard readParameters(halves[1], from: start + halves[0].utf8.count + 1, into: &log) else { return nil }
  }

  private mutating func readParameters(
    _ text: Substring, from start: Int, into log: inout DiagnosticLog
  ) -> Bool {
    var offset = start
    var isGood = true
    for piece in text.split(separator: "&", omittingEmptySubsequences: false) {
      let place = location.moved(by: offset)
      offset += piece.utf8.count + 1
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard scheme.parameterNames.contains(name) else {
        log.error(
          "reference.unknown-parameter", place, "\"\(name)\" is not a part of a \(scheme.rawValue) reference",
          hint: hint(for: name, among: scheme.parameterNames))
        isGood = false
        continue
      }
      guard parts.count == 2, !parts[1].isEmpty, let value = percentDecoded(parts[1]) else {
        log.error(
          "reference.empty-parameter", place, "\"\(piece)\" has no readable value", hint: "write \(name)=…")
        isGood = false
        continue
      }
      guard self[name] == nil else {
        log.error("reference.duplicate-parameter", place, "\"\(name)\" is given twice", hint: "keep one of them")
        isGood = false
        continue
      }
      parameters.append(Parameter(name: name, value: value, location: place.moved(by: name.utf8.count + 1)))
    }
    return isGood
  }
}

extension SourceLocation {
  /// The place some bytes further on the same line.
  public func moved(by bytes: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column == 0 ? 0 : column + bytes)
  }
}

/// The text with `%41` read as a byte; `nil` where an escape is broken or the bytes are not UTF-8.
package func percentDecoded(_ text: some StringProtocol) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value != 0
    else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
