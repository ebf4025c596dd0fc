extension Activities {
  /// The rows of all parts, one after the other.
  ///
  /// - Parameter lists: the portal's.
  init(joining parts: [Activities], _ lists: CodeLists) {
    self.init(lists)
    for column in ActivityColumn.all(lists) { column.join?(&self, parts) }
  }
}
