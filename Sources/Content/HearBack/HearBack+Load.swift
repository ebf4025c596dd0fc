import Diagnostics
public import Documents
import Vocabulary

extension HearBack {
  /// The folder of answers.
  public static let folder = "hear-back"

  /// What a file of `hear-back/` may hold.
  public static let shape: Shape = .object([
    .init("place", .slug, required: true, "The centre or municipality that answers."),
    .init("date", .day, required: true, "The day on which it answers."),
    .init("heard", .localized, required: true, "What young people asked for, in a sentence."),
    .init("done", .localized, required: true, "What was done about it, or will be."),
    .init("until", .day, "The day until which it will be done."),
    .init("role", .localized, required: true, "Who answers, by their role and not by their name: head of centre."),
  ])

  /// The answers of a portal, the newest first; what is wrong goes to `log`.
  static func load(from folder: Folder, _ rules: ContentRules, into log: inout DiagnosticLog) -> [HearBack] {
    var answers: [HearBack] = []
    for path in folder.files(in: HearBack.folder, ending: "yml") {
      guard let document = YAMLFile.read(path, shape, from: folder, isOptional: false, into: &log),
        let place = document["place"]?.text, let day = document["date"]?.day
      else { continue }
      guard rules.places.contains(PlaceID(place)) || !rules.arePlacesKnown else {
        log.error(
          "content.answer-place", document["place"]?.location ?? document.location, "\"\(place)\" is no place",
          hint: hint(for: place, among: rules.places.map(\.name)))
        continue
      }
      if day > rules.today, let location = document["date"]?.location {
        log.error(
          "content.answer-date", location, "the day is to come: \(day.iso)",
          hint: "write the day on which it was answered; what is to come has its day in until")
      }
      var written = WrittenText(in: path, rules)
      let name = path.split(separator: "/").last.map { String($0.dropLast(".yml".utf8.count)) } ?? path
      answers.append(
        HearBack(
          id: name, place: PlaceID(place), day: day, heard: written.text(document["heard"], into: &log),
          done: written.text(document["done"], into: &log), until: document["until"]?.day,
          role: written.text(document["role"], into: &log)))
    }
    return answers.sorted { ($1.day.number, $0.id) < ($0.day.number, $1.id) }
  }
}
