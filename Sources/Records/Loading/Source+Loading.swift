import Diagnostics
public import Documents
import Vocabulary

extension Source {
  /// What `sources.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name of the source."),
      .init("title", .localized, required: true, "What the data are, in each language."),
      .init("publisher", .text, required: true, "Who recorded or published the data."),
      .init("address", .text, "Where they were published."),
      .init("date", .day, "The day they were published or handed over."),
      .init("demonstration", .boolean, required: true, "Whether the data are invented for demonstration."),
      .init("files", .list(.text), required: true, "The beginnings of the paths of its files."),
    ]))

  static func load(_ loading: inout TableLoading) -> [Source] {
    guard let file = loading.files.index(of: .sources), let document = loading.document(file, shape) else { return [] }
    var sources: [Source] = []
    for element in document.elements {
      let id = element["id"]?.text ?? ""
      if sources.contains(where: { $0.id == id }) {
        loading.log.error(
          "sources.twice", element.location, "the source \"\(id)\" stands twice", hint: "give it another id")
      }
      var source = Source(
        id: id, title: element["title"]?.localizedText ?? LocalizedText([:]),
        publisher: element["publisher"]?.text ?? "", address: element["address"]?.text,
        date: element["date"]?.day, isDemonstration: element["demonstration"]?.boolean ?? false,
        files: element["files"]?.elementTexts ?? [])
      source.line = element.location.line
      sources.append(source)
      checkPrefixes(element, &loading)
    }
    loading.records[file].records = sources.count
    return loading.limited(sources, "sources", of: .sources)
  }

  private static func checkPrefixes(_ element: YAMLValue, _ loading: inout TableLoading) {
    let paths = loading.files.entries.map(\.path)
    for value in element["files"]?.elements ?? [] {
      guard let prefix = value.text, !paths.contains(where: { $0.hasPrefix(prefix) }) else { continue }
      loading.log.warning(
        "sources.no-file", value.location, "no file begins with \"\(prefix)\"",
        hint: suggestion(for: prefix, among: paths).map { "did you mean \"\($0)\"?" }
          ?? "write the path from the portal's folder, such as records/activities/")
    }
  }

  /// The source of each file that needs one, by the longest beginning of its path.
  static func coverage(of files: DataFiles, by sources: [Source], into log: inout DiagnosticLog) -> [Int?] {
    files.entries.map { entry in
      guard entry.kind.needsSource else { return nil }
      let fitting = sources.enumerated().flatMap { index, source in
        source.files.filter { entry.path.hasPrefix($0) }.map { (index: index, length: $0.utf8.count) }
      }
      let length = fitting.map(\.length).max() ?? 0
      let best = fitting.filter { $0.length == length }
      let location = SourceLocation(file: entry.path)
      guard let first = best.first else {
        log.error(
          "sources.uncovered", location, "the file belongs to no source",
          hint: "add \"\(entry.path)\" to the files of a source in sources.yml")
        return nil
      }
      if let other = best.first(where: { $0.index != first.index }) {
        log.error(
          "sources.ambiguous", location,
          "the file belongs to \"\(sources[first.index].id)\" and to \"\(sources[other.index].id)\"",
          hint: "give one of them a longer beginning of the path in sources.yml")
      }
      return first.index
    }
  }
}
