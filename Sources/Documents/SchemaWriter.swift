/// Writes indented JSON with the members in the order given.
package struct SchemaWriter {
  /// A name with what stands behind it.
  package typealias Member = (name: String, write: (inout SchemaWriter) -> Void)

  private var output = ""
  private var depth = 0

  /// A whole document.
  package static func document(_ members: [Member]) -> String {
    var writer = SchemaWriter()
    writer.object(members)
    return writer.output + "\n"
  }

  package mutating func object(_ members: [Member]) {
    list("{", "}", members.count) { writer, index in
      writer.text(members[index].name)
      writer.output += ": "
      members[index].write(&writer)
    }
  }

  package mutating func objects(_ objects: [[Member]]) {
    list("[", "]", objects.count) { writer, index in writer.object(objects[index]) }
  }

  package mutating func texts(_ texts: [String]) {
    list("[", "]", texts.count) { writer, index in writer.text(texts[index]) }
  }

  package mutating func plain(_ text: String) { output += text }

  package mutating func text(_ text: String) {
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
