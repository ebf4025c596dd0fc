/// How the problems of a run are printed.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For a person in a terminal.
  case human
  /// One array, for programs.
  case json
  /// Annotations of a GitHub workflow.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif

  /// The problems as one text that ends with a line feed, or an empty text where there is nothing to say.
  ///
  /// - Parameters:
  ///   - colour: whether a terminal reads it; for `human` only.
  ///   - voice: the language in which it is said.
  public func print(_ diagnostics: [Diagnostic], colour: Bool = false, in voice: ProblemVoice = .english) -> String {
    let said = diagnostics.map { SaidProblem($0, voice) }
    return switch self {
    case .human: said.map { terminalLines($0, colour: colour) }.joined()
    case .json: "[" + said.map { "\n  " + jsonObject($0) }.joined(separator: ",") + (said.isEmpty ? "]\n" : "\n]\n")
    case .github: said.map(workflowCommand).joined()
    case .sarif: sarifLog(said)
    }
  }
}

/// A problem in the words of a language.
private struct SaidProblem {
  let id: String
  let severity: Diagnostic.Severity
  let location: SourceLocation
  /// What the severity is called.
  let name: String
  let message: String
  let hint: String?

  init(_ diagnostic: Diagnostic, _ voice: ProblemVoice) {
    id = diagnostic.id
    severity = diagnostic.severity
    location = diagnostic.location
    name = voice.say(diagnostic.severity == .error ? "error" : "warning")
    message = voice.say(diagnostic.text)
    hint = diagnostic.advice.map(voice.say)
  }
}

private func terminalLines(_ diagnostic: SaidProblem, colour: Bool) -> String {
  let bold = colour ? "\u{1B}[1m" : ""
  let plain = colour ? "\u{1B}[0m" : ""
  let tint = colour ? (diagnostic.severity == .error ? "\u{1B}[31m" : "\u{1B}[33m") : ""
  var text = "\(bold)\(shown(diagnostic.location)):\(plain) \(tint)\(visible(diagnostic.name)):\(plain) "
  text += "\(visible(diagnostic.message)) [\(diagnostic.id)]\n"
  if let hint = diagnostic.hint { text += "  \(visible(hint))\n" }
  return text
}

private func shown(_ location: SourceLocation) -> String {
  var text = visible(location.file)
  if location.line > 0 { text += ":\(location.line)" }
  if location.line > 0, location.column > 0 { text += ":\(location.column)" }
  return text
}

/// Control characters are shown, not sent, so that a hostile file can't steer a terminal.
private func visible(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    default: result.append(isUnseen(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

/// Controls, separators of lines, and what turns the direction of text.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

private func jsonObject(_ diagnostic: SaidProblem) -> String {
  var members = [
    ("severity", quoted(diagnostic.severity.rawValue)), ("id", quoted(diagnostic.id)),
    ("file", quoted(diagnostic.location.file)),
  ]
  if diagnostic.location.line > 0 { members.append(("line", String(diagnostic.location.line))) }
  if diagnostic.location.column > 0 { members.append(("column", String(diagnostic.location.column))) }
  members.append(("message", quoted(diagnostic.message)))
  if let hint = diagnostic.hint { members.append(("hint", quoted(hint))) }
  return object(members)
}

private func workflowCommand(_ diagnostic: SaidProblem) -> String {
  var properties = ["file=\(property(diagnostic.location.file))"]
  if diagnostic.location.line > 0 { properties.append("line=\(diagnostic.location.line)") }
  if diagnostic.location.column > 0 { properties.append("col=\(diagnostic.location.column)") }
  properties.append("title=\(property(diagnostic.id))")
  let text = diagnostic.message + (diagnostic.hint.map { "\n" + $0 } ?? "")
  return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(data(text))\n"
}

/// The escapes of a workflow command's message.
private func data(_ text: String) -> String {
  escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
}

/// The escapes of a workflow command's property.
private func property(_ text: String) -> String {
  escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
}

private func escaped(_ text: String, _ escapes: [(Unicode.Scalar, String)]) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if let escape = escapes.first(where: { $0.0 == scalar }) {
      result += escape.1
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func sarifLog(_ diagnostics: [SaidProblem]) -> String {
  let rules = Set(diagnostics.map(\.id)).sorted().map { object([("id", quoted($0))]) }
  let results = diagnostics.map { diagnostic -> String in
    var location = [("artifactLocation", object([("uri", quoted(uri(diagnostic.location.file)))]))]
    if diagnostic.location.line > 0 {
      var region = [("startLine", String(diagnostic.location.line))]
      if diagnostic.location.column > 0 { region.append(("startColumn", String(diagnostic.location.column))) }
      location.append(("region", object(region)))
    }
    let text = diagnostic.message + (diagnostic.hint.map { " – " + $0 } ?? "")
    return object([
      ("ruleId", quoted(diagnostic.id)), ("level", quoted(diagnostic.severity.rawValue)),
      ("message", object([("text", quoted(text))])),
      ("locations", "[" + object([("physicalLocation", object(location))]) + "]"),
    ])
  }
  let driver = object([
    ("name", quoted("Kazalo")), ("rules", "[" + rules.joined(separator: ",") + "]"),
  ])
  let run = object([
    ("tool", object([("driver", driver)])), ("columnKind", quoted("utf16CodeUnits")),
    ("results", "[" + results.joined(separator: ",") + "]"),
  ])
  return object([
    ("$schema", quoted("https://json.schemastore.org/sarif-2.1.0.json")), ("version", quoted("2.1.0")),
    ("runs", "[" + run + "]"),
  ]) + "\n"
}

/// A path as a relative reference of RFC 3986.
private func uri(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 47, 95, 126: result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return result
}

private func object(_ members: [(String, String)]) -> String {
  "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
}
