import Documents
import Tables

extension TableDeclaration {
  /// The declaration as a Table Schema of Frictionless Data, with which other programs check a table.
  ///
  /// Columns of which there may be any number stand in it with what they are told by, such as `name_<language>`.
  public var tableSchema: String {
    var members: [SchemaWriter.Member] = [
      ("$schema", { $0.text("https://datapackage.org/profiles/2.0/tableschema.json") }),
      ("name", { $0.text(name) }), ("title", { $0.text(meaning) }), ("path", { $0.text("content/" + path) }),
      ("fields", { $0.objects(columns.map(\.members)) }),
      ("missingValues", { $0.texts([""]) }),
    ]
    if !key.isEmpty { members.append(("primaryKey", { $0.texts(key) })) }
    let others = columns.filter { $0.table != nil }
    if !others.isEmpty { members.append(("foreignKeys", { $0.objects(others.map(\.foreignKey)) })) }
    return SchemaWriter.document(members)
  }
}

extension TableColumn {
  /// The table whose rows its cells name; `nil` where it is none, or where a cell names several.
  fileprivate var table: String? {
    guard case .reference(let other) = kind else { return nil }
    return TableDeclaration.keyed.contains(other) ? other : nil
  }

  fileprivate var foreignKey: [SchemaWriter.Member] {
    [
      ("fields", { $0.texts([name]) }),
      ("reference", { $0.object([("resource", { $0.text(table ?? "") }), ("fields", { $0.texts(["id"]) })]) }),
    ]
  }

  fileprivate var members: [SchemaWriter.Member] {
    var limits = constraints
    if isRequired, !mayBeEmpty { limits.insert(("required", { $0.plain("true") }), at: 0) }
    var members: [SchemaWriter.Member] = [("name", { $0.text(told) }), ("type", { $0.text(type) })]
    switch kind {
    case .time: members.append(("format", { $0.text("%H:%M") }))
    case .boolean:
      members.append(("trueValues", { $0.texts(["yes", "true"]) }))
      members.append(("falseValues", { $0.texts(["no", "false"]) }))
    default: break
    }
    members.append(("description", { $0.text(meaning) }))
    members.append(("example", { $0.text(example) }))
    if !limits.isEmpty { members.append(("constraints", { $0.object(limits) })) }
    return members
  }

  private var type: String {
    switch kind {
    case .day: "date"
    case .time: "time"
    case .year: "year"
    case .boolean: "boolean"
    case .count: "integer"
    case .number: "number"
    default: "string"
    }
  }

  private var constraints: [SchemaWriter.Member] {
    switch kind {
    case .slug: [("pattern", { $0.text("^[a-z0-9-]{1,\(Shape.mostOfSlug)}$") })]
    case .period: [("pattern", { $0.text("^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|/[0-9]{2})?$") })]
    case .oneOf(let words): [("enum", { $0.texts(words) })]
    case .matching(let pattern): [("pattern", { $0.text(pattern) })]
    case .count(let range):
      [("minimum", { $0.plain("\(range.lowerBound)") }), ("maximum", { $0.plain("\(range.upperBound)") })]
    case .number(let range):
      [("minimum", { $0.plain("\(Int(range.lowerBound))") }), ("maximum", { $0.plain("\(Int(range.upperBound))") })]
    default: []
    }
  }
}
