import Vocabulary

/// The activities of one piece of a table, with what is needed to find ids that stand twice.
struct ActivityPart: Sendable {
  /// As indexes of `Records.files` and `Records.sources`.
  let file: Int
  let source: Int
  var activities: Activities
  /// A hash of each row's id.
  var ids: ContiguousArray<UInt64> = []
  /// The parts of the current row's visits, in the order of the code lists.
  var genders: ContiguousArray<Int32>
  var ages: ContiguousArray<Int32>

  init(_ columns: ActivityColumns, file: Int, source: Int, reserving count: Int) {
    self.file = file
    self.source = source
    activities = Activities(genders: columns.genders.count, ages: columns.ages.count)
    activities.reserveCapacity(count)
    ids.reserveCapacity(count)
    genders = ContiguousArray(repeating: Activities.absent, count: columns.genders.count)
    ages = ContiguousArray(repeating: Activities.absent, count: columns.ages.count)
  }

  /// Appends where, when and how long an activity was.
  mutating func append(_ time: ActivityReader.Time, centre: Int, day: Day, status: Activities.Status) {
    activities.centre.append(UInt16(centre))
    activities.day.append(day.number)
    activities.start.append(Int16(time.start ?? -1))
    activities.end.append(Int16(time.end ?? -1))
    activities.hours.append(time.hours)
    activities.status.append(status.rawValue)
    activities.source.append(UInt16(source))
    activities.file.append(UInt16(file))
  }

  /// Appends who came, with the parts of the current row.
  mutating func append(_ people: ActivityReader.People, visits: Int32) {
    activities.visits.append(visits)
    for index in genders.indices { activities.visitsByGender[index].append(genders[index]) }
    for index in ages.indices { activities.visitsByAge[index].append(ages[index]) }
    activities.firstTime.append(people.firstTime)
    activities.youthHours.append(people.youthHours)
    activities.producers.append(people.producers)
    activities.volunteers.append(people.volunteers)
    activities.staffHours.append(people.staffHours)
  }
}
