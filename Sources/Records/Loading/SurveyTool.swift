/// A program that people are asked with, known by the columns of its exports.
struct SurveyTool: Sendable {
  let name: String
  /// One of each group stands in its exports.
  private let signs: [[String]]
  /// The column that is empty where somebody did not come to the end.
  let finished: String?

  /// The tool that a table comes from; `nil` where none is known.
  static func of(_ header: [String]) -> SurveyTool? {
    let names = Set(header.map { $0.lowercased() })
    let known = all.first { $0.signs.allSatisfy { group in group.contains(where: names.contains) } }
    // Questions with subquestions in brackets: `Q01[S1]`.
    let isBracketed = header.count { $0.hasSuffix("]") && $0.contains("[") && !$0.contains(" ") } >= 3
    return known ?? (isBracketed ? all.first : nil)
  }

  private static let all: [SurveyTool] = [
    SurveyTool(
      name: "LimeSurvey", signs: [["submitdate"], ["lastpage", "startlanguage", "seed"]], finished: "submitdate"),
    SurveyTool(
      name: "LimeSurvey",
      signs: [
        ["date submitted", "datum oddaje", "datum abgeschickt", "datum inskickat"],
        ["last page", "zadnja stran", "letzte seite", "sista sidan", "start language", "seed"],
      ], finished: nil),
    SurveyTool(name: "1KA", signs: [["recnum", "itime", "status"], ["lurker", "relevance"]], finished: nil),
    SurveyTool(
      name: "Google Forms", signs: [["timestamp", "časovni žig", "tidstämpel", "zeitstempel", "vremenska oznaka"]],
      finished: nil),
    SurveyTool(
      name: "Microsoft Forms",
      signs: [
        ["start time", "začetni čas", "starttid", "startzeit"],
        ["completion time", "čas dokončanja", "slutförandetid", "fertigstellungszeit"],
      ],
      finished: nil),
    SurveyTool(name: "Mladim", signs: [["spol"], ["starostna skupina"]], finished: nil),
    SurveyTool(name: "KoBoToolbox", signs: [["_uuid", "_submission_time"]], finished: nil),
    SurveyTool(name: "Qualtrics", signs: [["responseid"], ["recordeddate", "startdate"]], finished: nil),
    SurveyTool(name: "SurveyMonkey", signs: [["respondent id"], ["collector id"]], finished: nil),
  ]
}
