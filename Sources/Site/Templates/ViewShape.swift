/// What a template may ask of a view: names and what stands behind them.
struct ViewShape: Sendable {
  let name: String
  let fields: [Field]

  struct Field: Sendable {
    let name: String
    let kind: Kind

    /// A text, escaped where it is written: `{{name}}`.
    static func text(_ name: String) -> Field { Field(name: name, kind: .text) }
    /// Finished markup, written as it is: `{{{name}}}`.
    static func markup(_ name: String) -> Field { Field(name: name, kind: .markup) }
    /// A condition: `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
    static func flag(_ name: String) -> Field { Field(name: name, kind: .flag) }
    /// One view or none: `{{#name}}…{{/name}}`, or `{{name.part}}`.
    static func view(_ name: String, _ shape: ViewShape) -> Field { Field(name: name, kind: .view(shape)) }
    /// Views in order: `{{#name}}…{{/name}}`.
    static func list(_ name: String, _ shape: ViewShape) -> Field { Field(name: name, kind: .list(shape)) }
  }

  indirect enum Kind: Sendable {
    case text
    case markup
    case flag
    case view(ViewShape)
    case list(ViewShape)
  }

  init(_ name: String, _ fields: Field...) {
    self.name = name
    self.fields = fields
  }

  init(_ name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Where a name stands among the fields.
  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  subscript(name: String) -> Kind? { index(of: name).map { fields[$0].kind } }

  /// With the words that every template has besides its own names.
  var labelled: ViewShape { ViewShape(name, fields: fields + [.view("t", TemplateLabels.shape)]) }
}
