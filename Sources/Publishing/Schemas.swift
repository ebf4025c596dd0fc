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

/// The JSON Schemas of the YAML files of a portal.
public enum Schemas {
  private static let shapes: [(name: String, title: String, shape: Shape)] = [
    ("acknowledged", "acknowledged.yml of a Kazalo portal", Acknowledgement.shape),
    ("addresses", "addresses.yml of a Kazalo portal", AddressBook.shape),
    ("chart", "A chart of a Kazalo portal", ChartSpecification.shape),
    ("codes", "codes.yml of a Kazalo portal", CodeLists.shape),
    ("geometry", "geometry.yml of a Kazalo portal", GeometryFile.shape),
    ("indicator", "An indicator of a Kazalo portal", IndicatorDefinition.shape(rules: ProtectionRules.ids)),
    ("lexicon", "The words by which a Kazalo portal checks running text", Lexicon.shape),
    ("portal", "portal.yml of a Kazalo portal", Portal.shape),
    ("post", "The front matter of a post or page of a Kazalo portal", FrontMatter.shape),
    ("questionnaire", "A questionnaire of a Kazalo portal", Questionnaire.shape),
    ("release", "A release of a Kazalo portal", Release.shape),
    ("revisions", "revisions.yml of a Kazalo portal", RevisionReason.shape),
    ("sources", "sources.yml of a Kazalo portal", DeclaredSource.shape),
    ("theme", "theme.yml of a Kazalo portal", ThemeFile.shape),
    ("themes", "themes.yml of a Kazalo portal", IndicatorTheme.shape),
    ("units", "units.yml of a Kazalo portal", DeclaredUnit.shape),
  ]

  /// The kinds of file, in the order of the alphabet.
  public static var names: [String] { shapes.map(\.name) }

  /// The schema of a kind of file, as JSON; `nil` where the kind is unknown.
  public static func schema(named name: String) -> String? {
    shapes.first { $0.name == name }.map { $0.shape.jsonSchema(title: $0.title) }
  }
}
