/// Files written in a test as one text: a line `-- path --` starts a file, the lines below it are its content.
public struct PortalText: Hashable, Sendable {
  /// The files in the order of the text.
  public private(set) var files: [(path: String, content: String)] = []

  /// Takes the text apart; what stands before the first `-- path --` is left out.
  public init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].content += line + "\n"
      }
    }
    // The line feed after the last line of the text is not a line of its own.
    if let last = files.last?.content, text.hasSuffix("\n") { files[files.count - 1].content = String(last.dropLast()) }
  }

  public static func == (left: PortalText, right: PortalText) -> Bool {
    left.files.elementsEqual(right.files) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for file in files {
      hasher.combine(file.path)
      hasher.combine(file.content)
    }
  }
}
