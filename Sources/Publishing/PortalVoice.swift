import Configuration
public import Diagnostics
import Documents
import Languages
import Vocabulary

extension ProblemVoice {
  /// Says problems in the first language of a portal, or in another.
  ///
  /// English where the program has no words of that language for problems, and of a portal that does not say its
  /// languages yet.
  ///
  /// - Parameters:
  ///   - content: the portal's folder.
  ///   - templates: the folder of the portal's own words; `nil` for the one beside its content.
  ///   - program: the program's words.
  ///   - asked: the tag of a language to speak instead; `nil` for the portal's.
  public static func of(
    content: String, templates: String?, program: String, asked: String?
  ) -> ProblemVoice {
    let language = asked.map { Language($0) } ?? firstLanguage(of: content)
    guard let language else { return .english }
    let templates = templates ?? ProgramFiles.folder(beside: content)
    let folder = LayeredFolder(
      Folder(templates), named: templates, over: Folder(program).map { LayeredFolder.Layer($0, named: program) })
    return ProblemCatalogue(language, from: folder)?.voice ?? .english
  }

  private static func firstLanguage(of content: String) -> Language? {
    var log = DiagnosticLog()
    guard let folder = Folder(content), folder.contains(Portal.file),
      let bytes = try? folder.read(Portal.file, limit: 1 << 20),
      let document = YAMLReader.read(bytes, file: Portal.file, into: &log)
    else { return nil }
    return document["languages"]?.elements.first.flatMap { ($0["tag"] ?? $0).text }.map { Language($0) }
  }
}
