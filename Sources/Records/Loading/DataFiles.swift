import Diagnostics
import Documents

/// The files that records are read from, by what they hold, and their places in `Records.files`.
struct DataFiles: Sendable {
  enum Kind: Hashable, Sendable {
    case sources, codes, municipalities, centres, population, activities, openings, visitors, keyFigures, reported
    case questionnaire, waves, responses, targets, breaks, annotations

    /// Every file of this kind must belong to a source.
    var needsSource: Bool {
      switch self {
      case .activities, .openings, .visitors, .keyFigures, .reported, .responses: true
      default: false
      }
    }

    /// The kind of the file at `path`; `nil` for files that hold no records.
    init?(path: String) {
      if let kind = Kind.single[path] {
        self = kind
      } else if path.hasPrefix("records/activities/"), path.hasSuffix(".csv") {
        self = .activities
      } else if path.hasPrefix("places/population/"), path.hasSuffix(".csv") {
        self = .population
      } else if path.hasPrefix("records/reported/"), path.hasSuffix(".csv") {
        self = .reported
      } else if path.hasPrefix("surveys/responses/"), path.hasSuffix(".csv") {
        self = .responses
      } else if path.hasPrefix("surveys/questionnaires/"), path.hasSuffix(".yml") {
        self = .questionnaire
      } else {
        return nil
      }
    }

    static let single: [String: Kind] = [
      "sources.yml": .sources, "codes.yml": .codes, "places/municipalities.csv": .municipalities,
      "places/centres.csv": .centres, "places/population.csv": .population, "records/openings.csv": .openings,
      "records/visitors.csv": .visitors, "records/key-figures.csv": .keyFigures, "surveys/waves.csv": .waves,
      "targets.csv": .targets, "breaks.csv": .breaks, "annotations.csv": .annotations,
    ]
  }

  struct Entry: Hashable, Sendable {
    var path: String
    var kind: Kind
  }

  /// In the order of their paths.
  let entries: [Entry]

  init(_ folder: Folder, into log: inout DiagnosticLog) {
    let found = folder.files.compactMap { path in Kind(path: path).map { Entry(path: path, kind: $0) } }
    entries = Array(found.prefix(Int(UInt16.max)))
    if let first = found.dropFirst(entries.count).first {
      log.error(
        "records.too-many", SourceLocation(file: first.path), "\(found.count) files of records are too many",
        hint: "join some of them; \(entries.count) are read")
    }
    let known = Array(Kind.single.keys)
    for path in folder.files where Kind(path: path) == nil {
      guard ["records/", "surveys/", "places/"].contains(where: { path.hasPrefix($0) }), !path.hasSuffix(".md") else {
        continue
      }
      log.error(
        "records.unknown-file", SourceLocation(file: path), "nothing is known to be read from this file",
        hint: suggestion(for: path, among: known).map { "did you mean \"\($0)\"?" }
          ?? "move it to records/activities, records/reported, places/population or surveys/responses, or out of the folder"
      )
    }
  }

  /// Whether the path of a file begins with a text.
  func hasPath(beginning prefix: String) -> Bool {
    // In the order of the bytes, what begins with a text stands right behind where the text itself would stand.
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path.utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].path.utf8.starts(with: prefix.utf8)
  }

  /// The places in `entries` of the files of a kind.
  func indexes(of kind: Kind) -> [Int] { entries.indices.filter { entries[$0].kind == kind } }

  func index(of kind: Kind) -> Int? { entries.firstIndex { $0.kind == kind } }
}
