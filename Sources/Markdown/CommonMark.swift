import CCmark

/// The tree libcmark made of a text, freed with its owner. All pointers of the room stay in this file.
@safe struct CommonMark: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8; `nil` only where libcmark has no memory left.
  init?(_ bytes: [UInt8]) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed = unsafe parsed else { return nil }
    unsafe self.root = parsed
  }

  deinit { unsafe cmark_node_free(root) }

  /// Walks the tree in reading order without recursion: `body` gets each node when it is entered and, where it can hold
  /// others, when it is left. The walk ends where `body` returns false.
  func walk(_ body: (Node, _ isEntered: Bool) -> Bool) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE, let pointer = unsafe cmark_iter_get_node(iterator)
      else { return }
      guard body(unsafe CommonMark.node(at: pointer), event == CMARK_EVENT_ENTER) else { return }
    }
  }

  /// A node as a value.
  struct Node {
    var kind: Kind
    /// From 1; columns in bytes. 0 where libcmark does not know.
    var line: Int
    var column: Int
    var endLine: Int
  }

  enum Kind {
    case document, quote, item, paragraph, rule, emphasis, strong, softBreak, lineBreak
    case list(isOrdered: Bool, start: Int, isTight: Bool)
    case heading(level: Int)
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case text(String)
    case code(String)
    case html(String)
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  private static func node(at pointer: OpaquePointer) -> Node {
    unsafe Node(
      kind: kind(of: pointer), line: Int(cmark_node_get_start_line(pointer)),
      column: Int(cmark_node_get_start_column(pointer)), endLine: Int(cmark_node_get_end_line(pointer)))
  }

  private static func kind(of pointer: OpaquePointer) -> Kind {
    let literal = unsafe string(cmark_node_get_literal(pointer))
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST:
      return unsafe .list(
        isOrdered: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST,
        start: Int(cmark_node_get_list_start(pointer)), isTight: cmark_node_get_list_tight(pointer) != 0)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK:
      return unsafe .codeBlock(info: string(cmark_node_get_fence_info(pointer)), text: literal)
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal)
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return unsafe .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal)
    case CMARK_NODE_HTML_INLINE: return .html(literal)
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return unsafe .link(
        destination: string(cmark_node_get_url(pointer)), title: string(cmark_node_get_title(pointer)))
    case CMARK_NODE_IMAGE:
      return unsafe .image(
        destination: string(cmark_node_get_url(pointer)), title: string(cmark_node_get_title(pointer)))
    default: return .text(literal)
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
