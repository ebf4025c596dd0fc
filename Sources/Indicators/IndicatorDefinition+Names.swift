public import Diagnostics
import Documents
import Vocabulary

/// What definitions name beside their figures, held against what there is.
public struct KnownNames {
  public var themes: [String]
  /// The fields that the portal declares.
  public var fields: [String]
  public var sources: [String]
  public var indicators: [String]

  public init(themes: [String], fields: [String], sources: [String], indicators: [String]) {
    self.themes = themes
    self.fields = fields
    self.sources = sources
    self.indicators = indicators
  }
}

extension IndicatorDefinition {
  /// Reports themes, fields, sources and indicators that are named and are not there, and addresses that are none.
  public func check(_ known: KnownNames, into log: inout DiagnosticLog) {
    // One that stands for a further unit is written in the file of the first.
    guard indicator.sibling == nil, let document else { return }
    if let theme = document["theme"], let name = theme.text, !known.themes.contains(name) {
      log.error(
        "indicator.theme", theme.location, "\"\(name)\" is not a theme of themes.yml",
        hint: known.themes.isEmpty
          ? "write themes.yml: a list of id, title and explanation" : hint(for: name, among: known.themes))
    }
    for entry in document["metadata"]?.entries ?? [] where !known.fields.contains(entry.key) {
      log.error(
        "indicator.metadata", entry.location, "\"\(entry.key)\" is not a field that portal.yml declares",
        hint: known.fields.isEmpty
          ? "declare it in portal.yml: metadata: [{ id: \(entry.key), title: { … } }]"
          : hint(for: entry.key, among: known.fields))
    }
    for value in document["sources"]?.elements ?? [] {
      guard let name = value.text, !known.sources.contains(name) else { continue }
      log.error(
        "indicator.sources", value.location, "\"\(name)\" is not a source of sources.yml",
        hint: hint(for: name, among: known.sources))
    }
    let named = (document["related"]?.elements ?? []) + [document["compare_by"]].compactMap { $0 }
    for value in named {
      guard let name = value.text else { continue }
      if name == indicator.id.name {
        log.error(
          "indicator.related", value.location, "\"\(name)\" is the indicator itself", hint: "remove it")
      } else if !known.indicators.contains(name) {
        log.error(
          "indicator.related", value.location, "\"\(name)\" is not an indicator",
          hint: hint(for: name, among: known.indicators))
      }
    }
    for element in document["links"]?.elements ?? [] {
      guard let value = element["address"], let text = value.text,
        let fault = WebAddress.fault(in: text, allowing: WebAddress.pages)
      else { continue }
      log.error("indicator.link", value.location, "\"\(text.prefix(80))\" \(fault.what)", hint: fault.hint)
    }
  }
}
