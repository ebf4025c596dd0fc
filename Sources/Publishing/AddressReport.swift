import Configuration
import Content
public import Diagnostics
import Site
import Vocabulary

/// What becomes of the addresses of a site.
public struct AddressReport: Sendable {
  /// The addresses as they would be remembered now.
  let book: AddressBook
  /// How many that are, the former ones too.
  public var count: Int { book.count }
  /// How many pages have an address made of a title that nobody remembers.
  public let unremembered: Int
  /// How many addresses the portal's folder does not remember as they are now.
  public let news: Int
  /// The pages that keep their address though their title has changed, a line each.
  public let kept: [ProblemText]
  /// Whether the portal's folder remembers all of it.
  public let isCurrent: Bool

  init(_ site: Site) {
    let old = site.content.addressBook
    let addresses = KeptAddresses(site)
    let standing = addresses.standing
    var book = old
    book.remember(standing)
    self.book = book
    isCurrent = book.yaml == old.yaml
    let fresh = standing.filter { old[$0.subject, $0.language]?.paths.first != $0.paths.first }
    news = fresh.count
    unremembered = fresh.count { $0.subject.kind == .page || $0.subject.kind == .indicator }
    kept = addresses.keptThoughRenamed.map { AddressReport.line(of: $0, titled: $1, insteadOf: $2) }
  }

  private static func line(
    of entry: AddressBook.Entry, titled title: String, insteadOf path: String
  ) -> ProblemText {
    let page = "\(entry.subject.kind.rawValue): \(entry.subject.id), \(entry.language)"
    return "/\(entry.paths.first ?? "") stays the address of \"\(title)\" (\(page)), whose title would make it /\(path)"
  }

  /// Warns of what is remembered and gone, one problem for all languages of a page.
  static func reportGone(_ site: Site, into log: inout DiagnosticLog) {
    var seen: Set<AddressBook.Subject> = []
    // Of all languages the first of the portal is told.
    let gone = KeptAddresses(site).gone
    let own = gone.filter { $0.language == site.portal.languages.first }
    for entry in own + gone where seen.insert(entry.subject).inserted {
      let path = entry.paths.first ?? ""
      log.warning(
        "address.gone", entry.location,
        "nothing stands at \"/\(path)\" any more: \(entry.subject.kind.rawValue): \(entry.subject.id) is not there, "
          + "and a page says so",
        hint: entry.subject.kind == .post || entry.subject.kind == .page
          ? "write aliases: [/\(path)] in the text that took its place, or run kazalo address remember"
          : "run kazalo address remember, if that is meant")
    }
  }

  /// The remembered addresses as a file of the portal's folder.
  var file: OutputFile { OutputFile(path: AddressBook.file, bytes: book.yaml) }
}

extension Build {
  /// Writes the addresses of a site into the portal's folder; what is wrong goes to the report.
  ///
  /// - Returns: whether the file holds them now.
  public static func remember(_ site: inout BuiltSite, in content: String) -> Bool {
    guard let addresses = site.addresses, !site.report.log.hasErrors else { return false }
    do throws(Publication.Failure) {
      try AddressReport.write(addresses.file, in: content)
      return true
    } catch {
      for problem in error.diagnostics(output: "\(content)/\(AddressBook.file)") { site.report.log.report(problem) }
      return false
    }
  }

  /// Warns of what a folder that was published has and a new site has not.
  ///
  /// - Parameter output: the published folder; where it is none, nothing is said.
  public static func reportLost(_ site: inout BuiltSite, publishedIn output: String) {
    guard let addresses = site.addresses, !site.files.isEmpty,
      let manifest = Manifest.read(at: "\(output)/\(Publication.manifestName)")
    else { return }
    let now = Set(site.files.map(\.path) + site.pictures.map(\.path) + site.papers.map(\.path))
    // What was taken away on purpose is remembered as such, or leaves a page.
    let lost = manifest.entries.map(\.path).filter {
      $0.hasSuffix(".html") && !$0.hasPrefix("charts/") && !now.contains($0)
    }
    guard let first = lost.first else { return }
    let others: ProblemText = lost.count == 1 ? "" : ", nor at \(lost.count - 1) more"
    site.report.log.warning(
      "address.lost", SourceLocation(file: output),
      "nothing would stand at \"/\(first)\", which is published now\(others)",
      hint: addresses.isCurrent
        ? "write aliases: [/\(first)] in the text that took its place, if there is one"
        : "where nobody has it yet, build; else take the change of titles back and run kazalo address remember first, or write aliases: [/\(first)]"
    )
  }
}

extension AddressReport {
  /// Puts the file in its place in one step; what it is written to first is hidden, so that nobody reads half of it.
  static func write(_ file: OutputFile, in content: String) throws(Publication.Failure) {
    let draft = DiskPath("\(content)/.\(file.path).part")
    if try FileSystem.status(draft) != nil { _ = FileSystem.remove(draft, isFolder: false) }
    try FileSystem.write(file.bytes, to: draft)
    try FileSystem.rename(draft, DiskPath("\(content)/\(file.path)"))
  }
}
