public import Languages

extension MessageKey {
  /// The messages that texts need.
  public static let contentKeys: [MessageKey] = [reportedBy, tablePlace, videoOpens]

  static let reportedBy = MessageKey("content.reported", "title", "publisher")
  static let tablePlace = MessageKey("content.table.place")
  static let videoOpens = MessageKey("content.video.opens", "host")
}
