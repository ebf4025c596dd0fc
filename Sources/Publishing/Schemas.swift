import Configuration
import Content
import Disclosure
import Documents
import Indicators
import Reconciliation
import Records
import Releases
import Site
import Vocabulary

/// What the files of a portal may hold: JSON Schemas of its YAML files, Table Schemas of its tables.
public enum Schemas {
  /// A kind of YAML file.
  struct Kind {
    var name: String
    var title: String
    var path: String
    var shape: Shape
    /// What its shape alone does not say; a sentence, or nothing.
    var note = ""
  }

  static let documents: [Kind] = [
    Kind(
      name: "acknowledged", title: "acknowledged.yml of a Kazalo portal", path: "content/acknowledged.yml",
      shape: Acknowledgement.shape),
    Kind(
      name: "addresses", title: "addresses.yml of a Kazalo portal", path: "content/addresses.yml",
      shape: AddressBook.shape),
    Kind(
      name: "chart", title: "A chart of a Kazalo portal", path: "content/charts/<name>.yml",
      shape: ChartSpecification.shape),
    Kind(name: "bodies", title: "bodies.yml of a Kazalo portal", path: "content/bodies.yml", shape: Body.shape),
    Kind(name: "codes", title: "codes.yml of a Kazalo portal", path: "content/codes.yml", shape: CodeLists.shape),
    Kind(
      name: "geometry", title: "geometry.yml of a Kazalo portal", path: "content/geometry.yml",
      shape: GeometryFile.shape),
    Kind(
      name: "indicator", title: "An indicator of a Kazalo portal", path: "content/indicators/<name>.yml",
      shape: IndicatorDefinition.shape(rules: ProtectionRules.ids),
      note:
        "One that is computed also needs \(IndicatorDefinition.keysOfComputed.map { "`\($0)`" }.joined(separator: ", "))"
        + " and its formula."),
    Kind(
      name: "lexicon", title: "The words by which a Kazalo portal checks running text",
      path: "site-templates/lexicon/<language>.yml", shape: Lexicon.shape),
    Kind(name: "portal", title: "portal.yml of a Kazalo portal", path: "content/portal.yml", shape: Portal.shape),
    Kind(
      name: "post", title: "The front matter of a post or page of a Kazalo portal",
      path: "content/news/<date>-<name>/index.<language>.md", shape: FrontMatter.shape),
    Kind(
      name: "questionnaire", title: "A questionnaire of a Kazalo portal",
      path: "content/surveys/questionnaires/<name>.yml", shape: Questionnaire.shape),
    Kind(
      name: "hear-back", title: "What a place answers to young people", path: "content/hear-back/<name>.yml",
      shape: HearBack.shape),
    Kind(
      name: "quality", title: "Statements by which places check themselves", path: "content/quality/<framework>.yml",
      shape: QualityFramework.shape),
    Kind(
      name: "self-check", title: "What a place says of itself", path: "content/quality/<framework>/<place>.yml",
      shape: SelfCheck.shape),
    Kind(
      name: "release", title: "A release of a Kazalo portal", path: "content/releases/<name>.yml",
      shape: Release.shape),
    Kind(
      name: "revisions", title: "revisions.yml of a Kazalo portal", path: "content/revisions.yml",
      shape: RevisionReason.shape),
    Kind(
      name: "sources", title: "sources.yml of a Kazalo portal", path: "content/sources.yml",
      shape: DeclaredSource.shape),
    Kind(name: "theme", title: "theme.yml of a Kazalo portal", path: "content/theme.yml", shape: ThemeFile.shape),
    Kind(
      name: "themes", title: "themes.yml of a Kazalo portal", path: "content/themes.yml",
      shape: IndicatorTheme.shape),
    Kind(name: "units", title: "units.yml of a Kazalo portal", path: "content/units.yml", shape: DeclaredUnit.shape),
    Kind(name: "words", title: "words.yml of a Kazalo portal", path: "content/words.yml", shape: GlossaryTerm.shape),
  ]

  /// The kinds of YAML file, then those of table.
  public static var names: [String] { documents.map(\.name) + TableDeclaration.all.map(\.name) }

  /// Every kind with the path of its files.
  public static var paths: [(name: String, path: String)] {
    documents.map { ($0.name, $0.path) } + TableDeclaration.all.map { ($0.name, "content/\($0.path)") }
  }

  /// The schema of a kind of file, as JSON; `nil` where the kind is unknown.
  public static func schema(named name: String) -> String? {
    documents.first { $0.name == name }.map { $0.shape.jsonSchema(title: $0.title) }
      ?? TableDeclaration.all.first { $0.name == name }?.tableSchema
  }
}
