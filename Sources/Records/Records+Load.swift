public import Configuration
public import Diagnostics
public import Documents
public import Vocabulary

extension Records {
  /// Reads and checks all records of a portal. What is wrong goes to `log`, and the sound rest is returned.
  ///
  /// - Parameter indicators: the ids that reported figures, targets and breaks may speak of.
  public static func load(
    from folder: Folder, portal: Portal, indicators: [IndicatorID], into log: inout DiagnosticLog
  ) async -> Records {
    Records()
  }
}
