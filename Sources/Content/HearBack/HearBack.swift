public import Vocabulary

/// What a place heard from young people and what it does about it: written by people, dated, and signed with a role. Young
/// people have a right to hear back.
public struct HearBack: Hashable, Sendable {
  /// The name of its file.
  public var id: String
  public var place: PlaceID
  /// The day on which it was said.
  public var day: Day
  /// What young people asked for, in a sentence.
  public var heard: LocalizedText
  /// What was done, or will be.
  public var done: LocalizedText
  /// Until when it will be done; `nil` of what is done, or of which nobody says it.
  public var until: Day?
  /// Who answers, by their role and never by their name: `head of centre`.
  public var role: LocalizedText
}
