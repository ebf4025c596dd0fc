extension Ledger {
  /// What the name of a file of a release ends in until the release is made.
  public static let draftEnding = ".part"

  /// The files that a build left which was stopped while it wrote a release, in the order they may be removed in: what
  /// tells that they are drafts goes last.
  ///
  /// A file of figures alone is a draft where the `.yml` beside it is one. Where the `.yml` is there, the release is
  /// made, and only drafts of the same name are left over.
  ///
  /// - Parameter names: what there is in the folder of releases.
  public static func unfinished(_ names: [String]) -> [String] {
    let all = Set(names)
    let ids = Set(names.compactMap(draftID)).sorted()
    return ids.flatMap { id -> [String] in
      let isMade = all.contains("\(id).yml")
      let figures = isMade || !all.contains("\(id).yml\(draftEnding)") ? [] : ["\(id).csv"]
      return (figures + ["\(id).csv\(draftEnding)", "\(id).yml\(draftEnding)"]).filter(all.contains)
    }
  }

  /// `2026-1` of `2026-1.yml.part`; `nil` for any other name.
  private static func draftID(_ name: String) -> String? {
    for ending in [".yml\(draftEnding)", ".csv\(draftEnding)"] where name.hasSuffix(ending) {
      let id = String(name.dropLast(ending.count))
      if Release.isID(id) { return id }
    }
    return nil
  }
}
