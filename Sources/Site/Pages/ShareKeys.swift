import Languages
import Wording

extension MessageKey {
  static let shareLink = MessageKey("share.link")
  static let shareTitle = MessageKey("share.title")
  static let shareFrame = MessageKey("share.frame")
  static let sharePicture = MessageKey("share.picture")
  static let shareCitation = MessageKey("share.citation")
  static let shareFrom = MessageKey("share.from", "title")

  static let shareKeys: [MessageKey] = [shareLink, shareTitle, shareFrame, sharePicture, shareCitation, shareFrom]
}
