public import Documents
public import Vocabulary

/// A build that was published for good: who cites it finds it again, and later builds answer for what differs.
public struct Release: Hashable, Sendable {
  /// The folder of releases in a portal's folder.
  public static let folder = "releases"

  /// What `releases/<id>.yml` holds; Kazalo writes it.
  public static let shape: Shape = .object([
    .init("date", .day, required: true, "The day of the release."),
    .init("cut_off", .day, required: true, "The day until which its records were complete."),
    .init("program", .text, required: true, "The version of Kazalo that made it."),
    .init("inputs", .text, required: true, "SHA-256 over the paths and hashes of everything it was computed from."),
    .init("figures", .integer(0...1_000_000_000), required: true, "How many figures it published."),
    .init("ledger", .text, required: true, "SHA-256 of the file beside it, which says what changed."),
  ])

  /// A slug such as `2026-1`.
  public var id: String
  public var date: Day
  public var cutOff: Day
  public var program: String
  /// SHA-256 over the paths and hashes of the input.
  public var inputs: String
  /// How many figures have a value in it.
  public var figures: Int
  /// SHA-256 of its file of changes.
  public var ledger: String

  public init(
    id: String, date: Day, cutOff: Day, program: String, inputs: String, figures: Int, ledger: String
  ) {
    self.id = id
    self.date = date
    self.cutOff = cutOff
    self.program = program
    self.inputs = inputs
    self.figures = figures
    self.ledger = ledger
  }

  /// As the file `releases/<id>.yml`.
  public var yaml: [UInt8] {
    Array(
      """
      # Written by kazalo build --release \(id). What was published stays published: do not change it by hand.
      date: \(date.iso)
      cut_off: \(cutOff.iso)
      program: "\(program)"
      inputs: "\(inputs)"
      figures: \(figures)
      ledger: "\(ledger)"

      """.utf8)
  }

  /// Whether a text can be the id of a release: lower-case letters a–z, digits and hyphens.
  public static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
  }
}
