public import Languages

extension MessageKey {
  /// The messages that texts need.
  public static let contentKeys: [MessageKey] = [
    tablePlace, tableName, videoOpens, notes, noteSign, noteBack,
  ]

  static let tablePlace = MessageKey("content.table.place")
  static let tableName = MessageKey("content.table.name", "columns")
  static let notes = MessageKey("content.notes.title")
  static let noteSign = MessageKey("content.notes.sign", "n")
  static let noteBack = MessageKey("content.notes.back", "n")
  static let videoOpens = MessageKey("content.video.opens", "host")
}
