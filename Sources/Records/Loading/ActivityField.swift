/// What is known of an activity, as the place of its value in a row; the visits by gender and by age stand behind.
enum ActivityField: Int, CaseIterable, Sendable {
  case id, centre, date, start, end, hours, kind, mode, topics, visits, firstTime, youthHours, producers, volunteers
  case staffHours, status, source, isDemonstration, file, line
}
