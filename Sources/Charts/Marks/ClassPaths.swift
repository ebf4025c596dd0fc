/// The areas of each class of values, as one path for each.
struct ClassPaths {
  private var paths: [(slot: ColourSlot, path: Path)] = []

  subscript(slot: ColourSlot) -> Path {
    get { paths.first { $0.slot == slot }?.path ?? Path() }
    _modify {
      var index = paths.firstIndex { $0.slot == slot }
      if index == nil {
        // Classes stand in the order of their colours, whichever occurs first.
        index = paths.firstIndex { $0.slot.rank > slot.rank } ?? paths.endIndex
        paths.insert((slot, Path()), at: index ?? 0)
      }
      yield &paths[index ?? 0].path
    }
  }

  func draw(into drawing: inout Drawing) {
    for (slot, path) in paths { drawing.group(slot) { $0.add(.cell, path) } }
  }
}
