import Mustache

/// What a template is given: named values of a declared shape, all of them formatted.
struct View: Sendable {
  let shape: ViewShape
  private var values: [String: Value] = [:]

  enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case view(View)
    case list([View])
  }

  init(_ shape: ViewShape, _ values: KeyValuePairs<String, Value> = [:]) {
    self.shape = shape
    for (name, value) in values { self[name] = value }
  }

  subscript(name: String) -> Value? {
    get { values[name] }
    set {
      precondition(shape[name] != nil, "\(shape.name) has no \(name)")
      values[name] = newValue
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
    switch values[name] {
    case .text(let text)?: text
    case .flag(let flag)?: flag
    case .view(let view)?: view
    case .list(let views)?: views
    case nil:
      switch shape[name] {
      case .text?, .markup?: ""
      case .flag?, .view?: false
      case nil: nil
      }
    }
  }
}
