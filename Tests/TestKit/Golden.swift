import FoundationEssentials
public import Testing

/// Expects `text` to be what `Goldens/<name>` beside the test's file says; records it where `RECORD_GOLDENS` is set.
///
/// Tags stand on lines of their own in the file, so that a difference can be read.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = goldens(filePath)
  let path = folder + "/" + name
  let lines = linesOfTags(text)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(lines.utf8).write(to: URL(filePath: path))
    return
  }
  let recorded = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  guard recorded != lines else { return }
  Issue.record(
    "\(name) \(firstDifference(recorded ?? "", lines))\nrecord with RECORD_GOLDENS=1 and read the difference",
    sourceLocation: sourceLocation)
}

/// Expects `Goldens` beside the test's file to hold these and no others; those that nobody reads go where
/// `RECORD_GOLDENS` is set.
public func expectGoldens(
  _ names: [String], filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = goldens(filePath)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !names.contains(name) {
    guard !isRecording else {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
      continue
    }
    Issue.record("no test reads \(name)", sourceLocation: sourceLocation)
  }
}

/// The folder of goldens beside a test's file.
private func goldens(_ filePath: String) -> String {
  filePath.prefix(upTo: filePath.lastIndex(of: "/") ?? filePath.startIndex) + "/Goldens"
}

/// The text with a line to each tag.
private func linesOfTags(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self) + "\n"
}

private func firstDifference(_ recorded: String, _ found: String) -> String {
  guard !recorded.isEmpty else { return "was never recorded" }
  let left = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let right = found.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
    return "differs in line \(number + 1):\n  recorded \(pair.0)\n  found    \(pair.1)"
  }
  return "has \(right.count) lines, not \(left.count)"
}
