import ArgumentParser
import Foundation
import Publishing

/// `kazalo schema`: what a kind of file may hold, for editors and other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print what a kind of file may hold.",
    discussion: """
      Of a YAML file it prints a JSON Schema, with which editors complete and check; of a table a Table Schema, with a
      description of every column. Without a kind it lists all kinds with their files.

      EXAMPLE
        kazalo schema
        kazalo schema activities
        kazalo schema portal > portal.schema.json
      """)

  @Argument(help: "The kind of file.") var kind: String?
  @Flag(help: "List the kinds of file, a name to a line.") var list = false
  @Option(help: "A folder into which the reference of all tables, YAML files and commands is written, as Markdown.")
  var markdown: String?

  func validate() throws {
    if let kind, !Schemas.names.contains(kind) {
      throw ValidationError("\"\(kind)\" is no kind of file; use one of \(Schemas.names.joined(separator: ", "))")
    }
    guard markdown.map({ !$0.isEmpty }) ?? true else { throw ValidationError("--markdown takes a folder") }
  }

  func run() throws {
    if let markdown { return try writeReference(to: markdown) }
    if list { return try Terminal.answer(Schemas.names.joined(separator: "\n") + "\n") }
    if let kind { return try Terminal.answer(Schemas.schema(named: kind) ?? "") }
    let width = (Schemas.names.map(\.count).max() ?? 0) + 2
    let lines = Schemas.paths.map { $0.name + String(repeating: " ", count: width - $0.name.count) + $0.path + "\n" }
    try Terminal.answer(lines.joined())
  }

  private func writeReference(to folder: String) throws {
    let files = [
      ("tables.md", Reference.tables), ("yaml.md", Reference.documents), ("commands.md", CommandReference.text),
    ]
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name)) }
    } catch {
      Terminal.say("The reference can't be written to \(folder): \(error.localizedDescription)")
      throw ExitCode(1)
    }
    try Terminal.answer(files.map { "\(folder)/\($0.0)\n" }.joined())
  }
}
