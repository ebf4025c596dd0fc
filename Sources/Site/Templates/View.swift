import Mustache

/// What a template is given: named values of a declared shape, all of them formatted.
struct View: Sendable {
  let shape: ViewShape
  /// In the order of the shape's fields; views have few, so that a search beats hashing.
  private var values: [Value?]

  enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case view(View)
    case list([View])
  }

  init(_ shape: ViewShape, _ values: KeyValuePairs<String, Value> = [:]) {
    self.shape = shape
    self.values = Array(repeating: nil, count: shape.fields.count)
    for (name, value) in values { self[name] = value }
  }

  subscript(name: String) -> Value? {
    get { shape.index(of: name).flatMap { values[$0] } }
    set {
      guard let index = shape.index(of: name) else { preconditionFailure("\(shape.name) has no \(name)") }
      values[index] = newValue
    }
  }
}

extension View.Value: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension View: MustacheParent {
  /// What stands behind a name. A declared name without a value is `false`, so that the search ends here and does not
  /// find a namesake further out; an undeclared one is `nil`, so that it goes on.
  func child(named name: String) -> Any? {
    guard let index = shape.index(of: name) else { return nil }
    switch values[index] {
    case .text(let text)?: return text
    case .flag(let flag)?: return flag
    case .view(let view)?: return view
    case .list(let views)?: return views
    case nil:
      switch shape.fields[index].kind {
      case .text, .markup: return ""
      case .flag, .view, .list: return false
      }
    }
  }
}
