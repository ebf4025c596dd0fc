import Mustache

/// What a template is given: a value with names that the template may ask for, all of them formatted.
///
/// Its shape and its values come from one list, so that a template that asks for more is found before anything is
/// rendered, and a value that the list names can't be forgotten.
protocol ViewModel: MustacheParent, Sendable {
  static var fields: ViewFields<Self> { get }
}

extension ViewModel {
  static var shape: ViewShape { fields.shape }

  /// What stands behind a name. A declared name without a value is empty or `false`, so that the search ends here and does
  /// not find a namesake further out; an undeclared one is `nil`, so that it goes on.
  func child(named name: String) -> Any? { Self.fields.value(name, of: self) }
}

/// The names of a view model, in order.
struct ViewFields<Model>: Sendable, ExpressibleByArrayLiteral {
  private let fields: [ViewField<Model>]
  private let names: [String]

  init(arrayLiteral fields: ViewField<Model>...) {
    self.fields = fields.flatMap { [$0] + $0.presence }
    names = self.fields.map(\.name)
  }

  var shape: ViewShape {
    ViewShape("\(Model.self)", fields: fields.map { ViewShape.Field(name: $0.name, kind: $0.kind()) })
  }

  fileprivate func value(_ name: String, of model: Model) -> Any? {
    // Views have few names, so that a search beats hashing; of names alone, for fields hold closures, which cost to pass by.
    names.firstIndex(of: name).map { fields[$0].value(model) }
  }
}

/// One name of a view model: what it is, and where its value comes from.
struct ViewField<Model>: Sendable {
  fileprivate let name: String
  /// Asked for when it is needed, for views may hold others.
  fileprivate let kind: @Sendable () -> ViewShape.Kind
  fileprivate let value: @Sendable (Model) -> Any
  /// Whether it has something to show, for templates that write a heading above it: `hasNews` for `news`.
  private var has: (@Sendable (Model) -> Bool)?

  fileprivate var presence: [ViewField] {
    guard let has else { return [] }
    let flag = "has" + name.prefix(1).uppercased() + name.dropFirst()
    return [ViewField(flag, { .flag }, has)]
  }

  private init(
    _ name: String, _ kind: @escaping @Sendable () -> ViewShape.Kind, _ value: @escaping @Sendable (Model) -> Any,
    has: (@Sendable (Model) -> Bool)? = nil
  ) {
    self.name = name
    self.kind = kind
    self.value = value
    self.has = has
  }

  /// A text, escaped where it is written: `{{name}}`.
  static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> ViewField {
    ViewField(name, { .text }, value)
  }

  /// A text that may be missing: `{{#hasName}}{{name}}{{/hasName}}`.
  static func text(_ name: String, ifAny value: @escaping @Sendable (Model) -> String?) -> ViewField {
    ViewField(name, { .text }, { value($0) ?? "" }, has: { value($0) != nil })
  }

  /// Finished markup, written as it is: `{{{name}}}`.
  static func markup(_ name: String, _ value: @escaping @Sendable (Model) -> String) -> ViewField {
    ViewField(name, { .markup }, value)
  }

  /// A table of figures as markup: `{{#hasName}}{{{name}}}{{/hasName}}`.
  static func table(_ name: String, _ value: @escaping @Sendable (Model) -> FigureTable?) -> ViewField {
    ViewField(name, { .markup }, { value($0)?.markup ?? "" }, has: { value($0) != nil })
  }

  /// A condition: `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
  static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> ViewField {
    ViewField(name, { .flag }, value)
  }

  /// One view or none: `{{#name}}…{{/name}}`.
  static func view<Part: ViewModel>(_ name: String, _ value: @escaping @Sendable (Model) -> Part?) -> ViewField {
    ViewField(name, { .view(Part.shape) }, { model in value(model).map { $0 as Any } ?? false })
  }

  /// Views in order, `{{#name}}…{{/name}}`, and whether there are any, `{{#hasName}}`.
  static func list<Part: ViewModel>(_ name: String, _ value: @escaping @Sendable (Model) -> [Part]) -> ViewField {
    ViewField(name, { .list(Part.shape) }, value, has: { !value($0).isEmpty })
  }

  /// Texts in order: `{{#name}}{{text}}{{/name}}`.
  static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) -> ViewField {
    .list(name) { value($0).map(TextItem.init) }
  }
}

/// A text in a list.
struct TextItem: ViewModel {
  var text: String

  static let fields: ViewFields<TextItem> = [.text("text", \.text)]
}
