extension Shape {
  /// The shape as a JSON Schema (draft 2020-12), with which editors complete and check a document.
  public func jsonSchema(title: String) -> String {
    SchemaWriter.document(
      [
        ("$schema", { $0.text("https://json-schema.org/draft/2020-12/schema") }), ("title", { $0.text(title) }),
      ] + members)
  }

  private typealias Member = SchemaWriter.Member

  /// What a schema says of the shape, in order.
  private var members: [Member] {
    switch self {
    case .text: [Shape.type("string")]
    case .boolean: [Shape.type("boolean")]
    case .integer(let range):
      [
        Shape.type("integer"), ("minimum", { $0.plain("\(range.lowerBound)") }),
        ("maximum", { $0.plain("\(range.upperBound)") }),
      ]
    case .number(let range):
      [
        Shape.type("number"), ("minimum", { $0.plain("\(range.lowerBound)") }),
        ("maximum", { $0.plain("\(range.upperBound)") }),
      ]
    case .day: [Shape.type("string"), ("format", { $0.text("date") })]
    case .slug: [Shape.type("string"), ("pattern", { $0.text("^[a-z0-9-]{1,\(Shape.mostOfSlug)}$") })]
    case .oneOf(let words): [("enum", { $0.texts(words) })]
    case .list(let shape): [Shape.type("array"), ("items", { $0.object(shape.members) })]
    case .map(let shape): [Shape.type("object"), ("additionalProperties", { $0.object(shape.members) })]
    case .localized:
      [
        Shape.type("object"),
        ("propertyNames", { $0.object([("pattern", { $0.text("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$") })]) }),
        ("additionalProperties", { $0.object([Shape.type("string")]) }),
      ]
    case .scalarOr(let scalar, let other): [("anyOf", { $0.objects([scalar.members, other.members]) })]
    case .object(let fields): Shape.members(of: fields)
    }
  }

  private static func members(of fields: [Field]) -> [Member] {
    let properties: [Member] = fields.map { field in
      (field.name, { $0.object([("description", { $0.text(field.meaning) })] + field.shape.members) })
    }
    let required = fields.filter(\.isRequired).map(\.name)
    var members = [type("object"), ("properties", { $0.object(properties) })]
    if !required.isEmpty { members.append(("required", { $0.texts(required) })) }
    return members + [("additionalProperties", { $0.plain("false") })]
  }

  private static func type(_ name: String) -> Member { ("type", { $0.text(name) }) }
}
