extension Activities {
  /// The rows of all parts, one after the other.
  ///
  /// - Parameter columns: all that there are.
  init(joining parts: [Activities], genders: Int, ages: Int, _ columns: [ActivityColumn]) {
    self.init(genders: genders, ages: ages)
    for column in columns { column.join?(&self, parts) }
  }
}
