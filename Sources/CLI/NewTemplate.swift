import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo new template`: a file of the program's own, copied out to be changed.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Copy a template, style, text or file of messages out of the program to change it.",
    discussion: """
      The portal's file then stands for the program's; all others go on to be the program's own, also when it is
      upgraded. Of messages only those that are written otherwise need to stay in the file. Without a name, the command
      lists what there is.

      EXAMPLE
        kazalo new template
        kazalo new template pages/home
        kazalo new template messages/en/units.yml
      """)

  @Argument(help: "The file, by its path or a part of it that no other file has.") var name: String?
  @Option(help: "The portal's folder.") var content = "content"
  @Option(help: "The folder of the portal's own templates (default: site-templates beside content).")
  var templates: String?
  @Flag(help: "Print the program's file, and write nothing.") var print = false

  func validate() throws {
    guard name != nil || !print else { throw ValidationError("name the file that is to be printed") }
  }

  func run() throws {
    var log = DiagnosticLog()
    let copy = TemplateCopy(into: templates, beside: content, from: ProgramFiles.folder)
    let answer =
      switch name {
      case nil: copy.list(into: &log).map { Array($0.utf8) }
      case let name? where print: copy.bytes(of: name, into: &log)
      case let name?: copy.write(name, into: &log).map { Array(($0 + "\n").utf8) }
      }
    guard let answer else {
      let voice = Terminal.voice(content: content, templates: templates)
      Terminal.say(DiagnosticFormat.human.print(log.inOrder, colour: Terminal.hasColour, in: voice))
      if name != nil, !print { Terminal.say("Nothing was written.") }
      throw ExitCode(1)
    }
    try Terminal.answer(answer)
  }
}
