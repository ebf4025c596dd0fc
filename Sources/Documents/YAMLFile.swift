public import Diagnostics

/// A file of YAML, read and held against its shape: the one way in which a portal's documents come in.
public enum YAMLFile {
  /// The document of a file; `nil` where there is none, or where it is wrong, which goes to `log`.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read.
  ///   - isOptional: whether it is no problem that the file is not there.
  ///   - mayBeEmpty: whether it is no problem that nothing stands in it.
  public static func read(
    _ path: String, _ shape: Shape, from folder: Folder, limit: Int = 1 << 20, isOptional: Bool = false,
    mayBeEmpty: Bool = false, into log: inout DiagnosticLog
  ) -> YAMLValue? {
    guard !isOptional || folder.contains(path), let bytes = folder.bytes(path, limit: limit, into: &log) else {
      return nil
    }
    return read(bytes, file: path, shape, mayBeEmpty: mayBeEmpty, into: &log)
  }

  /// The document of some bytes; `nil` where it is wrong, which goes to `log`.
  ///
  /// - Parameter file: the path that problems name.
  public static func read(
    _ bytes: [UInt8], file: String, _ shape: Shape, mayBeEmpty: Bool = false, into log: inout DiagnosticLog
  ) -> YAMLValue? {
    guard let document = YAMLReader.read(bytes, file: file, into: &log) else { return nil }
    if mayBeEmpty, case .null = document.content { return nil }
    return shape.check(document, into: &log) ? document : nil
  }
}
