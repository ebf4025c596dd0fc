package import Diagnostics
package import Publishing
package import Site

/// What a build for the preview hands over: its files, or what is wrong. It goes through a pipe from one process to
/// another, so that a build that fails in whatever way takes nothing with it.
package struct PreviewBundle: Hashable, Sendable {
  /// The files by path; none where there are errors.
  package var files: [String: [UInt8]] = [:]
  /// The problems as the command was told to print them.
  package var printed = ""
  /// The errors as the browser shows them; empty where there are none.
  package var problems = ""

  init() {}

  /// - Parameters:
  ///   - printed: the problems as they are to be printed.
  ///   - voice: the language in which the browser shows them.
  package init(_ site: BuiltSite, printed: String, in voice: ProblemVoice = .english) {
    self.printed = printed
    problems = DiagnosticFormat.human.print(site.report.log.inOrder.filter { $0.severity == .error }, in: voice)
    guard problems.isEmpty else { return }
    files = Dictionary(site.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    files[site.manifest.path] = site.manifest.bytes
  }

  /// Pages that go before all others, before it is known whether anything is wrong.
  package static func early(_ files: [OutputFile]) -> [UInt8] {
    var bundle = PreviewBundle()
    bundle.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let bytes = bundle.pieces.flatMap { $0 }
    return earlyMark + PreviewBundle.bytes(of: bytes.count) + bytes
  }

  /// Takes the pages that went before all others from the start of what has come so far; `nil` where they are not whole yet,
  /// or none were sent.
  static func takeEarly(from bytes: inout [UInt8]) -> [String: [UInt8]]? {
    guard bytes.starts(with: earlyMark) else { return nil }
    var rest = bytes[earlyMark.count...]
    guard let block = block(&rest), let bundle = PreviewBundle(block) else { return nil }
    bytes = Array(rest)
    return bundle.files
  }

  private static let earlyMark = Array("kazalo-preview-early-1\n".utf8)

  /// Begins and ends the bytes: what lacks the end was cut off.
  private static let mark = Array("kazalo-preview-1\n".utf8)

  /// The bytes in pieces, in the order they are sent.
  package var pieces: [[UInt8]] {
    var pieces = [PreviewBundle.mark]
    func add(_ bytes: [UInt8]) {
      pieces.append(PreviewBundle.bytes(of: bytes.count))
      pieces.append(bytes)
    }
    add(Array(printed.utf8))
    add(Array(problems.utf8))
    pieces.append(PreviewBundle.bytes(of: files.count))
    for (path, bytes) in files {
      add(Array(path.utf8))
      add(bytes)
    }
    return pieces + [PreviewBundle.mark]
  }

  /// What the bytes say; `nil` where they are not whole.
  package init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard rest.starts(with: PreviewBundle.mark) else { return nil }
    rest.removeFirst(PreviewBundle.mark.count)
    guard let printed = PreviewBundle.text(&rest), let problems = PreviewBundle.text(&rest),
      let count = PreviewBundle.number(&rest)
    else { return nil }
    self.printed = printed
    self.problems = problems
    for _ in 0..<count {
      guard let path = PreviewBundle.text(&rest), let bytes = PreviewBundle.block(&rest) else { return nil }
      files[path] = bytes
    }
    guard rest.elementsEqual(PreviewBundle.mark) else { return nil }
  }

  private static func bytes(of number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 8 else { return nil }
    let number = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest.removeFirst(8)
    return Int(exactly: number)
  }

  private static func block(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let count = number(&rest), count <= rest.count else { return nil }
    defer { rest.removeFirst(count) }
    return Array(rest.prefix(count))
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
    block(&rest).map { String(decoding: $0, as: UTF8.self) }
  }
}
