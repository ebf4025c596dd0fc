/// What is known of every activity, as the place of its value in a row; what the portal's own lists and columns hold stands
/// behind.
enum ActivityField: Int, CaseIterable, Sendable {
  case id, centre, date, start, end, hours, visits, firstTime, youthHours, producers, volunteers
  case staffHours, status, source, isDemonstration, file, line
}
