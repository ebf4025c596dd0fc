import ArgumentParser
import FoundationEssentials
import Publishing

/// `kazalo schema`: the JSON Schema of a YAML file, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of YAML file.",
    discussion: """
      Editors complete and check with it.

      EXAMPLE
        kazalo schema portal > portal.schema.json
        kazalo schema --list
      """)

  @Argument(help: "The kind of file.") var kind: String?
  @Flag(help: "List the kinds of file.") var list = false

  func validate() throws {
    guard list || kind != nil else { throw ValidationError("name a kind of file, or ask for --list") }
    if let kind, !Schemas.names.contains(kind) {
      throw ValidationError("\"\(kind)\" is no kind of file; use one of \(Schemas.names.joined(separator: ", "))")
    }
  }

  func run() throws {
    if list { return try Terminal.answer(Schemas.names.joined(separator: "\n") + "\n") }
    try Terminal.answer(kind.flatMap { Schemas.schema(named: $0) } ?? "")
  }
}
