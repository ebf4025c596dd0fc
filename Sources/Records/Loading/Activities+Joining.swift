extension Activities {
  private var columns: [ActivityColumn] { ActivityColumn.all(genders: visitsByGender.count, ages: visitsByAge.count) }

  /// The rows of all parts, one after the other.
  init(joining parts: [Activities], genders: Int, ages: Int) {
    self.init(genders: genders, ages: ages)
    for column in columns { column.join(&self, parts) }
  }

  /// Makes room for the rows of a piece at once.
  mutating func reserveCapacity(_ count: Int) {
    for column in columns { column.reserve(&self, count) }
  }
}
