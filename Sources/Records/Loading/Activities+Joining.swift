extension Activities {
  /// The rows of all parts, one after the other.
  init(joining parts: [Activities], _ codes: CodeLists) {
    self.init(genders: codes.gender.count, ages: codes.age.count)
    centre = Activities.joined(parts.map(\.centre))
    day = Activities.joined(parts.map(\.day))
    start = Activities.joined(parts.map(\.start))
    end = Activities.joined(parts.map(\.end))
    hours = Activities.joined(parts.map(\.hours))
    kind = Activities.joined(parts.map(\.kind))
    mode = Activities.joined(parts.map(\.mode))
    topics = Activities.joined(parts.map(\.topics))
    visits = Activities.joined(parts.map(\.visits))
    visitsByGender = codes.gender.indices.map { index in Activities.joined(parts.map { $0.visitsByGender[index] }) }
    visitsByAge = codes.age.indices.map { index in Activities.joined(parts.map { $0.visitsByAge[index] }) }
    firstTime = Activities.joined(parts.map(\.firstTime))
    youthHours = Activities.joined(parts.map(\.youthHours))
    producers = Activities.joined(parts.map(\.producers))
    volunteers = Activities.joined(parts.map(\.volunteers))
    staffHours = Activities.joined(parts.map(\.staffHours))
    status = Activities.joined(parts.map(\.status))
    source = Activities.joined(parts.map(\.source))
    isDemonstration = Activities.joined(parts.map(\.isDemonstration))
    file = Activities.joined(parts.map(\.file))
    line = Activities.joined(parts.map(\.line))
  }

  /// Makes room for the rows of a piece at once.
  mutating func reserveCapacity(_ count: Int) {
    centre.reserveCapacity(count)
    day.reserveCapacity(count)
    start.reserveCapacity(count)
    end.reserveCapacity(count)
    hours.reserveCapacity(count)
    kind.reserveCapacity(count)
    mode.reserveCapacity(count)
    topics.reserveCapacity(count)
    visits.reserveCapacity(count)
    for index in visitsByGender.indices { visitsByGender[index].reserveCapacity(count) }
    for index in visitsByAge.indices { visitsByAge[index].reserveCapacity(count) }
    firstTime.reserveCapacity(count)
    youthHours.reserveCapacity(count)
    producers.reserveCapacity(count)
    volunteers.reserveCapacity(count)
    staffHours.reserveCapacity(count)
    status.reserveCapacity(count)
    source.reserveCapacity(count)
    isDemonstration.reserveCapacity(count)
    file.reserveCapacity(count)
    line.reserveCapacity(count)
  }

  private static func joined<Value>(_ parts: [ContiguousArray<Value>]) -> ContiguousArray<Value> {
    var column = ContiguousArray<Value>()
    column.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { column.append(contentsOf: part) }
    return column
  }
}
