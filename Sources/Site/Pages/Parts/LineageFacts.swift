import Figures
import Wording

/// What is told of where a figure comes from: a name and one or several texts, and the files themselves.
struct LineageEntry: ViewModel {
  var name: String
  var texts: [String]
  var files: [File]

  struct File: ViewModel {
    var path: String
    var digest: String
    var records: String

    static let fields: ViewFields<File> = [
      .text("path", \.path), .text("digest", \.digest), .text("records", \.records),
    ]
  }

  static let fields: ViewFields<LineageEntry> = [
    .text("name", \.name), .texts("texts", \.texts), .list("files", \.files),
  ]
}

extension PageContext {
  /// Where a figure comes from, in the words of `kazalo explain`: what was divided and how sure it is beside the formula,
  /// the rules, signs, files and sources in details below it.
  ///
  /// The figure, its value, its formula and the sentence of change stand elsewhere on the page.
  func lineage(of observation: PublishedObservation) -> (parts: [Fact], details: [LineageEntry]) {
    let facts = words.lineage(of: observation)
    let parts = facts.filter { [.numerator, .denominator, .residents, .interval, .base, .coverage].contains($0.kind) }
    let details = facts.filter {
      [.published, .method, .licence, .rules, .flags, .missing, .files, .sources].contains($0.kind)
    }
    let files = (figures.origin(of: observation)?.files ?? []).map { file in
      LineageEntry.File(path: file.path, digest: file.digest, records: words.records(of: file) ?? "")
    }
    return (
      parts.map { Fact(name: $0.name, value: $0.texts.joined(separator: " "), address: nil) },
      details.map { LineageEntry(name: $0.name, texts: $0.texts, files: $0.kind == .files ? files : []) }
    )
  }
}
