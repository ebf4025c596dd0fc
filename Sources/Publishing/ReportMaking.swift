import Diagnostics
import Documents
import FoundationEssentials
public import Site

/// Which reports a build makes, decided before it: no page leads to a PDF that nobody writes.
///
/// PDF is made by WeasyPrint, of which a portal has no need: each report is a page too.
public struct ReportMaking: Sendable {
  public private(set) var mode: ReportMode
  private let isRefused: Bool
  private let found: String?
  /// What it was made with; a PDF of another version is made again.
  let version: String

  private static let program = ExternalProgram(name: "weasyprint")
  /// The first whose PDF have tags, alternative texts and the numbers of pages all together.
  static let leastVersion = 70

  /// - Parameter asked: `nil` for PDF where the machine can write it.
  public init(_ asked: ReportMode?) {
    guard asked != .html else {
      self.init(asked, version: nil)
      return
    }
    let said = ReportMaking.program.run(["--version"]).map { String(decoding: $0.output, as: UTF8.self) }
    self.init(asked, version: said)
  }

  /// Where the formatter is and when it was put there; `nil` where there is none.
  public static var formatter: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      let path = DiskPath("\(folder)/\(program.name)")
      if let status = (try? FileSystem.status(path)) ?? nil { return "\(path.text) \(status.changed)" }
    }
    return nil
  }

  /// - Parameter version: what the formatter says of itself; `nil` where there is none.
  init(_ asked: ReportMode?, version said: String?) {
    let words = said?.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    let number = words.split(separator: ".").first.flatMap { Int($0) }
    let isThere = number.map { $0 >= ReportMaking.leastVersion } ?? false
    version = words
    found = said == nil ? nil : words
    mode = asked != .html && isThere ? .pdf : .html
    isRefused = asked == .pdf && mode == .html
  }

  /// Says what was asked for and can't be made.
  ///
  /// - Parameter output: the published folder.
  func report(in output: String, into log: inout DiagnosticLog) {
    guard isRefused else { return }
    let least = ReportMaking.leastVersion
    log.warning(
      "reports.none", SourceLocation(file: output),
      found.map { "reports were not made PDF: WeasyPrint \(least) or later is needed, and this is \($0)" }
        ?? "reports were not made PDF: this machine has no WeasyPrint",
      hint: "install it (pip install \"weasyprint>=\(least)\"), or leave --reports out")
  }

  /// The PDF of a report; `nil` where the formatter can't make it.
  ///
  /// - Parameter digest: 32 hexadecimal digits that the file is known by.
  func pdf(of order: PaperOrder, digest: String) -> [UInt8]? {
    guard let folder = ScratchFolder() else { return nil }
    defer { folder.remove() }
    let (source, made) = ("\(folder.path)/report.html", "\(folder.path)/report.pdf")
    guard FileManager.default.createFile(atPath: source, contents: Data(order.html)) else { return nil }
    let outcome = ReportMaking.program.run(
      [
        "--quiet", "--base-url", order.address, "--pdf-variant", "pdf/ua-1", "--pdf-identifier", digest,
        source, made,
      ], with: ["SOURCE_DATE_EPOCH": "0"])
    guard outcome?.status == 0, let data = FileManager.default.contents(atPath: made), !data.isEmpty else { return nil }
    return [UInt8](data)
  }

  /// What a report is known by: what it is made of, and with what.
  func digest(of order: PaperOrder) -> String {
    String(SHA256.hexadecimal(of: order.html + Array(" \(order.address) \(version)".utf8)).prefix(32))
  }

  /// Whether a PDF says that it was made of something with that digest.
  static func isMade(_ pdf: [UInt8], of digest: String) -> Bool {
    // What describes the file stands near its end, before the list of where its parts are.
    let (end, mark) = (pdf.suffix(1 << 16), Array("/ID [(\(digest))".utf8))
    return end.indices.contains { end[$0...].starts(with: mark) }
  }
}
