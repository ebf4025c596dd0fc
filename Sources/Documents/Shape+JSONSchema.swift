extension Shape {
  /// The shape as a JSON Schema (draft 2020-12), with which editors complete and check a document.
  public func jsonSchema(title: String) -> String {
    var writer = SchemaWriter()
    writer.object(
      [
        ("$schema", { $0.text("https://json-schema.org/draft/2020-12/schema") }), ("title", { $0.text(title) }),
      ] + members)
    return writer.output + "\n"
  }

  fileprivate typealias Member = (name: String, write: (inout SchemaWriter) -> Void)

  /// What a schema says of the shape, in order.
  fileprivate var members: [Member] {
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

/// Writes indented JSON with the members in the order given.
private struct SchemaWriter {
  var output = ""
  private var depth = 0

  mutating func object(_ members: [Shape.Member]) {
    list("{", "}", members.count) { writer, index in
      writer.text(members[index].name)
      writer.output += ": "
      members[index].write(&writer)
    }
  }

  mutating func objects(_ objects: [[Shape.Member]]) {
    list("[", "]", objects.count) { writer, index in writer.object(objects[index]) }
  }

  mutating func texts(_ texts: [String]) {
    list("[", "]", texts.count) { writer, index in writer.text(texts[index]) }
  }

  mutating func plain(_ text: String) { output += text }

  mutating func text(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "\n": output += "\\n"
      default:
        if scalar.value < 32 {
          let digits = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }

  private mutating func list(
    _ open: String, _ close: String, _ count: Int, _ write: (inout SchemaWriter, Int) -> Void
  ) {
    output += open
    depth += 1
    for index in 0..<count {
      output += index == 0 ? "\n" : ",\n"
      output += String(repeating: "  ", count: depth)
      write(&self, index)
    }
    depth -= 1
    if count > 0 { output += "\n" + String(repeating: "  ", count: depth) }
    output += close
  }
}
