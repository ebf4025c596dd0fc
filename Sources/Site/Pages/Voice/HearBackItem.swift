import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What a place heard from young people, and what it does about it.
struct HearBackItem: ViewModel {
  var place: String
  var address: String
  var iso: String
  var day: String
  var heard: String
  var done: String
  /// Until when it will be done; `nil` where nobody says.
  var until: String?
  var role: String

  static let messages: [MessageKey] = [.hearBackUntil]
  static let fields: ViewFields<HearBackItem> = [
    .text("place", \.place), .text("address", \.address), .text("iso", \.iso), .text("day", \.day),
    .text("heard", \.heard), .text("done", \.done), .text("until", ifAny: \.until), .text("role", \.role),
  ]

  init(_ answer: HearBack, in context: PageContext) {
    let words = context.words
    place = words.name(of: answer.place)
    address = context.link(.place(answer.place))
    iso = answer.day.iso
    day = words.words.date(answer.day)
    heard = words.text(answer.heard)
    done = words.text(answer.done)
    until = answer.until.map { context.text(.hearBackUntil, ["date": .text(words.words.date($0, .short))]) }
    role = words.text(answer.role)
  }

  /// Those of a place and of the places below it, the newest first; of all places where none is named.
  static func all(at place: Place? = nil, most: Int, in context: PageContext) -> [HearBackItem] {
    let own = place.map { [$0.id] + context.figures.world.children(of: $0.id).map(\.id) }
    let known = context.site.content.hearBack.filter { answer in
      context.figures.world.place(answer.place) != nil && own.map { $0.contains(answer.place) } ?? true
    }
    return known.prefix(most).map { HearBackItem($0, in: context) }
  }
}

extension MessageKey {
  fileprivate static let hearBackUntil = MessageKey("site.hear-back.until", "date")
}
