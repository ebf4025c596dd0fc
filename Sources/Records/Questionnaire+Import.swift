extension Questionnaire {
  /// How a survey tool writes the answers to the questionnaire, where it does not write them as Kazalo reads them.
  public struct Import: Hashable, Sendable {
    /// The tool's columns by ours: items, and `wave`, `centre`, `gender`, `age`. Of several names one stands in a file.
    public var columns: [String: [String]]
    /// What the tool writes and what it means here, by scale, or by `wave`, `centre`, `gender` and `age`.
    public var codes: [String: [Code]]
    /// What tells answers that were finished; `nil` where all were.
    public var finished: Finished?
    /// The tool's columns that are passed over.
    public var ignored: [String]

    /// A code of the tool, and ours.
    public struct Code: Hashable, Sendable {
      public var written: String
      public var code: String
    }

    /// A column that holds one of some values, or anything at all, where somebody came to the end.
    public struct Finished: Hashable, Sendable {
      public var column: String
      public var values: [String]
    }
  }
}
