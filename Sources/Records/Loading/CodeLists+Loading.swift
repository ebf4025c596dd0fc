import Diagnostics
public import Documents
import Vocabulary

extension CodeLists {
  /// What `codes.yml` may hold.
  public static let shape: Shape = .object([
    .init(
      "dimensions",
      .list(
        .object([
          .init("id", .slug, required: true, "The name of the breakdown: gender, age, kind, mode, topic or another."),
          .init("title", .localized, required: true, "The breakdown in each language."),
          .init(
            "values",
            .list(
              .object([
                .init("id", .slug, required: true, "The name of the value, as it stands in tables."),
                .init("title", .localized, required: true, "The value in each language."),
                .init("from", .integer(0...150), "The youngest age, in full years, of an age band."),
                .init("to", .integer(0...150), "The oldest age, in full years, of an age band."),
              ])), required: true, "The values in the order in which they are shown."),
        ])), required: true, "The breakdowns.")
  ])

  static func load(_ loading: inout TableLoading) -> CodeLists {
    guard let file = loading.files.index(of: .codes), let document = loading.document(file, shape) else {
      return CodeLists()
    }
    var dimensions: [Dimension] = []
    var seen: Set<String> = []
    for element in document["dimensions"]?.elements ?? [] {
      let id = element["id"]?.text ?? ""
      if !seen.insert(id).inserted {
        loading.log.error(
          "codes.twice", element.location, "the breakdown \"\(id)\" stands twice", hint: "keep one of them")
      }
      dimensions.append(
        Dimension(
          id: id, title: element["title"]?.localizedText ?? LocalizedText([:]),
          values: values(of: element, dimension: id, into: &loading.log)))
    }
    for id in ["gender", "age", "kind", "mode", "topic"] where !dimensions.contains(where: { $0.id == id }) {
      loading.log.error(
        "codes.missing-dimension", document["dimensions"]?.location ?? document.location,
        "the breakdown \"\(id)\" is missing",
        hint: suggestion(for: id, among: dimensions.map(\.id)).map { "is it \"\($0)\"?" } ?? "add it with its values")
    }
    loading.records[file].records = dimensions.reduce(0) { $0 + $1.values.count }
    return CodeLists(dimensions: dimensions)
  }

  private static func values(of element: YAMLValue, dimension: String, into log: inout DiagnosticLog) -> [Dimension
    .Value]
  {
    var values: [Dimension.Value] = []
    var seen: Set<String> = []
    for value in element["values"]?.elements ?? [] {
      let code = Dimension.Value(
        id: value["id"]?.text ?? "", title: value["title"]?.localizedText ?? LocalizedText([:]),
        from: value["from"]?.integer, to: value["to"]?.integer)
      if !seen.insert(code.id).inserted {
        log.error(
          "codes.twice", value.location, "the value \"\(code.id)\" stands twice", hint: "keep one of them")
      }
      if let from = code.from, let to = code.to, from > to {
        log.error(
          "codes.age", value["from"]?.location ?? value.location, "the band begins at \(from) and ends at \(to)",
          hint: "write the younger age first")
      }
      if code.id == "all" || (dimension == "gender" && (code.id == "total" || code.id.hasPrefix("age-"))) {
        log.error(
          "codes.reserved", value.location, "\"\(code.id)\" can't be a value of \(dimension)",
          hint: "choose another id; tables use this word for something else")
      }
      values.append(code)
    }
    let most = dimension == "topic" ? 32 : 250
    if values.count > most {
      log.error(
        "codes.too-many", element["values"]?.location ?? element.location,
        "\(values.count) values are too many", hint: "use at most \(most)")
      values = Array(values.prefix(most))
    }
    return values
  }
}
