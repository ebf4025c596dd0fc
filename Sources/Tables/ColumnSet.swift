public import Diagnostics

/// The columns that a kind of table has.
public struct ColumnSet: Hashable, Sendable {
  public var required: [String]
  public var optional: [String]
  /// Beginnings of names of which a table may have any number, such as `name_`.
  public var families: [String]

  public init(required: [String], optional: [String] = [], families: [String] = []) {
    self.required = required
    self.optional = optional
    self.families = families
  }

  /// A column that must not be in a table at all: why, and what would mend it.
  public struct Refusal: Hashable, Sendable {
    public var id: String
    public var message: String
    public var hint: String

    public init(id: String, message: String, hint: String) {
      self.id = id
      self.message = message
      self.hint = hint
    }
  }

  /// Reports missing, unknown, refused and doubled columns; true where the rows can be read.
  ///
  /// - Parameter refusal: says why a column that is not one of the set must not be there; `nil` where it is merely
  ///   unknown.
  public func check(
    _ table: Table, into log: inout DiagnosticLog, refusal: (String) -> Refusal? = { _ in nil }
  ) -> Bool {
    var isReadable = true
    for (index, name) in table.header.enumerated() {
      let location = table.headerLocations[index]
      if table.header.firstIndex(of: name) != index {
        log.error(
          "table.duplicate-column", location, "the column \(PersonalTrait.quoted(name)) stands twice",
          hint: "keep one of them")
        isReadable = false
      } else if !knows(name) {
        if let refusal = refusal(name) {
          log.error(refusal.id, location, refusal.message, hint: refusal.hint)
        } else {
          report(unknown: name, location, of: table, &log)
        }
      }
    }
    for name in required where !table.header.contains(name) {
      log.error(
        "table.missing-column", table.headerLocations.first ?? SourceLocation(file: table.file),
        "the column \"\(name)\" is missing", hint: "the columns are \(required.joined(separator: ", "))")
      isReadable = false
    }
    return isReadable
  }

  private func knows(_ name: String) -> Bool {
    required.contains(name) || optional.contains(name)
      || families.contains { name.hasPrefix($0) && name.utf8.count > $0.utf8.count }
  }

  private func report(unknown name: String, _ location: SourceLocation, of table: Table, _ log: inout DiagnosticLog) {
    let free = (required + optional).filter { !table.header.contains($0) }
    let mending =
      name.isEmpty
      ? "name the column or remove it"
      : suggestion(for: name, among: free).map { "did you mean \"\($0)\"?" }
        ?? "the columns are \((required + optional).joined(separator: ", "))"
    log.error(
      "table.unknown-column", location,
      name.isEmpty ? "a column has no name" : "\(PersonalTrait.quoted(name)) is not a column here",
      hint: mending)
  }
}
