import Diagnostics
public import Documents
import Vocabulary

extension DeclaredSource {
  /// What `sources.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name of the source."),
      .init("title", .localized, required: true, "What the data are, in each language."),
      .init("publisher", .text, required: true, "Who recorded or published the data."),
      .init("address", .text, "Where they were published."),
      .init("date", .day, "The day they were published or handed over."),
      .init("demonstration", .boolean, required: true, "Whether the data are invented for demonstration."),
      .init(
        "licence",
        .object([
          .init("name", .text, required: true, "The name of the licence, such as CC0 1.0."),
          .init("address", .text, "The address of its text."),
        ]), "Under which licence its figures may be used; the portal's own is not theirs."),
      .init("method", .localized, "How the data were made, in a sentence or two."),
      .init("files", .list(.text), required: true, "The beginnings of the paths of its files."),
    ]))

  static func load(_ loading: inout TableLoading) -> [DeclaredSource] {
    guard let file = loading.files.index(of: .sources), let document = loading.document(file, shape) else { return [] }
    var sources: [DeclaredSource] = []
    var seen: Set<String> = []
    for element in document.elements {
      let id = element["id"]?.text ?? ""
      if !seen.insert(id).inserted {
        loading.log.error(
          "sources.twice", element.location, "the source \"\(id)\" stands twice", hint: "give it another id")
      }
      for address in [element["address"], element["licence"]?["address"]] {
        guard let address, let text = address.text, let fault = WebAddress.fault(in: text, allowing: WebAddress.pages)
        else { continue }
        loading.log.error(
          "sources.address", address.location, "\"\(text.prefix(80))\" \(fault.what)", hint: fault.hint)
      }
      let licence = element["licence"].map { written in
        Source.Licence(
          name: written["name"]?.text ?? "", address: written["address"]?.text.map { WebAddress.escaped($0) } ?? "")
      }
      let source = Source(
        id: id, title: element["title"]?.localizedText ?? LocalizedText([:]),
        publisher: element["publisher"]?.text ?? "",
        address: element["address"]?.text.map { WebAddress.escaped($0) } ?? "",
        day: element["date"]?.day, isDemonstration: element["demonstration"]?.boolean ?? false, licence: licence,
        method: element["method"]?.localizedText ?? LocalizedText([:]))
      sources.append(
        DeclaredSource(source, files: element["files"]?.elementTexts ?? [], line: element.location.line))
      checkPrefixes(element, &loading)
    }
    loading.records[file].records = sources.count
    return loading.limited(sources, "sources", of: .sources)
  }

  private static func checkPrefixes(_ element: YAMLValue, _ loading: inout TableLoading) {
    for value in element["files"]?.elements ?? [] {
      guard let prefix = value.text, !loading.files.hasPath(beginning: prefix.composed) else { continue }
      let likely = suggestion(for: prefix, among: loading.files.entries.lazy.map(\.path))
      loading.log.warning(
        "sources.no-file", value.location, "no file begins with \"\(prefix)\"",
        hint: likely.map { "did you mean \"\($0)\"?" }
          ?? "write the path from the portal's folder, such as records/activities/")
    }
  }

  /// The source of each file that needs one, by the longest beginning of its path.
  ///
  /// - Parameter isComplete: whether all sources could be read; else a file may belong to one of the others.
  static func coverage(
    of files: DataFiles, by sources: [DeclaredSource], isComplete: Bool, into log: inout DiagnosticLog
  ) -> [Int?] {
    var owners: [String: [Int]] = [:]
    for (index, source) in sources.enumerated() {
      for prefix in source.files { owners[prefix.composed, default: []].append(index) }
    }
    return files.entries.map { entry in
      guard entry.kind.needsSource else { return nil }
      let location = SourceLocation(file: entry.path)
      guard let best = longest(of: owners, beginning: entry.path), let first = best.first else {
        if !isComplete { return nil }
        log.error(
          "sources.uncovered", location, "the file belongs to no source",
          hint: "add \"\(entry.path)\" to the files of a source in sources.yml")
        return nil
      }
      if let other = best.first(where: { $0 != first }) {
        log.error(
          "sources.ambiguous", location,
          "the file belongs to \"\(sources[first].id)\" and to \"\(sources[other].id)\"",
          hint: "give one of them a longer beginning of the path in sources.yml")
      }
      return first
    }
  }

  /// The sources of the longest beginning of a path that any has; `nil` where none has one.
  private static func longest(of owners: [String: [Int]], beginning path: String) -> [Int]? {
    let scalars = path.unicodeScalars
    var end = scalars.endIndex
    while true {
      if let found = owners[String(scalars[..<end])] { return found }
      guard end > scalars.startIndex else { return nil }
      scalars.formIndex(before: &end)
    }
  }
}
