public import Figures
public import Releases
import Vocabulary

/// A file that figures are computed from.
public struct InputFile: Hashable, Sendable {
  /// The path from the portal's folder.
  public var path: String
  /// SHA-256, as 64 hexadecimal digits.
  public var digest: String

  public init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}

/// What a published folder is: a release or a draft, of which day, from which input, made by which program.
public enum ReleaseJSON {
  public static func file(
    _ history: ReleaseHistory, _ figures: PublishedFigures, program: String, inputs: [InputFile]
  ) -> [UInt8] {
    var json = JSONText()
    json.open("{")
    json.member("status", history.current == nil ? "draft" : "release")
    if let current = history.current {
      json.member("id", current.id)
      json.member("date", current.date.iso)
    }
    json.member("asOf", figures.cutOff.iso)
    json.member("program", "Kazalo \(program)")
    write(history, to: &json)
    json.name("inputs")
    json.open("[")
    for input in inputs {
      json.separate()
      json.open("{")
      json.member("path", input.path)
      json.member("sha256", input.digest)
      json.close("}")
    }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  private static func write(_ history: ReleaseHistory, to json: inout JSONText) {
    json.name("releases")
    json.open("[")
    for release in history.entries.map(\.release) + (history.isNew ? [history.current].compactMap { $0 } : []) {
      json.separate()
      json.open("{")
      json.member("id", release.id)
      json.member("date", release.date.iso)
      json.member("asOf", release.cutOff.iso)
      json.member("program", "Kazalo \(release.program)")
      json.member("inputs", release.inputs)
      json.member("figures", Double(release.figures))
      json.close("}")
    }
    json.close("]")
  }
}
