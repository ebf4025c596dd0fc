public import Diagnostics

/// The columns that a kind of table has.
public struct ColumnSet: Hashable, Sendable {
  public var required: [String]
  public var optional: [String]
  /// Beginnings of names of which a table may have any number, such as `name_`.
  public var families: [String]
  /// What each of them is, where they were declared and not only named.
  public private(set) var declared: [TableColumn] = []

  /// The columns of tables, as they are declared for loading and for the reference alike.
  public init(_ columns: [TableColumn]) {
    required = columns.filter { $0.isRequired && !$0.isFamily }.map(\.name)
    optional = columns.filter { !$0.isRequired && !$0.isFamily }.map(\.name)
    families = columns.filter(\.isFamily).map(\.name)
    declared = columns
  }
  /// Other names that columns may have, with those that they have here.
  public var aliases: [String: String] = [:]
  /// What would make a column one of these that is none, by its name or by a beginning that ends with `_`.
  public var undeclared: [String: ProblemText] = [:]
  /// What is known of the file in which a portal declares further columns; `nil` where it can't.
  public var declaration: Declaration?

  /// What is known of where a portal declares further columns.
  public enum Declaration: Hashable, Sendable {
    /// What is not declared is not meant.
    case sound
    /// It has faults of its own, which are told there: what seems unknown may be declared.
    case faulty
    /// There is none; that is told, and not each column that would be declared.
    case missing(Diagnostic)
  }

  public init(required: [String], optional: [String] = [], families: [String] = []) {
    self.required = required
    self.optional = optional
    self.families = families
  }

  /// A column that must not be in a table at all: why, and what would mend it.
  public struct Refusal: Hashable, Sendable {
    public var id: String
    public var message: ProblemText
    public var hint: ProblemText

    public init(id: String, message: ProblemText, hint: ProblemText) {
      self.id = id
      self.message = message
      self.hint = hint
    }
  }

  /// Gives columns that are named a little otherwise the names they have here: `Centre:` and `CENTRE` are `centre`.
  public func adopt(_ table: inout Table) {
    for (column, written) in table.header.enumerated() {
      // Where both stand there, the other one is a column too many, which is told.
      if let meant = aliases[ColumnSet.folded(written)], table.column(meant) == nil { table.rename(column, to: meant) }
    }
    let known = Set(required + optional)
    let present = Set(table.header)
    var names: [String: [String]] = [:]
    for name in required + optional { names[ColumnSet.folded(name), default: []].append(name) }
    for (column, written) in table.header.enumerated() where !knows(written, known) {
      let name = ColumnSet.folded(written)
      if let meant = names[name], meant.count == 1, !present.contains(meant[0]) {
        table.rename(column, to: meant[0])
      } else if let family = families.first(where: { name.hasPrefix($0) }) {
        let tag = name.dropFirst(family.count).split(separator: "_").joined(separator: "-")
        if knows(family + tag, known), !present.contains(family + tag) { table.rename(column, to: family + tag) }
      }
    }
  }

  /// Small letters, one sign between words, and no colons.
  private static func folded(_ name: String) -> String {
    name.lowercased().split { " _-:\u{A0}".contains($0) }.joined(separator: "_")
  }

  /// Reports missing, unknown, refused and doubled columns; true where the rows can be read.
  ///
  /// - Parameter refusal: says why a column that is not one of the set must not be there; `nil` where it is merely
  ///   unknown.
  public func check(
    _ table: Table, into log: inout DiagnosticLog, refusal: (String) -> Refusal? = { _ in nil }
  ) -> Bool {
    guard !reportMisplacedHeader(of: table, into: &log) else { return false }
    var isReadable = true
    var unknown: [Int] = []
    var seen: Set<String> = []
    let known = Set(required + optional)
    for (column, name) in table.header.enumerated() where !table.blankColumns.contains(column) {
      let location = table.headerLocations[column]
      if !seen.insert(name).inserted, !name.isEmpty {
        log.error(
          "table.duplicate-column", location, "the column \(PersonalTrait.quoted(header: name)) stands twice",
          hint: "keep one of them")
        isReadable = false
      } else if !knows(name, known) {
        if let refusal = refusal(name) {
          log.error(refusal.id, location, refusal.message, hint: refusal.hint)
        } else {
          unknown.append(column)
        }
      }
    }
    let missing = required.filter { table.column($0) == nil }
    unknown = withoutFollowers(unknown, of: table, into: &log)
    guard missing.isEmpty || unknown.count <= ColumnSet.mostUnknown else {
      report(foreign: unknown, missing: missing, of: table, into: &log)
      return false
    }
    let meant = report(unknown: unknown, of: table, into: &log)
    report(missing: missing.filter { !meant.contains($0) }, of: table, into: &log)
    return isReadable && missing.isEmpty
  }

  private func knows(_ name: String, _ known: Set<String>) -> Bool {
    known.contains(name) || families.contains { isMember(name, of: $0) }
  }

  /// What follows the beginning of a family is the tag of a language.
  private func isMember(_ name: String, of family: String) -> Bool {
    let tag = name.utf8.dropFirst(family.utf8.count)
    return name.hasPrefix(family) && !tag.isEmpty
      && tag.allSatisfy { ($0 | 32) &- 97 < 26 && $0 < 128 || $0 &- 48 < 10 || $0 == 45 }
  }

  private func report(missing: [String], of table: Table, into log: inout DiagnosticLog) {
    guard let last = missing.last else { return }
    let rest = missing.dropLast().map { "\"\($0)\"" }.joined(separator: ", ")
    log.error(
      "table.missing-column", table.headerLocations.first ?? SourceLocation(file: table.file),
      rest.isEmpty ? "the column \"\(last)\" is missing" : "the columns \(rest) and \"\(last)\" are missing",
      hint: "the columns are \(required.joined(separator: ", "))")
  }

  /// So many unknown columns are told one by one; more are one problem.
  private static let mostUnknown = 3

  /// Reports columns that are not known here; gives the names that some of them were probably meant to have.
  private func report(unknown columns: [Int], of table: Table, into log: inout DiagnosticLog) -> [String] {
    let all = required + optional
    let present = Set(table.header)
    let free = all.filter { !present.contains($0) }
    var meant: [String] = []
    var others: [Int] = []
    for column in columns {
      let name = table.header[column]
      guard let likely = name.isEmpty ? nil : likely(name, among: free), !meant.contains(likely) else {
        others.append(column)
        continue
      }
      meant.append(likely)
      report(column, of: table, hint: "did you mean \"\(likely)\"?", into: &log)
    }
    let list: ProblemText =
      declaration == nil
      ? "the columns are \(all.joined(separator: ", "))"
      : "the columns are \(all.joined(separator: ", ")); further ones are declared in codes.yml"
    let undeclared = Dictionary(grouping: others) { hint(forUndeclared: table.header[$0]) }
    for (hint, columns) in undeclared.sorted(by: { $0.value[0] < $1.value[0] }) {
      if let hint { report(columns, of: table, hint: hint, into: &log) }
    }
    others = undeclared[nil] ?? []
    guard others.count > ColumnSet.mostUnknown else {
      for column in others {
        report(
          column, of: table, hint: table.header[column].isEmpty ? "name the column or remove it" : list, into: &log)
      }
      return meant
    }
    log.error(
      "table.unknown-column", table.headerLocations[others[0]],
      "\(others.count) columns are not known here: \(names(of: others, in: table))",
      hint: "remove them or give them the names they have here; \(list)")
    return meant
  }

  /// What would make a column one of these; `nil` where nothing is known of its name.
  private func hint(forUndeclared name: String) -> ProblemText? {
    let name = ColumnSet.folded(name)
    return undeclared[name]
      ?? undeclared.sorted { $0.key < $1.key }.first { $0.key.hasSuffix("_") && name.hasPrefix($0.key) }?.value
  }

  /// Reports columns that want the same mending as one problem.
  private func report(_ columns: [Int], of table: Table, hint: ProblemText, into log: inout DiagnosticLog) {
    guard columns.count > 1 else { return report(columns[0], of: table, hint: hint, into: &log) }
    log.error(
      "table.unknown-column", table.headerLocations[columns[0]], "no columns here are \(names(of: columns, in: table))",
      hint: hint)
  }

  /// The unknown columns that are wrong by themselves, and not for what is wrong where columns are declared.
  private func withoutFollowers(_ columns: [Int], of table: Table, into log: inout DiagnosticLog) -> [Int] {
    switch declaration {
    case nil, .sound: return columns
    case .faulty:
      let free = (required + optional).filter { table.column($0) == nil }
      return columns.filter { column in
        let name = table.header[column]
        return name.isEmpty || hint(forUndeclared: name) == nil && likely(name, among: free) != nil
      }
    case .missing(let problem):
      let own = columns.filter { hint(forUndeclared: table.header[$0]) == nil }
      if own.count < columns.count { log.report(problem) }
      return own
    }
  }

  private func names(of columns: [Int], in table: Table) -> ProblemText {
    let names = columns.prefix(30).map { column -> ProblemText in
      table.header[column].isEmpty ? "one without a name" : PersonalTrait.quoted(header: table.header[column])
    }
    return .joined(columns.count > 30 ? names + [.verbatim("…")] : names)
  }

  private func likely(_ name: String, among free: [String]) -> String? {
    suggestion(for: name, among: free) ?? ColumnWords.meaning(of: name, among: free)
  }

  /// Reports a table of which little is known, such as one whose columns are named in another language, as one problem:
  /// what is not known, what is missing, and which may be which.
  private func report(foreign columns: [Int], missing: [String], of table: Table, into log: inout DiagnosticLog) {
    let present = Set(table.header)
    var free = (required + optional).filter { !present.contains($0) }
    var pairs: [ProblemText] = []
    for column in columns where !table.header[column].isEmpty {
      guard let ours = likely(table.header[column], among: free) else { continue }
      free.removeAll { $0 == ours }
      pairs.append("\(PersonalTrait.quoted(header: table.header[column])) → \(ours)")
    }
    let others: ProblemText = optional.isEmpty ? "" : " and may be \(optional.joined(separator: ", "))"
    let names: ProblemText =
      pairs.isEmpty
      ? "give them the names they have here, in the first line"
      : "give them the names they have here, in the first line, perhaps \(ProblemText.joined(pairs))"
    log.error(
      "table.foreign-columns", table.headerLocations[columns[0]],
      "\(columns.count) columns are not known here: \(self.names(of: columns, in: table)); of those that must be there, \(missing.count) are missing: \(missing.joined(separator: ", "))",
      hint: "\(names), and remove the others; there must be \(required.joined(separator: ", "))\(others)")
  }

  private func report(_ column: Int, of table: Table, hint: ProblemText, into log: inout DiagnosticLog) {
    let name = table.header[column]
    log.error(
      "table.unknown-column", table.headerLocations[column],
      name.isEmpty ? "a column has no name" : "\(PersonalTrait.quoted(header: name)) is not a column here", hint: hint)
  }

  /// Reports that the header stands in a later line, or in one cell; true where it does.
  private func reportMisplacedHeader(of table: Table, into log: inout DiagnosticLog) -> Bool {
    guard !required.isEmpty, required.contains(where: { table.column($0) == nil }) else { return false }
    let location = table.headerLocations.first ?? SourceLocation(file: table.file)
    if let sign = table.delimiterInHeader(with: required) {
      log.error(
        "table.header", location,
        "the whole header stands in one cell, with \(ColumnSet.name(of: sign)) between the names",
        hint: "save the table anew without quotes around whole lines")
      return true
    }
    guard let line = table.laterHeader(with: required) else { return false }
    log.error(
      "table.header", location, "the header stands in line \(line)", hint: "remove the lines above it")
    return true
  }

  private static func name(of delimiter: UInt8) -> ProblemText {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case 9: "tabs"
    default: "\"\(Unicode.Scalar(delimiter))\""
    }
  }
}
