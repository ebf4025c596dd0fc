import Diagnostics

/// Holds every name in the templates against the views they are given.
struct TemplateCheck {
  /// The tags of each template, by name, and the file they stand in.
  let tags: [String: [TemplateTag]]
  /// How deep partials may stand in one another.
  private static let deepest = 16

  /// Reports everything in a template, and in the partials it uses, that a view of `shape` does not have.
  func check(_ template: String, against shape: ViewShape, into log: inout DiagnosticLog) {
    var scopes = [Scope(tag: nil, shape: shape)]
    check(template, scopes: &scopes, depth: 0, into: &log)
  }

  /// A section that is open: its tag, and the view inside it where it opens one.
  private struct Scope {
    var tag: TemplateTag?
    var shape: ViewShape?
  }

  private func check(_ template: String, scopes: inout [Scope], depth: Int, into log: inout DiagnosticLog) {
    let outer = scopes.count
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .variable, .unescaped: checkVariable(tag, scopes, &log)
      case .section, .inverted: open(tag, &scopes, &log)
      case .close: close(tag, outer: outer, &scopes, &log)
      case .partial: checkPartial(tag, &scopes, depth, &log)
      case .unsupported:
        log.error(
          "template.unsupported", tag.location, "other delimiters, blocks and parents are not used here",
          hint: "use sections and partials")
      }
    }
    while scopes.count > outer {
      if let tag = scopes.removeLast().tag {
        log.error(
          "template.open-section", tag.location, "the section \"\(tag.name)\" is never closed",
          hint: "close it with {{/\(tag.name)}}")
      }
    }
  }

  private func checkVariable(_ tag: TemplateTag, _ scopes: [Scope], _ log: inout DiagnosticLog) {
    guard let kind = kind(of: tag, scopes, &log) else { return }
    switch (kind, tag.kind) {
    case (.text, .variable), (.markup, .unescaped): return
    case (.text, _):
      log.error(
        "template.unescaped", tag.location, "\"\(tag.name)\" is a text and must be escaped",
        hint: "write {{\(tag.name)}}")
    case (.markup, _):
      log.error(
        "template.escaped", tag.location, "\"\(tag.name)\" is finished markup", hint: "write {{{\(tag.name)}}}")
    case (.flag, _), (.view, _):
      log.error(
        "template.not-text", tag.location, "\"\(tag.name)\" is not a text",
        hint: "open it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}")
    }
  }

  private func open(_ tag: TemplateTag, _ scopes: inout [Scope], _ log: inout DiagnosticLog) {
    let kind = kind(of: tag, scopes, &log)
    if case .view(let shape)? = kind, tag.kind == .section {
      scopes.append(Scope(tag: tag, shape: shape))
    } else {
      scopes.append(Scope(tag: tag, shape: nil))
    }
  }

  private func close(_ tag: TemplateTag, outer: Int, _ scopes: inout [Scope], _ log: inout DiagnosticLog) {
    guard scopes.count > outer, let opened = scopes.last?.tag else {
      log.error(
        "template.close", tag.location, "\"\(tag.name)\" is closed here and was never opened",
        hint: "open it with {{#\(tag.name)}}, or remove the tag")
      return
    }
    if opened.name != tag.name {
      log.error(
        "template.close", tag.location, "\"\(tag.name)\" is closed here, but \"\(opened.name)\" is open",
        hint: "close it with {{/\(opened.name)}}")
    }
    scopes.removeLast()
  }

  private func checkPartial(_ tag: TemplateTag, _ scopes: inout [Scope], _ depth: Int, _ log: inout DiagnosticLog) {
    guard tags[tag.name] != nil else {
      log.error(
        "template.unknown-partial", tag.location, "there is no template \"\(tag.name)\"",
        hint: hint(for: tag.name, among: tags.keys))
      return
    }
    guard depth < TemplateCheck.deepest else {
      log.error(
        "template.recursion", tag.location, "the partial \"\(tag.name)\" uses itself without end",
        hint: "break the circle")
      return
    }
    check(tag.name, scopes: &scopes, depth: depth + 1, into: &log)
  }

  /// What stands behind a tag's name, looked up from the inside out as Mustache does.
  private func kind(of tag: TemplateTag, _ scopes: [Scope], _ log: inout DiagnosticLog) -> ViewShape.Kind? {
    let parts = tag.name.split(separator: ".").map(String.init)
    let shapes = scopes.reversed().compactMap(\.shape)
    guard let first = parts.first, let found = shapes.lazy.compactMap({ $0[first] }).first else {
      let known = Set(shapes.flatMap { $0.fields.map(\.name) })
      log.error(
        "template.unknown-name", tag.location, "\"\(tag.name)\" is not a name here",
        hint: hint(for: tag.name, among: known))
      return nil
    }
    var kind = found
    for part in parts.dropFirst() {
      guard case .view(let shape) = kind, let next = shape[part] else {
        var known: [String] = []
        if case .view(let shape) = kind { known = shape.fields.map(\.name) }
        log.error(
          "template.unknown-name", tag.location, "\"\(tag.name)\" is not a name here",
          hint: hint(for: part, among: known))
        return nil
      }
      kind = next
    }
    return kind
  }
}
