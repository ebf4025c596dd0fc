import Diagnostics

/// Holds every name in the templates against the views they are given.
struct TemplateCheck {
  /// The tags of each template, by name, and the file they stand in.
  let tags: [String: [TemplateTag]]
  /// How deep partials may stand in one another.
  private static let deepest = 16
  /// To how many tags a template may unfold with its partials, each counted where it is used.
  private static let mostTags = 20_000

  /// Reports everything in a template, and in the partials it uses, that a view of `shape` does not have.
  func check(_ template: String, against shape: ViewShape, into log: inout DiagnosticLog) {
    var walk = Walk(scopes: [Scope(tag: nil, shape: shape)], path: [template])
    check(template, &walk, into: &log)
  }

  /// The templates, and all that they use as partials, those included that are not there.
  func used(by templates: [String]) -> Set<String> {
    var used = Set(templates)
    var waiting = templates
    while let name = waiting.popLast() {
      for tag in tags[name] ?? [] where tag.kind == .partial && used.insert(tag.name).inserted {
        waiting.append(tag.name)
      }
    }
    return used
  }

  /// A section that is open: its tag, and the view inside it where it opens one.
  private struct Scope {
    var tag: TemplateTag?
    var shape: ViewShape?
    /// The scope whose list it goes through, as an index of the open ones.
    var lister: Int?
  }

  /// Where a check stands: the open sections, the templates that use each other, and how much it may still see.
  private struct Walk {
    var scopes: [Scope]
    var path: [String]
    var left = TemplateCheck.mostTags
  }

  /// What a name stands for, and in which scope it was found.
  private typealias Found = (kind: ViewShape.Kind, scope: Int)

  private func check(_ template: String, _ walk: inout Walk, into log: inout DiagnosticLog) {
    let outer = walk.scopes.count
    for tag in tags[template] ?? [] {
      walk.left -= 1
      guard walk.left > 0 else {
        // Said once, by the tag that was one too many.
        if walk.left == 0 {
          log.error(
            "template.too-long", tag.location,
            "the template unfolds to more than \(TemplateCheck.mostTags) tags with its partials",
            hint: "use fewer partials in one another")
        }
        return
      }
      switch tag.kind {
      case .variable, .unescaped: checkVariable(tag, walk.scopes, &log)
      case .section, .inverted: open(tag, &walk.scopes, &log)
      case .close: close(tag, outer: outer, &walk.scopes, &log)
      case .partial: checkPartial(tag, &walk, &log)
      case .unsupported:
        log.error(
          "template.unsupported", tag.location, "other delimiters, blocks and parents are not used here",
          hint: "use sections and partials")
      }
    }
    while walk.scopes.count > outer {
      if let tag = walk.scopes.removeLast().tag {
        log.error(
          "template.open-section", tag.location, "the section \"\(tag.shown)\" is never closed",
          hint: "close it with {{/\(tag.shown)}}")
      }
    }
  }

  private func checkVariable(_ tag: TemplateTag, _ scopes: [Scope], _ log: inout DiagnosticLog) {
    guard let kind = find(tag, scopes, &log)?.kind else { return }
    switch (kind, tag.kind) {
    case (.text, .variable), (.markup, .unescaped): return
    case (.text, _):
      log.error(
        "template.unescaped", tag.location, "\"\(tag.shown)\" is a text and must be escaped",
        hint: "write {{\(tag.shown)}}")
    case (.markup, _):
      log.error(
        "template.escaped", tag.location, "\"\(tag.shown)\" is finished markup", hint: "write {{{\(tag.shown)}}}")
    case (.flag, _), (.view, _), (.list, _):
      log.error(
        "template.not-text", tag.location, "\"\(tag.shown)\" is not a text",
        hint: "open it as a section: {{#\(tag.shown)}}…{{/\(tag.shown)}}")
    }
  }

  private func open(_ tag: TemplateTag, _ scopes: inout [Scope], _ log: inout DiagnosticLog) {
    let found = find(tag, scopes, &log)
    var scope = Scope(tag: tag, shape: nil)
    switch found?.kind {
    case .view(let shape)? where tag.kind == .section: scope.shape = shape
    case .list(let shape)? where tag.kind == .section:
      scope.shape = shape
      scope.lister = found?.scope
      checkLists(tag, scopes.filter { $0.lister == found?.scope }.compactMap(\.tag), &log)
    default: break
    }
    scopes.append(scope)
  }

  /// A list in a list of the same view is written once for each of its rows: a page would grow without measure where that
  /// is the list itself, or one more is around them.
  private func checkLists(_ tag: TemplateTag, _ around: [TemplateTag], _ log: inout DiagnosticLog) {
    guard let other = around.last, around.count > 1 || around.contains(where: { $0.name == tag.name }) else { return }
    log.error(
      "template.multiplied", tag.location,
      "the list \"\(tag.shown)\" is written once for each of \"\(other.shown)\", which it stands in",
      hint: "close \"\(other.shown)\" first")
  }

  private func close(_ tag: TemplateTag, outer: Int, _ scopes: inout [Scope], _ log: inout DiagnosticLog) {
    guard scopes.count > outer, let opened = scopes.last?.tag else {
      log.error(
        "template.close", tag.location, "\"\(tag.shown)\" is closed here and was never opened",
        hint: "open it with {{#\(tag.shown)}}, or remove the tag")
      return
    }
    if opened.name != tag.name {
      log.error(
        "template.close", tag.location, "\"\(tag.shown)\" is closed here, but \"\(opened.shown)\" is open",
        hint: "close it with {{/\(opened.shown)}}")
    }
    scopes.removeLast()
  }

  private func checkPartial(_ tag: TemplateTag, _ walk: inout Walk, _ log: inout DiagnosticLog) {
    guard tags[tag.name] != nil else {
      log.error(
        "template.unknown-partial", tag.location, "there is no template \"\(tag.shown)\"",
        hint: hint(for: tag.name, among: tags.keys))
      return
    }
    guard !walk.path.contains(tag.name), walk.path.count <= TemplateCheck.deepest else {
      log.error(
        "template.recursion", tag.location, "the partial \"\(tag.shown)\" uses itself without end",
        hint: "break the circle")
      return
    }
    walk.path.append(tag.name)
    check(tag.name, &walk, into: &log)
    walk.path.removeLast()
  }

  /// What stands behind a tag's name, looked up from the inside out as Mustache does.
  private func find(_ tag: TemplateTag, _ scopes: [Scope], _ log: inout DiagnosticLog) -> Found? {
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first, let scope = scopes.lastIndex(where: { $0.shape?[first] != nil }),
      var kind = scopes[scope].shape?[first]
    else {
      let known = Set(scopes.compactMap(\.shape).flatMap { $0.fields.map(\.name) })
      log.error(
        "template.unknown-name", tag.location, "\"\(tag.shown)\" is not a name here",
        hint: hint(for: tag.name, among: known))
      return nil
    }
    for part in parts.dropFirst() {
      guard case .view(let shape) = kind, let next = shape[part] else {
        var known: [String] = []
        if case .view(let shape) = kind { known = shape.fields.map(\.name) }
        log.error(
          "template.unknown-name", tag.location, "\"\(tag.shown)\" is not a name here",
          hint: known.isEmpty ? "\"\(first)\" has no parts: write {{\(first)}}" : hint(for: part, among: known))
        return nil
      }
      kind = next
    }
    return (kind, scope)
  }
}
