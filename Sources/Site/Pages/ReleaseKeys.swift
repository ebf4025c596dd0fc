import Languages
import Wording

extension MessageKey {
  static let releasesLead = MessageKey("release.lead")
  static let releaseName = MessageKey("release.name", "id")
  static let releaseDraftName = MessageKey("release.draft-name", "id")
  static let releaseIs = MessageKey("release.is", "id", "date", "cutoff")
  static let releaseIsDraft = MessageKey("release.is-draft", "id", "date")
  static let releaseList = MessageKey("release.list")
  static let releaseCaption = MessageKey("release.caption")
  static let releaseHead = MessageKey("release.head")
  static let releaseDay = MessageKey("release.day")
  static let releaseCutOff = MessageKey("release.cut-off")
  static let releaseFigures = MessageKey("release.figures")
  static let releaseRevised = MessageKey("release.revised")
  static let releaseSince = MessageKey("release.since", "id")
  static let releaseProvisional = MessageKey("release.provisional")
  static let releaseNoReason = MessageKey("release.no-reason")
  static let releaseCount = MessageKey("release.count", "n")
  static let releaseMore = MessageKey("release.more", "n")
  static let releaseWithheld = MessageKey("release.withheld", "n")
  static let releaseGone = MessageKey("release.gone", "n")
  static let releaseNoRevision = MessageKey("release.no-revision")
  static let releaseFile = MessageKey("release.file")
  static let releaseBefore = MessageKey("release.before")
  static let releaseAfter = MessageKey("release.after")
  static let releaseTable = MessageKey("release.table", "reason")

  static let releaseKeys: [MessageKey] = [
    releasesLead, releaseName, releaseDraftName, releaseIs, releaseIsDraft, releaseList, releaseCaption, releaseHead,
    releaseDay, releaseCutOff, releaseFigures, releaseRevised, releaseSince, releaseProvisional, releaseNoReason,
    releaseCount, releaseMore, releaseWithheld, releaseGone, releaseNoRevision, releaseFile, releaseBefore,
    releaseAfter,
    releaseTable,
  ]
}
